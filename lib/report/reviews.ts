import type { Playbook } from '../playbook/schema';
import { monthOf } from './periods';

/** The row that has people look through the accuracy of automatic tags each month; it stays with the cadence in a copy. */
const CADENCE = 'R-004-TAG-05';

/** Does this playbook ask for a look at the accuracy each month? */
export const asksMonthly = ({ cadences }: Pick<Playbook, 'cadences'>): boolean =>
  cadences.some(({ ref, every }) => ref === CADENCE && every === 'month');

/** The last look in this calendar month; undefined while it is due. `at` oldest first. */
export const reviewedAt = (at: readonly string[], now: string, zone: string): string | undefined =>
  at.findLast((one) => monthOf(one, zone) === monthOf(now, zone));
