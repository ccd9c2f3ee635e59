import { median } from '../harness/table';

/** Processor time, which another program on the same machine hardly lengthens. */

/** Milliseconds of processor time that `work` took, collections and compilation by the engine included. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of the ratios within each round: a slow moment hits both sides alike. */
export const ratioOf = (figures: number[], beside: number[]) =>
  median(figures.map((figure, round) => figure / (beside[round] ?? NaN)));
