import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay } from 'date-fns';
import { secondsOf } from '../sla/instant';
import { sooner, type Standing } from '../sla/leading';
import { asleepUntil, type Slept } from './snooze';
import type { Tracked } from './tracked';

/** The parts of the queue, what is late first. What could not be read stands apart: it may be late already. */
export const PARTS = [
  'breached',
  'hour',
  'today',
  'later',
  'unknown',
  'waiting',
  'snoozed',
] as const;
export type Part = (typeof PARTS)[number];

/** A ticket in its place. `backAt`: when a snoozed one is back, ISO. */
export type Entry = { tracked: Tracked; part: Part; note?: string; backAt?: string };

/** What a person put beside tickets, by key. */
export type Asides = ReadonlyMap<string, Slept & { note?: string }>;

const HOUR = 3_600;

/** The first instant of tomorrow in each zone, found once: a thousand tickets know few zones. */
function tomorrows(now: string): (zone: string) => string {
  const known = new Map<string, string>();
  return (zone) => {
    const before = known.get(zone);
    if (before !== undefined) return before;
    const tomorrow = new Date(+startOfDay(addDays(new TZDate(now, zone), 1))).toISOString();
    known.set(zone, tomorrow);
    return tomorrow;
  };
}

/** When it is due decides, seen from `now`; the day ends as `tomorrow` says. */
function partOf({ is, clock, wantedAt }: Tracked, now: string, tomorrow: () => string): Part {
  if (is === 'unknown') return 'unknown';
  if (is === 'still' || wantedAt === undefined) return 'waiting';
  if (clock?.state === 'missed') return 'breached';
  if (secondsOf(wantedAt) - secondsOf(now) <= HOUR) return 'hour';
  return secondsOf(wantedAt) < secondsOf(tomorrow()) ? 'today' : 'later';
}

const standing = ({ tracked: { key, level, wantedAt } }: Entry): Standing => ({
  ticket: key,
  rank: level?.rank,
  wantedAt,
});

/** What is due first, first, in the order of the badge; what is snoozed, by when it is back. */
function before(a: Entry, b: Entry): number {
  const place = PARTS.indexOf(a.part) - PARTS.indexOf(b.part);
  if (place !== 0 || a.part !== 'snoozed') return place || sooner(standing(a), standing(b));
  return sooner(
    { ...standing(a), wantedAt: a.backAt, rank: 0 },
    { ...standing(b), wantedAt: b.backAt, rank: 0 },
  );
}

/** The queue as it stands at `now` (ISO): next due first, what is overdue on top. `here`: the reader's own zone. Pure. */
export function inOrder(
  tracked: readonly Tracked[],
  asides: Asides,
  now: string,
  here: string,
): Entry[] {
  const tomorrowIn = tomorrows(now);
  return tracked
    .map((one): Entry => {
      const { note, ...slept } = asides.get(one.key) ?? {};
      const backAt = asleepUntil(slept, one, now);
      const part = backAt ? 'snoozed' : partOf(one, now, () => tomorrowIn(one.zone ?? here));
      return { tracked: one, part, ...(note && { note }), ...(backAt && { backAt }) };
    })
    .sort(before);
}

/** How many are late, and how many are due within the hour. */
export const pressing = (entries: readonly Entry[]): { late: number; soon: number } => ({
  late: entries.filter(({ part }) => part === 'breached').length,
  soon: entries.filter(({ part }) => part === 'hour').length,
});

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** Is it this agent's, by name? */
export const isMine = ({ assignee }: Pick<Tracked, 'assignee'>, agent: string): boolean =>
  assignee !== undefined && folded(agent) !== '' && folded(assignee) === folded(agent);

/** Has it every word that was typed? `helpdesk`: the helpdesk's name as it is shown. */
export function hasWords({ tracked, note }: Entry, typed: string, helpdesk: string): boolean {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { ref, subject, requester, assignee, level } = tracked;
  const { name, email, organisation } = requester ?? {};
  const said = folded(
    [`#${ref.id}`, subject, name, email, organisation, assignee, helpdesk, ref.site]
      .concat(note, level?.code, level?.name)
      .filter(Boolean)
      .join(' '),
  );
  return wanted.every((word) => said.includes(word));
}
