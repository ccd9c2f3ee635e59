/** Letters only: editors rewrap, indent and pad with white space and with invisible caret holders. */
const squeeze = (text: string) => text.replace(/[\s\u200B\u2060\uFEFF]+/gu, '');

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
