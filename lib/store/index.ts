import Dexie from 'dexie';
import type { Decision, Memory } from '../assessment';
import { ticketKey, type Reading } from '../ticket/schema';
import { db } from './database';
import {
  DEFAULT_SETTINGS,
  type HintSeen,
  type Placed,
  type Review,
  type ReviewDraft,
  type SeenTicket,
  type Settings,
  type Site,
  type StepDone,
  type Tab,
} from './schema';

/** One fact, one transaction: a worker killed at any moment leaves the whole fact or none of it. */

/** Stores what a tab shows and, for a ticket, what was read of it. Idempotent. */
export async function keepReading(tabId: number, reading: Reading, at: string): Promise<void> {
  await db.transaction('rw', db.tickets, db.tabs, async () => {
    if (reading.is !== 'ticket') {
      await db.tabs.put({ tabId, at, ...reading } as Tab);
      return;
    }
    const { ticket, gaps, source, composer, agent } = reading;
    const key = ticketKey(ticket.ref);
    const before = await db.tickets.get(key);
    const firstSeenAt = before?.firstSeenAt ?? at;
    await db.tickets.put({ key, ticket, gaps, source, composer, agent, firstSeenAt, seenAt: at });
    await db.tabs.put({ tabId, at, is: 'ticket', key });
  });
}

export const tabShows = (tabId: number): Promise<Tab | undefined> => db.tabs.get(tabId);
export const tabsShown = (): Promise<Tab[]> => db.tabs.toArray();
export const forgetTab = (tabId: number): Promise<void> => db.tabs.delete(tabId);
export const forgetTabs = (): Promise<void> => db.tabs.clear();

export const ticketSeen = (key: string): Promise<SeenTicket | undefined> => db.tickets.get(key);
export const ticketsSeen = (): Promise<SeenTicket[]> =>
  db.tickets.orderBy('seenAt').reverse().toArray();

export async function decide(decision: Decision): Promise<void> {
  await db.decisions.add({ ...decision });
}

export async function memoryOf(key: string): Promise<Memory> {
  const decisions = await db.decisions.where('ticket').equals(key).toArray();
  return { tickets: [], decisions };
}

export async function doStep(step: StepDone): Promise<void> {
  await db.steps.put(step);
}

export async function undoStep(
  step: Pick<StepDone, 'ticket' | 'checklist' | 'step'>,
): Promise<void> {
  await db.steps.delete([step.ticket, step.checklist, step.step]);
}

export const stepsDone = (ticket: string): Promise<StepDone[]> =>
  db.steps.where('ticket').equals(ticket).toArray();

export async function keepPlaced(placed: Placed): Promise<void> {
  await db.placed.add({ ...placed });
}

export const placedFor = (ticket: string): Promise<Placed[]> =>
  db.placed.where('ticket').equals(ticket).toArray();

/** Stores the finished review and ends its draft, both or neither. Gives the review's id. */
export async function keepReview(review: Review): Promise<number> {
  return db.transaction('rw', db.reviews, db.reviewDrafts, async () => {
    const id = await db.reviews.add({ ...review });
    await db.reviewDrafts.delete([review.ticket, review.scorecard.id]);
    return id as number;
  });
}

/** Newest last. */
export const reviewsOf = (ticket: string): Promise<Review[]> =>
  db.reviews.where('ticket').equals(ticket).sortBy('at');

/** Newest first. */
export const reviewsKept = (): Promise<Review[]> => db.reviews.orderBy('at').reverse().toArray();

export const reviewDraft = (ticket: string, scorecard: string): Promise<ReviewDraft | undefined> =>
  db.reviewDrafts.get([ticket, scorecard]);
export async function keepReviewDraft(draft: ReviewDraft): Promise<void> {
  await db.reviewDrafts.put(draft);
}
export const dropReviewDraft = (ticket: string, scorecard: string): Promise<void> =>
  db.reviewDrafts.delete([ticket, scorecard]);

/** Self-hosted helpdesks that the person allowed, oldest first. */
export const sitesAllowed = (): Promise<Site[]> => db.sites.toCollection().sortBy('at');
export async function keepSite(site: Site): Promise<void> {
  await db.sites.put(site);
}
export const forgetSite = (origin: string): Promise<void> => db.sites.delete(origin);

export const hintsSeen = (): Promise<HintSeen[]> => db.hints.toArray();
export async function keepHint(hint: HintSeen): Promise<void> {
  await db.hints.put(hint);
}
export const resetHints = (): Promise<void> => db.hints.clear();

export async function settings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await db.settings.get('settings')) };
}

export async function changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const before = await db.settings.get('settings');
    await db.settings.put({ ...DEFAULT_SETTINGS, ...before, ...change, id: 'settings' });
  });
}

/** Changes one cell of the routing matrix, whatever else changes at the same time; an empty team clears it. */
export async function changeRouting(cell: string, team: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const before = await settings();
    const routing = { ...before.routing, [cell]: team };
    if (!team.trim()) delete routing[cell];
    await db.settings.put({ ...before, routing, id: 'settings' });
  });
}

/** Live queries end in this when the store is closed under them. */
export const StoreClosed = Dexie.DatabaseClosedError;
