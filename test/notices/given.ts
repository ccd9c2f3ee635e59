import {
  DEFAULT_NOTICES,
  type Look,
  type NoticeSettings,
  type WatchedTicket,
} from '../../lib/notices';
import type { Clock, Metric } from '../../lib/sla/clock';

/** Clocks as the engine gives them, for calendars that never close; the tests reckon their instants by hand. */

export const HOUR = 3_600;

export const later = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

export type Course = {
  metric?: Metric;
  startedAt: string;
  targetSeconds?: number;
  shares?: number[];
  answeredAt?: string;
  /** The next opening, where the target was used up at closing time. */
  opensAt?: string;
};

export function clockAt(now: string, course: Course): Clock {
  const { metric = 'firstResponse', startedAt, targetSeconds = HOUR, shares = [75] } = course;
  const dueAt = later(startedAt, targetSeconds);
  const breachAt = course.opensAt ?? dueAt;
  const answered = course.answeredAt !== undefined && course.answeredAt <= now;
  const late = (answered ? course.answeredAt! : now) > breachAt;
  return {
    metric,
    state: answered ? (late ? 'missed' : 'met') : late ? 'missed' : 'running',
    startedAt,
    dueAt,
    breachAt,
    ...(answered && { stoppedAt: course.answeredAt }),
    targetSeconds,
    asWritten: '',
    calendarId: 'always',
    count: 'elapsed',
    warnings: shares.map((elapsedPct) => ({
      elapsedPct,
      at: later(startedAt, (targetSeconds * elapsedPct) / 100),
    })),
    ledger: [],
    ref: 'R',
    because: { key: 'counting' },
  };
}

export const ticketAt = (
  now: string,
  courses: Course[],
  { id = '1', critical = false, firstSeenAt = '2026-01-01T00:00:00.000Z' } = {},
): WatchedTicket => ({
  ticket: `zendesk acme.zendesk.com ${id}`,
  firstSeenAt,
  critical,
  clocks: courses.map((course) => clockAt(now, course)),
});

export const lookAt = (
  now: string,
  {
    settings,
    ...change
  }: Partial<Omit<Look, 'settings'>> & { settings?: Partial<NoticeSettings> } = {},
): Look => ({
  now,
  lastLook: later(now, -60),
  settled: new Set(),
  zone: 'Europe/Berlin',
  ...change,
  settings: { ...DEFAULT_NOTICES, ...settings },
});
