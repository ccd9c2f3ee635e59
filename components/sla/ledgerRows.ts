import { differenceInSeconds } from 'date-fns';
import type { Span } from '../../lib/sla/clock';
import { daysAhead } from '../../lib/words/time';

/** A ledger as it is read: the newest day span by span, each earlier day in one row, and all before that in another. */
export type LedgerLine =
  | { is: 'span'; span: Span }
  | { is: 'day'; from: string; counted: number; rest: number }
  | { is: 'earlier'; from: string; stretches: number; counted: number };

/** So many lines stand for days, and so many for the spans of the newest one. */
const MOST = 6;
const MINUTE = 60;

/** A folded stretch says itself how much of it counted. */
export const lengthOf = ({ from, to, seconds }: Span) => seconds ?? differenceInSeconds(to, from);

const sum = (spans: Span[], isCounted: boolean) =>
  spans
    .filter(({ kind }) => (kind === 'counted') === isCounted)
    .reduce((all, span) => all + lengthOf(span), 0);

const earlier = (spans: Span[]): LedgerLine[] =>
  spans.length === 0
    ? []
    : [
        {
          is: 'earlier',
          from: spans[0]!.from,
          stretches: spans.length,
          counted: sum(spans, true),
        },
      ];

/** The lines of a ledger, without pauses of seconds; what is counted in them sums to what is counted in it. A span belongs to the day of `zone` on which it begins. */
export function ledgerLines(all: Span[], zone: string): LedgerLine[] {
  const ledger = all.filter((span) => span.kind === 'counted' || lengthOf(span) >= MINUTE);
  const single = (spans: Span[]) => spans.map((span): LedgerLine => ({ is: 'span', span }));
  if (ledger.length <= MOST) return single(ledger);
  const days: Span[][] = [];
  for (const span of ledger) {
    const day = days.at(-1);
    if (day && span.seconds === undefined && daysAhead(span.from, day[0]!.from, zone) === 0)
      day.push(span);
    else days.push([span]);
  }
  const newest = days.pop()!;
  const own = days.slice(-MOST);
  return [
    ...earlier(days.slice(0, -MOST).flat()),
    ...own.map((spans): LedgerLine => ({
      is: 'day',
      from: spans[0]!.from,
      counted: sum(spans, true),
      rest: sum(spans, false),
    })),
    ...earlier(newest.slice(0, -MOST)),
    ...single(newest.slice(-MOST)),
  ];
}
