import type { ClockRule, Playbook } from '../../lib/playbook/schema';
import { clocksOf } from '../../lib/sla/replay';
import type { Ticket } from '../../lib/ticket/schema';
import { runbook } from './given';

/** Clocks of rules written by hand, in an office that is open from nine to five in New York. */

export const HOUR = 3600;
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

export type Rule = Partial<ClockRule> & Pick<ClockRule, 'metric' | 'limitSeconds'>;

export const playbookWith = (...rules: Rule[]): Playbook => ({
  ...runbook,
  thresholds: [
    { id: 'half', ref: 'R-004-SLA-04', elapsedPct: 50, trigger: null },
    { id: 'four fifths', ref: 'R-004-SLA-05', elapsedPct: 80, trigger: null },
  ],
  calendars: [
    {
      id: 'office',
      ref: 'assumed',
      zone: 'America/New_York',
      asWritten: '9 to 5',
      week: Object.fromEntries(DAYS.map((day) => [day, [[540, 1020]]])),
      holidays: [],
    },
  ],
  clocks: rules.map((rule) => ({
    id: rule.metric,
    ref: 'R',
    rank: null,
    comparator: '<=' as const,
    asWritten: `${rule.limitSeconds} seconds`,
    calendar: 'office',
    count: 'elapsed' as const,
    ...rule,
  })),
});

export const clocks = (of: Ticket, rules: Rule[], now: string, rank: number | null = null) =>
  clocksOf(of, playbookWith(...rules), rank, now);
export const clockIn = (of: Ticket, rules: Rule[], now: string, rank: number | null = null) =>
  clocks(of, rules, now, rank)[0]!;
