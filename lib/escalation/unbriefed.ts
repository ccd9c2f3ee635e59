import type { Transfer } from '../ticket/transfers';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The last transfer that was seen on the page, where no brief went with it from here: none was handed over in the day before it, and none
 * since (R-004-DEE-15). A transfer to the reader was somebody else's to brief.
 */
export function unbriefed(
  transfers: readonly Transfer[],
  handed: readonly { at: string }[],
  reader: string | undefined,
): Transfer | undefined {
  const last = transfers.findLast(({ from }) => from !== '');
  if (!last || last.to === reader) return undefined;
  const isBriefed = handed.some(({ at }) => Date.parse(last.at) - Date.parse(at) <= DAY);
  return isBriefed ? undefined : last;
}
