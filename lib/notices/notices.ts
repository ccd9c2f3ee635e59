import { addSeconds, isAfter, subDays } from 'date-fns';
import type { Surge } from '../incident';
import { marksOf, telling, type ClockMark, type Mark, type WatchedTicket } from './marks';
import { quietUntil } from './quiet';
import type { NoticeSettings } from './settings';
import { surgeMark } from './surge';

/** One thing to tell: a single mark, or many folded into one. `id` is the identity of its most urgent mark. */
export type Notice = { id: string; missed: boolean; marks: Mark[] };

export type Look = {
  now: string;
  /** The look before this one; `undefined` when nobody ever looked. */
  lastLook?: string;
  /** Identities that are settled: told, or passed over in silence. */
  settled: ReadonlySet<string>;
  settings: NoticeSettings;
  /** The person's own time zone. */
  zone: string;
  /** The surge that stands now. */
  surge?: Pick<Surge, 'since' | 'until'> | null;
};

export type Decided = {
  notices: Notice[];
  /** Marks that are settled without a word: switched off, or overtaken by a stronger one. */
  silent: Mark[];
  /** Identities of marks that have come and whose clock still waits for an answer. */
  standing: ReadonlySet<string>;
  /** The next instant at which something may have to be told; `null` when there is none. */
  wakeAt: string | null;
};

/** Whoever comes back after this long is not told of every day that passed. */
export const TOLD_WITHIN_DAYS = 14;
/** A mark that was told no later than this was told in its time. */
const IN_TIME_MS = 5 * 60_000;
/** More than so many at once become one notice; of missed ones, any two. */
const MOST_APART = { fresh: 3, missed: 1 };

type Told = { mark: ClockMark; critical: boolean };

const urgency = ({ mark, critical }: Told) => `${critical ? 0 : 1}${mark.dueAt}${mark.id}`;

/** The last second of the target is still in time. */
const comesAt = ({ kind, at }: ClockMark) =>
  kind === 'overdue' ? addSeconds(at, 1).toISOString() : at;

function folded(told: Told[], missed: boolean): Notice[] {
  const marks = told.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1)).map(({ mark }) => mark);
  const [first] = marks;
  if (!first) return [];
  return marks.length > MOST_APART[missed ? 'missed' : 'fresh']
    ? [{ id: first.id, missed, marks }]
    : marks.map((mark) => ({ id: mark.id, missed, marks: [mark] }));
}

/**
 * What to tell at `now`. Each mark is told once per clock and target, in its time or, when nobody looked then, as
 * missed. Of one clock only the strongest news is told. In quiet hours nothing is settled, so that it is told when
 * they end. What had passed before a ticket was first opened stood on the screen then and is no news; nor is what
 * passed before the very first look. A surge is told by itself, while it stands, and keeps to the quiet hours. Pure.
 */
export function noticesAt(
  watched: WatchedTicket[],
  { now, lastLook, settled, settings, zone, surge }: Look,
): Decided {
  const oldest = subDays(now, TOLD_WITHIN_DAYS);
  const quietEnd = quietUntil(settings, now, zone);
  const silent: Mark[] = [];
  const standing = new Set<string>();
  const fresh: Told[] = [];
  const missed: Told[] = [];
  const ahead: string[] = [];

  const tell = (told: Told) => {
    const { at } = told.mark;
    const late = Date.parse(now) - Date.parse(at) > IN_TIME_MS;
    (late && lastLook && isAfter(at, lastLook) ? missed : fresh).push(told);
  };

  for (const { ticket, firstSeenAt, critical, clocks } of watched) {
    for (const clock of telling(clocks)) {
      const marks = marksOf(ticket, clock);
      const come = marks.filter(({ kind, at }) =>
        kind === 'overdue' ? clock.state === 'missed' : !isAfter(at, now),
      );
      ahead.push(...marks.map(comesAt).filter((at) => isAfter(at, now)));
      const news = come.filter(({ at }) => isAfter(at, firstSeenAt) && isAfter(at, oldest));
      news.forEach(({ id }) => standing.add(id));

      const told = news.findLastIndex(({ id, kind }) => settled.has(id) && settings[kind]);
      const open = news.filter(({ id }) => !settled.has(id));
      const next = lastLook
        ? news.findLast(({ kind }, index) => index > told && settings[kind])
        : undefined;
      const held = next && quietEnd && !(critical && settings.criticalPasses);
      if (held) ahead.push(quietEnd);
      if (next && !held) tell({ mark: next, critical });
      silent.push(...open.filter((mark) => (held ? !settings[mark.kind] : mark !== next)));
    }
  }
  const surges: Notice[] = [];
  if (surge) {
    const mark = surgeMark(surge, settled);
    const isWanted = settings.surge && lastLook !== undefined;
    standing.add(mark.id);
    ahead.push(surge.until);
    if (!settled.has(mark.id)) {
      if (!isWanted) silent.push(mark);
      else if (quietEnd) ahead.push(quietEnd);
      else surges.push({ id: mark.id, missed: false, marks: [mark] });
    }
  }
  const wakeAt = ahead.reduce<string | null>((a, b) => (a && a < b ? a : b), null);
  return {
    notices: [...folded(fresh, false), ...folded(missed, true), ...surges],
    silent,
    standing,
    wakeAt,
  };
}
