import type { BecauseKey, ClockState, Metric } from '../../sla/clock';

type Values = Record<string, string | number>;

const BECAUSE: Record<BecauseKey, (values: Values) => string> = {
  startUnknown: () => 'no received time was read',
  roleUnknown: () => 'who wrote each message was not read',
  waitsForFirstReply: () => 'starts with your first reply',
  counting: () => 'counting',
  answered: () => 'answered in time',
  solved: () => 'solved in time',
  answeredLate: () => 'answered late',
  overdue: () => 'past its time',
};

const METRICS: Record<Metric, string> = {
  assessment: 'Assessment',
  firstResponse: 'First reply',
  update: 'Next update',
  resolution: 'Resolution',
};

const STATES: Record<ClockState | 'lastQuarter' | 'late', string> = {
  waiting: 'Waiting',
  running: 'Running',
  lastQuarter: 'Last quarter',
  paused: 'Paused',
  met: 'Met',
  missed: 'Breached',
  late: 'Late',
  unknown: 'Unknown',
};

export const clocks = {
  title: 'Clocks',
  metric: (metric: Metric) => METRICS[metric],
  state: (state: keyof typeof STATES) => STATES[state],
  because: (key: BecauseKey, values: Values = {}) => BECAUSE[key](values),
  used: (percent: number) => `${percent} % used`,
  due: 'Due',
  wasDue: 'Was due',
  dueAt: (when: string) => `due ${when}`,
  metAt: (when: string) => `met ${when}`,
  lateBy: (time: string) => `−${time}`,
  left: (time: string) => `${time} left`,
  isLeft: (metric: string, time: string) => `${metric}: ${time} left`,
  isLate: (metric: string, time: string) => `${metric}: late by ${time}`,
  byTheClock: (time: string) => `in ${time} by the clock`,
  inTime: (time: string) => `in ${time}`,
  ago: (time: string) => `${time} ago`,
  workingTime: 'working time',
  yours: (time: string) => `${time} your time`,
  notCounted: 'Not counted',
  unknownHelp: (missing: string) => `Not counted: ${missing}.`,
  none: 'This playbook sets no clocks for this ticket.',
  allMet: 'Every clock is met.',
  why: 'Why this time',
  allows: (metric: string, level: string, target: string) =>
    `${level ? `${level} ` : ''}${metric.toLowerCase()} allows ${target}`,
  hours: (asWritten: string) => asWritten,
  anyHour: 'Counts at any hour',
  start: (when: string) => `Starts ${when}`,
  counted: (from: string, to: string) => `Counted ${from} to ${to}`,
  paused: (from: string, to: string) => `Paused ${from} to ${to}`,
  closed: (from: string, to: string) => `Closed ${from} to ${to}`,
  notAdded: (time: string) => `${time}, not counted`,
  earlier: (count: number) => (count === 1 ? '1 earlier stretch' : `${count} earlier stretches`),
  sumUsed: 'Used',
  sumLeft: 'Left',
  sumLate: 'Late',
  warnsAt: (percent: number, when: string) => `${percent} % used at ${when}`,
  assumed: 'Runs on an assumed priority.',
  assumedShort: 'assumed',
  ribbon: (used: number, due: string) => `${used} percent of the time is used. Due ${due}.`,
  ribbonUnknown: 'No time could be counted.',
  legend: { counted: 'counted', paused: 'paused', closed: 'closed', left: 'left' },
  said: {
    missed: (metric: string) => `${metric} is breached.`,
    lastQuarter: (metric: string, due: string) => `${metric}: last quarter. Due ${due}.`,
    met: (metric: string) => `${metric} is met.`,
  },
};
