import { LARGEST, LONGEST, MOST, type Refusal, type Taken } from '../../lib/history/contract';
import { words } from '../../lib/words';

/** What became of a file, in sentences. */

const say = words.learning;

export function refusedSaid(refusal: Refusal): string {
  switch (refusal.why) {
    case 'large':
      return say.refused.large(refusal.megabytes, LARGEST / 1_000_000);
    case 'json':
      return say.refused.json(refusal.line);
    case 'quote':
      return say.refused.quote(refusal.line);
    default:
      return say.refused[refusal.why];
  }
}

/** Nothing is dropped in silence. */
export function leftOutSaid({ left, cut }: Pick<Taken, 'left' | 'cut'>): string[] {
  const parts = [
    left.noText > 0 && say.taken.left.noText(left.noText),
    left.noLabel > 0 && say.taken.left.noLabel(left.noLabel),
    left.again > 0 && say.taken.left.again(left.again),
    left.older > 0 && say.taken.left.older(left.older, MOST),
  ].filter((part) => part !== false);
  return [
    ...(parts.length > 0 ? [say.taken.leftOut(parts)] : []),
    ...(cut > 0 ? [say.taken.cut(cut, LONGEST)] : []),
  ];
}
