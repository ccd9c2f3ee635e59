import { row } from './table';

/** A figure that is held to a limit. */
export type Line = { what: string; is: number } & (
  { most: number; least?: undefined } | { least: number; most?: undefined }
);

/** Prints each line with its limit; the process ends with 1 when one is over it. */
export function tellLines(lines: readonly Line[]): void {
  console.log();
  for (const { what, is, least, most } of lines) {
    const holds = is >= (least ?? -Infinity) && is <= (most ?? Infinity);
    const limit = least === undefined ? `at most ${most}` : `at least ${least}`;
    console.log(row([52, 12, 18, 8], what, Number(is.toFixed(2)), limit, holds ? 'holds' : 'OVER'));
    if (!holds) process.exitCode = 1;
  }
}
