import { plural } from '../plural';
import { volume } from './volume';
import type { ClockKind } from '../../notices';

const TITLES: Record<ClockKind, (metric: string, of: string) => string> = {
  opens: (metric, of) => `${metric} for ${of} can be done now`,
  early: (metric, of) => `${metric} for ${of} comes up`,
  lastQuarter: (metric, of) => `${metric} for ${of}: last quarter`,
  overdue: (metric, of) => `${metric} for ${of} is overdue`,
};

/** What the browser shows when a deadline comes near or has passed, or a surge begins. `of`: the ticket, or the level of an incident. */
export const notices = {
  surge: volume.notice,
  title: (kind: ClockKind, metric: string, of: string) => TITLES[kind](metric, of),
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
  line: (of: string, metric: string, when: string, past: boolean) =>
    `${of} ${metric}, ${past ? 'was due' : 'due'} ${when}`,
  opened: (of: string, metric: string, when: string) => `${of} ${metric}, possible since ${when}`,
  more: (count: number) => `And ${count} more.`,
};
