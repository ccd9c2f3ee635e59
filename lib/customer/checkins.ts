import type { Playbook } from '../playbook/schema';
import { dateAfter, datesIn } from '../sla/dates';

type Programme = NonNullable<Playbook['programmes']>[number];

/** Something that is due with a customer, on a local date `YYYY-MM-DD`. `text` is missing for a check-in, which is the so-many-th. */
export type CheckIn = { id: string; date: string; text?: string; number?: number };

/** What the playbook does with new customers (R-002-ONB-01 to -06). */
export const customerProgramme = ({ programmes = [] }: Playbook): Programme | undefined =>
  programmes.find((one) => one.of === 'customer');

/** Looked ahead: enough check-ins for ten years of one a quarter. */
const MOST = 48;

/**
 * What is open with a customer who began on a date, the earliest first: all that is overdue, and the next one. `done`: ids of what was
 * done. A check-in that a later one has overtaken is let go: nobody calls twice on one day to make up for it.
 */
export function checkInsDue(
  { items, rhythm }: Programme,
  since: string,
  done: readonly string[],
  today: string,
): CheckIn[] {
  const steps = items.flatMap(({ id, text, days }): CheckIn[] =>
    days === undefined ? [] : [{ id, text, date: dateAfter(since, { days }) }],
  );
  const calls = rhythm
    ? datesIn(since, rhythm, MOST).map((date, index): CheckIn => {
        const number = index + 1;
        return { id: `check-in ${number}`, date, number };
      })
    : [];
  const latest = calls.findLast(({ date }) => date <= today);
  const open = [...steps, ...calls.filter(({ date }) => !latest || date >= latest.date)]
    .filter(({ id }) => !done.includes(id))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const overdue = open.filter(({ date }) => date <= today);
  return [...overdue, ...open.filter(({ date }) => date > today).slice(0, 1)];
}
