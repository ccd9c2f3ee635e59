import { squeeze, standsAt, type Instead } from '../instead';

/**
 * Did `words` arrive? `once` when the draft is now the earlier one with the words in one place, `unchanged` when nothing
 * happened yet, `changed` for everything else: twice, half, or at the cost of earlier words.
 */
export function readBack(
  before: string,
  after: string,
  words: string,
): 'once' | 'unchanged' | 'changed' {
  const [earlier, now, added] = [squeeze(before), squeeze(after), squeeze(words)];
  if (now === earlier) return 'unchanged';
  if (now.length !== earlier.length + added.length) return 'changed';
  for (let at = 0; at <= earlier.length; at += 1) {
    if (now.startsWith(added, at) && now.endsWith(earlier.slice(at))) return 'once';
    if (now[at] !== earlier[at]) return 'changed';
  }
  return 'changed';
}

/** Is the draft now the earlier one with `words` where the others stood, and nothing else changed? */
export function replaced(before: string, after: string, instead: Instead, words: string): boolean {
  const earlier = squeeze(before);
  const stretch = standsAt(earlier, instead);
  if (!stretch) return false;
  const next = earlier.slice(0, stretch.from) + squeeze(words) + earlier.slice(stretch.to);
  return squeeze(after) === next;
}
