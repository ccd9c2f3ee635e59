import { plural } from '../plural';
import type { Kind } from '../../notices';

const TITLES: Record<Kind, (metric: string, ticket: string) => string> = {
  opens: (metric, ticket) => `${metric} for #${ticket} can be done now`,
  early: (metric, ticket) => `${metric} for #${ticket} comes up`,
  lastQuarter: (metric, ticket) => `${metric} for #${ticket}: last quarter`,
  overdue: (metric, ticket) => `${metric} for #${ticket} is overdue`,
};

/** What the browser shows when a deadline comes near or has passed. */
export const notices = {
  title: (kind: Kind, metric: string, ticket: string) => TITLES[kind](metric, ticket),
  missed: (title: string) => `Missed: ${title}`,
  due: (when: string, past: boolean) => (past ? `Was due ${when}.` : `Due ${when}.`),
  since: (when: string) => `Since ${when}.`,
  notRunning: 'Deskside was not running then.',
  /** Only `count` of two and more. */
  many: (count: number, overdue: number) =>
    overdue === count
      ? `${count} deadlines are overdue`
      : plural('en', overdue, {
          one: `${count} deadlines, one overdue`,
          other: overdue
            ? `${count} deadlines, ${overdue} overdue`
            : `${count} deadlines come near`,
        }),
  line: (ticket: string, metric: string, when: string, past: boolean) =>
    `#${ticket} ${metric}, ${past ? 'was due' : 'due'} ${when}`,
  opened: (ticket: string, metric: string, when: string) =>
    `#${ticket} ${metric}, possible since ${when}`,
  more: (count: number) => `And ${count} more.`,
};
