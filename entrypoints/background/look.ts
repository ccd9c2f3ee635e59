import { subDays } from 'date-fns';
import browser from 'webextension-polyfill';
import { clocksFor } from '../../lib/assess';
import { attention, type Attention } from '../../lib/attention';
import { packOf } from '../../lib/playbook';
import { settings, ticketsSeenSince, wordsOn } from '../../lib/store';
import { standingOf } from '../../lib/ticket/status';
import { triage, type Triage } from '../../lib/triage';
import { words } from '../../lib/words/badge';
import { ALARM } from './attend';

/** Tickets that nobody has looked at for so long are no longer this person's work. */
const WATCHED_DAYS = 14;
const MOST_WATCHED = 300;

const COLOURS = { calm: '#475569', soon: '#92400e', late: '#b91c1c' };

/** What the words of a ticket said, for as long as this worker lives and the ticket was not read again. */
const judged = new Map<string, { seenAt: string; proposed: Triage }>();

async function judge(now: string): Promise<Attention> {
  const since = subDays(now, WATCHED_DAYS).toISOString();
  const [{ playbook: id }, seen] = await Promise.all([
    settings(),
    ticketsSeenSince(since, MOST_WATCHED),
  ]);
  const playbook = packOf(id);
  if (!playbook) return attention([], now);
  const open = seen.filter(({ ticket }) => standingOf(ticket.status) !== 'solved');
  const memories = await wordsOn(open.map(({ key }) => key));
  const watched = open.map(({ key, ticket, seenAt }) => {
    const known = judged.get(key);
    const proposed = known?.seenAt === seenAt ? known.proposed : triage(ticket, playbook);
    judged.set(key, { seenAt, proposed });
    const memory = memories.get(key) ?? { tickets: [], decisions: [] };
    return { ticket: key, clocks: clocksFor(ticket, playbook, memory, now, proposed) };
  });
  return attention(watched, now);
}

function titleOf({ badge: { next, text, tone } }: Attention): string {
  if (!next) return words.badge.quiet;
  const metric = words.clocks.metric(next.metric);
  const id = next.ticket.split(' ').slice(2).join(' ');
  return tone === 'late' ? words.badge.late(metric, id) : words.badge.next(metric, id, text);
}

/** Sets badge, title and the one alarm from what is stored at `now`. */
export async function look(now: string): Promise<void> {
  const seen = await judge(now);
  const { text, tone } = seen.badge;
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: titleOf(seen) }),
    seen.wakeAt
      ? browser.alarms.create(ALARM, { when: Date.parse(seen.wakeAt) })
      : browser.alarms.clear(ALARM),
  ]);
}
