import { subDays } from 'date-fns';
import browser from 'webextension-polyfill';
import { timingFor } from '../../lib/assess';
import { attention, type Attention } from '../../lib/attention';
import { noticesAt, TOLD_WITHIN_DAYS, type WatchedTicket } from '../../lib/notices';
import type { Playbook } from '../../lib/playbook/schema';
import { asleepUntil, heardLast } from '../../lib/radar';
import { RULES } from '../../lib/sla/events';
import { leading } from '../../lib/sla/leading';
import { noticesKept, settings, ticketsSeenSince, wordsOn } from '../../lib/store';
import { clustersSeen } from '../../lib/store/alike';
import { asidesOf } from '../../lib/store/asides';
import type { SeenTicket, Settings } from '../../lib/store/schema';
import { standingOf } from '../../lib/ticket/status';
import { triage, type Triage } from '../../lib/triage';
import { asksForCount, clusterWith } from '../../lib/triage/alike';
import { words } from '../../lib/words/badge';
import { incidentsWatched } from './lookIncidents';
import { surgeSeen } from './lookSurge';
import { notify } from './notify';
import { playbooksAt } from './playbooksAt';

/** Tickets that nobody has looked at for so long are no longer this person's work. */
const WATCHED_DAYS = TOLD_WITHIN_DAYS;
const MOST_WATCHED = 300;

const COLOURS = { calm: '#475569', soon: '#92400e', late: '#b91c1c' };

/** What the words of a ticket said, for as long as this worker lives and the ticket was not read again. */
type Proposed = { seenAt: string; playbook: Playbook; proposed: Triage; asksForCount: boolean };
const judged = new Map<string, Proposed>();

function proposedFor({ key, ticket, seenAt }: SeenTicket, playbook: Playbook): Proposed {
  const known = judged.get(key);
  if (known?.seenAt === seenAt && known.playbook === playbook) return known;
  const proposed = triage(ticket, playbook);
  const one = { seenAt, playbook, proposed, asksForCount: asksForCount(ticket, playbook) };
  judged.set(key, one);
  return one;
}

/** Whether its priority may hang on how many customers report the same. What a playbook cannot judge is told where it is judged. */
function countMatters(seen: SeenTicket, playbook: Playbook): boolean {
  try {
    return proposedFor(seen, playbook).asksForCount;
  } catch {
    return false;
  }
}

const outlives = ({ clocks }: Playbook) => clocks.some(({ metric }) => RULES[metric].outlives);

/** `name`: what is watched, in the badge's words. `backAt`: until when a person put it out of sight, ISO. */
type Watched = WatchedTicket & { rank?: number; name: string; backAt?: string };

async function ticketsWatched(chosen: Settings, now: string): Promise<Watched[]> {
  const since = subDays(now, WATCHED_DAYS).toISOString();
  const tickets = await ticketsSeenSince(since, MOST_WATCHED);
  const asides = await asidesOf(tickets.map(({ key }) => key));
  const [playbooks, memories] = await Promise.all([
    playbooksAt(
      chosen,
      tickets.map(({ ticket }) => ticket.ref.site),
    ),
    wordsOn(tickets.map(({ key }) => key)),
  ]);
  const isAsked = tickets.some((seen) => {
    const worked = playbooks.get(seen.ticket.ref.site);
    return worked && countMatters(seen, worked.playbook);
  });
  const clusters = isAsked ? await clustersSeen(now) : [];
  const reporting = (key: string) => clusterWith(key, clusters)?.waiting ?? 1;
  return tickets.flatMap((seen) => {
    const { key, ticket, firstSeenAt, changes } = seen;
    const worked = playbooks.get(ticket.ref.site);
    if (!worked) return [];
    const { playbook, filled } = worked;
    const memory = { ...(memories.get(key) ?? { tickets: [], decisions: [] }), changes };
    if (!outlives(playbook) && standingOf(ticket.status) === 'solved' && !memory.promises?.length)
      return [];
    try {
      const { proposed, asksForCount: isCounted } = proposedFor(seen, playbook);
      const alike = isCounted ? { customers: reporting(key) } : undefined;
      const known = { ...memory, alike };
      const { clocks, runsOn } = timingFor(ticket, playbook, known, now, filled, proposed);
      const rank = runsOn?.rank;
      const backAt = asleepUntil(
        asides.get(key) ?? {},
        { wantedAt: leading(clocks, now)?.wantedAt, heardAt: heardLast(ticket) },
        now,
      );
      const name = words.badge.ticket(ticket.ref.id);
      return [{ ticket: key, firstSeenAt, rank, critical: rank === 0, clocks, name, backAt }];
    } catch (error) {
      // What one playbook cannot judge must not silence the badge and the notices of all others.
      reportError(error);
      return [];
    }
  });
}

/** Sets badge and title and gives notices from what is stored at `now`. Gives the instant of the next look. */
export async function look(now: string): Promise<string | null> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [chosen, before] = await Promise.all([settings(), noticesKept()]);
  const watched: Watched[] = [
    ...(await incidentsWatched(chosen, now)),
    ...(await ticketsWatched(chosen, now)),
  ];
  // What a person put out of the queue is out of the badge as well; its notices come all the same.
  const seen = attention(
    watched.filter(({ backAt }) => backAt === undefined),
    now,
  );
  const { text, tone, next } = seen.badge;
  const name = watched.find(({ ticket }) => ticket === next?.ticket)?.name ?? '';
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title: titleOf(seen, name) }),
  ]);
  // Behind the badge, which waits for no count.
  const surge = await surgeSeen(chosen, now);
  const decided = noticesAt(watched, { ...before, now, settings: chosen.notices, zone, surge });
  await notify(decided, { now, zone, volume: surge?.volume });
  return [seen.wakeAt, decided.wakeAt, ...watched.map(({ backAt }) => backAt ?? null)].reduce(
    (a, b) => (a === null || (b !== null && b < a) ? b : a),
  );
}

function titleOf({ badge: { next, text, tone } }: Attention, name: string): string {
  if (!next) return words.badge.quiet;
  const metric = words.clocks.name(next);
  return tone === 'late' ? words.badge.late(metric, name) : words.badge.next(metric, name, text);
}
