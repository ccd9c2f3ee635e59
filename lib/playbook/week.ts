import type { Calendar } from './schema';

/** Opening hours as people write them: "8:00-18:00", "9-12, 13-17:30", "8 AM-6 PM", "22:00-6:00" over midnight. */

type Spans = Calendar['week'][string];

const DAY = 1440;
const NOON = 720;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/;

function minutesOf(written: string): number | undefined {
  const [, hours, rest = '0', half] = TIME.exec(written.trim()) ?? [];
  if (hours === undefined || Number(rest) > 59) return undefined;
  const total = Number(hours) * 60 + Number(rest);
  if (half === undefined) return total <= DAY ? total : undefined;
  if (Number(hours) < 1 || Number(hours) > 12) return undefined;
  return (total % NOON) + (half === 'pm' ? NOON : 0);
}

/** Minutes of the day; nothing written means closed. `undefined` for what is no time, or overlaps. */
export function spansOf(written: string): Spans | undefined {
  const spans: Spans = [];
  for (const part of written.toLowerCase().split(',')) {
    if (part.trim() === '') continue;
    const [from, to, ...more] = part.split(/-|–|\bto\b/).map(minutesOf);
    if (from === undefined || to === undefined || from === to || more.length > 0) return undefined;
    spans.push([from, to > from ? to : to + DAY]);
  }
  spans.sort(([a], [b]) => a - b);
  return spans.every(([from], at) => at === 0 || from >= spans[at - 1]![1]) ? spans : undefined;
}

const time = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;

/** As `spansOf` reads it; a closed day is empty. */
export const spansWritten = (spans: Spans = []): string =>
  spans.map(([from, to]) => `${time(from)}-${time(to > DAY ? to - DAY : to)}`).join(', ');

/** A calendar with other hours or another zone, which is how it is written from then on; no hour is left open any more. */
export function withHoursOf(
  { always: _, unset: __, ...before }: Calendar,
  change: Partial<Pick<Calendar, 'zone' | 'week'>>,
): Calendar {
  const changed = { ...before, ...change };
  return { ...changed, asWritten: `${weekWritten(changed.week)}, ${changed.zone}` };
}

/** "mon-fri 8:00-18:00, sat 9:00-12:00": days with the same hours stand together. */
function weekWritten(week: Calendar['week']): string {
  const runs: { from: string; to: string; hours: string }[] = [];
  for (const day of WEEKDAYS) {
    const hours = spansWritten(week[day]);
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ from, to, hours }) => `${from === to ? from : `${from}-${to}`} ${hours}`)
    .join(', ')
    .replace(/\b[a-z]{3}\b/g, (day) => day[0]!.toUpperCase() + day.slice(1));
}
