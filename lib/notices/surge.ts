import { subHours } from 'date-fns';
import type { Surge } from '../incident';

/** Stands where a mark names its ticket: a surge is of none. */
export const SURGE = 'surge';

/** A surge of tickets, worth one notice. */
export type SurgeMark = {
  id: string;
  ticket: typeof SURGE;
  kind: 'surge';
  at: string;
  dueAt: string;
};

/** What is read later may move the start of a surge a little: it stays the same one. Two surges begin further apart. */
const SAME_HOURS = 1;

const identity = (since: string) => `${SURGE} ${since}`;

/** The mark of a surge: the one that is settled, where it is the same surge. */
export function surgeMark(
  { since }: Pick<Surge, 'since'>,
  settled: ReadonlySet<string>,
): SurgeMark {
  const sooner = identity(subHours(since, SAME_HOURS).toISOString());
  const latest = [...settled].filter((id) => id.startsWith(`${SURGE} `)).sort();
  const before = latest.at(-1);
  const id = before !== undefined && before >= sooner ? before : identity(since);
  const at = id.slice(identity('').length);
  return { id, ticket: SURGE, kind: 'surge', at, dueAt: at };
}
