import browser from 'webextension-polyfill';
import { incidentIn, type Volume } from '../../lib/incident';
import type { Decided } from '../../lib/notices';
import {
  keepNotices,
  noticeKept,
  noticesPending,
  settleNotice,
  ticketSeen,
  whyUnsaved,
} from '../../lib/store';
import { incidentKept } from '../../lib/store/incidents';
import type { KeptNotice, TellingMark } from '../../lib/store/schema';
import { words } from '../../lib/words/badge';
import { isOfClock, surgeText, textOf, type About, type Telling } from './notifyText';

/**
 * A notice is written down as decided, then shown under an id that is its identity, then marked as shown. A worker
 * that is killed in between leaves it pending: the next one asks the browser, which knows what it shows, and shows
 * what it doesn't.
 */

const ICON = '/icon/128.png';

const rowsOf = ({ notices, silent }: Decided): KeptNotice[] => [
  ...notices.flatMap(({ id, missed, marks }) =>
    marks.map((mark, place) => ({ ...mark, state: 'pending' as const, notice: id, place, missed })),
  ),
  ...silent.map((mark) => ({ ...mark, state: 'silent' as const })),
];

/** A store that takes no word takes no notice either: it would be told again with every look. The panel says so. */
async function kept(decided: Decided, now: string): Promise<boolean> {
  try {
    await keepNotices(rowsOf(decided), now);
    return true;
  } catch (error) {
    if (whyUnsaved(error) === undefined) throw error;
    return false;
  }
}

/** What stands behind a key; nothing for what is not stored any more. */
async function aboutOf(key: string): Promise<About | undefined> {
  const id = incidentIn(key);
  if (id !== undefined) {
    const incident = await incidentKept(id);
    return incident && { of: incident.level, subject: incident.title };
  }
  const seen = await ticketSeen(key);
  return seen && { of: words.badge.ticket(seen.ticket.ref.id), subject: seen.ticket.subject ?? '' };
}

async function tellingsOf(told: TellingMark[]): Promise<Telling[]> {
  const marks = told.filter(isOfClock);
  const all = await Promise.all(marks.map((mark) => aboutOf(mark.ticket)));
  return marks.flatMap((mark, index) => {
    const about = all[index];
    return about ? [{ mark, about }] : [];
  });
}

/** When it is told, in whose time, and what comes in while a surge stands. */
type Told = { now: string; zone: string; volume: Volume | undefined };

/** What a notice says of those of its marks that still stand; nothing where there is nothing left to say. */
async function textAt(notice: string, standing: Decided['standing'], { now, zone, volume }: Told) {
  const marks = (await noticeKept(notice)).filter(({ id }) => standing.has(id));
  if (!marks.every(isOfClock)) return volume && surgeText(volume);
  const tellings = await tellingsOf(marks);
  return tellings.length ? textOf(tellings, now, zone) : undefined;
}

/** Tells what is pending and still stands, and takes back what was told and has been answered. */
export async function notify(decided: Decided, told: Told): Promise<void> {
  if (!(await kept(decided, told.now))) return;
  const { standing } = decided;
  const shown = await browser.notifications.getAll();
  for (const notice of await noticesPending()) {
    const text = await textAt(notice, standing, told);
    if (text && !(notice in shown))
      await browser.notifications.create(notice, {
        type: 'basic',
        iconUrl: browser.runtime.getURL(ICON),
        ...text,
      });
    await settleNotice(notice);
  }
  for (const notice of Object.keys(shown)) {
    const marks = await noticeKept(notice);
    if (!marks.some(({ id }) => standing.has(id))) await browser.notifications.clear(notice);
  }
}
