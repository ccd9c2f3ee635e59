import { subDays } from 'date-fns';
import Dexie from 'dexie';
import type { Decision } from '../assessment';
import { DEFAULT_NOTICES, noticesIn, TOLD_WITHIN_DAYS, type NoticeSettings } from '../notices';
import { changesWith } from '../ticket/changes';
import { holdersWith } from '../ticket/transfers';
import { retain } from '../ticket/retain';
import { ticketKey } from '../ticket/key';
import type { Reading } from '../ticket/schema';
import { db } from './database';
import { putHealth } from './health';
import { save, saved, type Saved } from './saving';
import {
  DEFAULT_SETTINGS,
  type HintSeen,
  type KeptNotice,
  type Placed,
  type Review,
  type ReviewDraft,
  type SeenTicket,
  type Settings,
  type Site,
  type StepDone,
  type Tab,
  type TellingMark,
} from './schema';

export { memoryOf, wordsOn } from './memory';
export { acceptLoss, storeKnown, storeState, type StoreState } from './state';
export { whyUnsaved, type Saved, type Unsaved } from './saving';

/**
 * One fact, one transaction: a worker killed at any moment leaves the whole fact or none of it. Writes reject with
 * `NotSaved` when nothing was stored (`whyUnsaved` says why); only a reading's outcome is a value.
 */

/**
 * Stores what a tab shows, how well its site is read and, for a ticket, what was read of it; what an earlier reading knew of its
 * gaps stays, and so do the statuses in which it was seen and who had it.
 * Idempotent.
 */
export function keepReading(tabId: number, reading: Reading, at: string): Promise<Saved> {
  return save(() =>
    db.transaction('rw', db.tickets, db.tabs, db.health, async () => {
      await putHealth(reading, at);
      if (reading.is !== 'ticket') {
        await db.tabs.put({ tabId, at, ...reading } as Tab);
        return;
      }
      const key = ticketKey(reading.ticket.ref);
      const before = await db.tickets.get(key);
      const { ticket, gaps, source, composer, agent } = retain(reading, before?.ticket);
      const firstSeenAt = before?.firstSeenAt ?? at;
      const changes = changesWith(before?.changes ?? [], ticket);
      const holders = holdersWith(before?.holders ?? [], ticket);
      const lasting = { firstSeenAt, seenAt: at, changes, holders };
      const seen = { key, ticket, gaps, source, composer, agent, ...lasting };
      await db.tickets.put(seen);
      await db.tabs.put({ tabId, at, is: 'ticket', key });
    }),
  );
}

export const tabShows = (tabId: number): Promise<Tab | undefined> => db.tabs.get(tabId);
export const tabsShown = (): Promise<Tab[]> => db.tabs.toArray();
export const forgetTab = (tabId: number): Promise<void> => saved(() => db.tabs.delete(tabId));
/** Forgets what was written before an instant: tab ids end with the browser session. */
export async function forgetTabs(before: string): Promise<void> {
  await saved(() => db.tabs.filter(({ at }) => at < before).delete());
}

/** The site that a tab's row speaks of. */
export function siteOf(tab: Tab): string {
  if (tab.is === 'ticket') return tab.key.split(' ')[1] ?? '';
  return tab.is === 'elsewhere' ? tab.site : tab.ref.site;
}

/** Opens the store ahead of its first use; a store that cannot be opened says so at that use. */
export const openStore = (): Promise<boolean> =>
  db.open().then(
    () => true,
    () => false,
  );

export const ticketSeen = (key: string): Promise<SeenTicket | undefined> => db.tickets.get(key);

export async function decide(decision: Decision): Promise<void> {
  await saved(() => db.decisions.add({ ...decision }));
}

/** Tickets seen since an instant, newest first, at most so many. */
export const ticketsSeenSince = (since: string, most: number): Promise<SeenTicket[]> =>
  db.tickets.where('seenAt').aboveOrEqual(since).reverse().limit(most).toArray();

export async function undoStep(
  step: Pick<StepDone, 'ticket' | 'checklist' | 'step'>,
): Promise<void> {
  await saved(() => db.steps.delete([step.ticket, step.checklist, step.step]));
}

export const stepsDone = (ticket: string): Promise<StepDone[]> =>
  db.steps.where('ticket').equals(ticket).toArray();

/** Gives the id by which it can be taken back. */
export async function keepPlaced(placed: Placed): Promise<number> {
  return (await saved(() => db.placed.add({ ...placed }))) as number;
}

/** A reply that was taken out of the composer again promises nothing. */
export async function takeBackPlaced(id: number): Promise<void> {
  await saved(() => db.placed.delete(id));
}

/** What this person put into composers since then (ISO), on all tickets; the newest five hundred. */
export const placedSince = (at: string): Promise<Placed[]> =>
  db.placed.where('at').above(at).reverse().limit(500).toArray();

export const placedFor = (ticket: string): Promise<Placed[]> =>
  db.placed.where('ticket').equals(ticket).toArray();

/** Tickets that are looked through for the sites of a desk. */
const RECENT = 300;

/** Stores the finished review and ends its draft, both or neither. Gives the review's id. */
export async function keepReview(review: Review): Promise<number> {
  return saved(() =>
    db.transaction('rw', db.reviews, db.reviewDrafts, async () => {
      const id = await db.reviews.add({ ...review });
      await db.reviewDrafts.delete([review.ticket, review.scorecard.id]);
      return id as number;
    }),
  );
}

/** Newest last. */
export const reviewsOf = (ticket: string): Promise<Review[]> =>
  db.reviews.where('ticket').equals(ticket).sortBy('at');

/** Newest first. */
export const reviewsKept = (): Promise<Review[]> => db.reviews.orderBy('at').reverse().toArray();

export const reviewDraft = (ticket: string, scorecard: string): Promise<ReviewDraft | undefined> =>
  db.reviewDrafts.get([ticket, scorecard]);
export async function keepReviewDraft(draft: ReviewDraft): Promise<void> {
  await saved(() => db.reviewDrafts.put(draft));
}
export const dropReviewDraft = (ticket: string, scorecard: string): Promise<void> =>
  saved(() => db.reviewDrafts.delete([ticket, scorecard]));

/** Sites whose tickets were seen lately, in order of the alphabet. */
export async function sitesSeen(): Promise<string[]> {
  const recent = await db.tickets.orderBy('seenAt').reverse().limit(RECENT).toArray();
  return [...new Set(recent.map(({ ticket }) => ticket.ref.site))].sort();
}

/** Self-hosted helpdesks that the person allowed, oldest first. */
export const sitesAllowed = (): Promise<Site[]> => db.sites.toCollection().sortBy('at');
export async function keepSite(site: Site): Promise<void> {
  await saved(() => db.sites.put(site));
}
export const forgetSite = (origin: string): Promise<void> => saved(() => db.sites.delete(origin));

export const hintsSeen = (): Promise<HintSeen[]> => db.hints.toArray();
export async function keepHint(hint: HintSeen): Promise<void> {
  await saved(() => db.hints.put(hint));
}
export const resetHints = (): Promise<void> => saved(() => db.hints.clear());

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

/** What another version stored as another kind of value counts as not stored. */
function ofItsKind(stored: Partial<Settings> = {}): Partial<Settings> {
  const defaults = DEFAULT_SETTINGS as Record<string, unknown>;
  const fits = ([key, value]: [string, unknown]) =>
    !Object.hasOwn(defaults, key) || kindOf(value) === kindOf(defaults[key]);
  return Object.fromEntries(Object.entries(stored).filter(fits));
}

export async function settings(): Promise<Settings> {
  const stored = ofItsKind(await db.settings.get('settings'));
  const notices = noticesIn({ ...DEFAULT_NOTICES, ...stored.notices }) ?? DEFAULT_NOTICES;
  return { ...DEFAULT_SETTINGS, ...stored, notices };
}

export async function changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.settings, async () => {
      const before = await db.settings.get('settings');
      await db.settings.put({ ...DEFAULT_SETTINGS, ...before, ...change, id: 'settings' });
    }),
  );
}

/** Settings that are lists of named texts. */
type Entries = 'routing' | 'figures' | 'playbookAt' | 'borrowed';

/** Changes one entry of such a list, whatever else changes at the same time; an empty text takes it away. */
export async function changeEntry(list: Entries, key: string, value: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.settings, async () => {
      const before = await settings();
      const entries = { ...before[list], [key]: value };
      if (!value.trim()) delete entries[key];
      await db.settings.put({ ...before, [list]: entries, id: 'settings' });
    }),
  );
}

/** Adds days on which the desk is closed, whatever else changes at the same time. Answers how many of them were new. */
export function addHolidays(holidays: Settings['holidays']): Promise<number> {
  return saved(() =>
    db.transaction('rw', db.settings, async () => {
      const before = await settings();
      const days = new Map([...holidays, ...before.holidays].map((day) => [day.date, day]));
      const all = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
      await db.settings.put({ ...before, holidays: all, id: 'settings' });
      return all.length - before.holidays.length;
    }),
  );
}

/** Changes some of the notices' settings, whatever else changes at the same time. A time that is none is refused. */
export async function changeNotices(change: Partial<NoticeSettings>): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.settings, async () => {
      const before = await settings();
      const notices = noticesIn({ ...before.notices, ...change });
      if (!notices) throw new Error('A time of day is written as HH:MM.');
      await db.settings.put({ ...before, notices, id: 'settings' });
    }),
  );
}

/** The identities of marks that are settled, and when the clocks were looked at the last time. */
export function noticesKept(): Promise<{ settled: Set<string>; lastLook?: string }> {
  return db.transaction('r', db.notices, db.meta, async () => {
    const [settled, last] = await Promise.all([
      db.notices.toCollection().primaryKeys(),
      db.meta.get('lastLook'),
    ]);
    return { settled: new Set(settled), lastLook: last?.id === 'lastLook' ? last.at : undefined };
  });
}

/**
 * Settles marks and the look that found them, together; a mark that is settled stays as it is. Rows go when they are
 * far older than anything that is still told.
 */
export async function keepNotices(rows: KeptNotice[], look: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.notices, db.meta, async () => {
      const known = await db.notices.bulkGet(rows.map(({ id }) => id));
      await db.notices.bulkAdd(rows.filter((_, index) => !known[index]));
      await db.meta.put({ id: 'lastLook', at: look });
      const oldest = subDays(look, 2 * TOLD_WITHIN_DAYS).toISOString();
      await db.notices.where('at').below(oldest).delete();
    }),
  );
}

/** Notices, by the browser's id, that were decided and are not known to have been shown. */
export async function noticesPending(): Promise<string[]> {
  const pending = await db.notices.where('state').equals('pending').toArray();
  return [...new Set(pending.flatMap((row) => (row.state === 'pending' ? row.notice : [])))];
}

/** What one notice tells of, the most urgent first; nothing for a notice that is none of ours. */
export const noticeKept = (notice: string): Promise<TellingMark[]> =>
  db.notices.where('notice').equals(notice).sortBy('place') as Promise<TellingMark[]>;

/** The notice was shown, or need not be any more. */
export async function settleNotice(notice: string): Promise<void> {
  await saved(() => db.notices.where('notice').equals(notice).modify({ state: 'told' }));
}

/** Live queries end in this when the store is closed under them. */
export const StoreClosed = Dexie.DatabaseClosedError;
