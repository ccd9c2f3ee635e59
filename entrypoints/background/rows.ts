import { timingFor } from '../../lib/assess';
import { ticketInRow, timeLeft, type TimeLeft } from '../../lib/mark';
import type { RowMark } from '../../lib/messages';
import { proposals } from '../../lib/radar';
import { settings, wordsOn } from '../../lib/store';
import { playbookFor } from '../../lib/store/playbooks';
import { ticketsRead } from '../../lib/store/rows';
import { filledOf, type SeenRow } from '../../lib/store/schema';
import { locale } from '../../lib/words';
import { words } from '../../lib/words/badge';
import { compact } from '../../lib/words/compact';
import { duration, shortTime } from '../../lib/words/time';

const MINUTE = 60;

/** What the words of tickets said, for as long as this worker lives. */
const proposedFor = proposals(2_000);

/** A time left in words: as few as fit into a row, and the sentence that they stand for. */
export function markOf(left: TimeLeft, atLatest: boolean, now: string, zone: string): RowMark {
  const say = words.lists;
  const seconds = Math.abs(left.seconds);
  const isLate = left.tone === 'late';
  const short = seconds < MINUTE ? say.underAMinute : compact(locale, seconds);
  const long = seconds < MINUTE ? say.underAMinuteLong : duration(locale, seconds, true);
  const metric = words.clocks.name(left);
  const when = shortTime(locale, left.wantedAt, now, zone);
  const [text, title] = isLate
    ? atLatest
      ? [say.atLeastLate(short), say.wasDueAtLatest(metric, long, when)]
      : [say.late(short), say.wasDue(metric, long, when)]
    : atLatest && seconds >= MINUTE
      ? [say.atMost(short), say.dueAtLatest(metric, long, when)]
      : [say.left(short), say.due(metric, long, when)];
  return { text, title, tone: left.tone };
}

/**
 * The time left of each ticket of one site that a list shows, by its id: by its clocks where its page was opened before, else by
 * what the row alone tells. None for a ticket that wants nothing. `now` in ISO, UTC.
 */
export async function marksFor(
  rows: readonly SeenRow[],
  now: string,
): Promise<Record<string, RowMark>> {
  const [first] = rows;
  if (!first) return {};
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const chosen = await settings();
  const playbook = await playbookFor(chosen, first.site);
  const filled = filledOf(chosen, playbook);
  const keys = rows.map(({ key }) => key);
  const [read, memories] = await Promise.all([ticketsRead(keys), wordsOn(keys)]);
  const marks = rows.flatMap(({ key, row, firstSeenAt }) => {
    const listed = ticketInRow(row, firstSeenAt, now, read.get(key)?.ticket);
    if (!listed) return [];
    const { ticket, atLatest } = listed;
    const known = memories.get(key) ?? { tickets: [], decisions: [] };
    const memory = { ...known, changes: read.get(key)?.changes };
    const proposed = proposedFor(key, ticket, playbook);
    const { clocks } = timingFor(ticket, playbook, memory, now, filled, proposed);
    const left = timeLeft(clocks, now, read.has(key));
    return left ? [[row.ref.id, markOf(left, atLatest, now, zone)] as const] : [];
  });
  return Object.fromEntries(marks);
}
