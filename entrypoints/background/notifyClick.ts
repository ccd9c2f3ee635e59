import browser, { type Tabs } from 'webextension-polyfill';
import { incidentIn } from '../../lib/incident';
import { SURGE } from '../../lib/notices';
import { noticeKept, settleNotice, ticketSeen } from '../../lib/store';
import { incidentKept } from '../../lib/store/incidents';
import { openTicket } from '../../lib/tabs';
import type { Ref } from '../../lib/ticket/schema';
import { obey } from './surfaces';

/** The browser's own form of `tabs.query`: within its callback a click still counts as one, after a promise it doesn't. */
type Query = (of: object, found: (tabs: Tabs.Tab[]) => void) => void;

const native = globalThis as unknown as { chrome: { tabs: { query: Query } } };

/** A notice begins with its ticket's key: helpdesk, site, number. */
function fits({ url = '' }: Tabs.Tab, notice: string): number {
  const [, site = '', number = ''] = notice.split(' ');
  if (!URL.canParse(url) || new URL(url).host !== site) return 0;
  return url.includes(number) ? 2 : 1;
}

/** The panel, in the window of the tab that fits best, else in the one that was used last. */
function openPanel(notice: string): void {
  native.chrome.tabs.query({}, (tabs) => {
    const [nearest] = tabs.toSorted(
      (a, b) => fits(b, notice) - fits(a, notice) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
    );
    obey('panel', nearest);
  });
}

/** The ticket that a notice leads to; of an incident the first that is linked to it, of a surge the one that it is looked into by. */
async function ticketBehind(notice: string): Promise<Ref | undefined> {
  const [first] = await noticeKept(notice);
  if (!first) return undefined;
  // Bundled into the same script, but not run before it is wanted: few clicks are on a surge.
  if (first.ticket === SURGE)
    return (await import('./lookSurge')).ticketOfSurge(new Date().toISOString());
  const id = incidentIn(first.ticket);
  const keys = id === undefined ? [first.ticket] : ((await incidentKept(id))?.tickets ?? []);
  for (const key of keys) {
    const seen = await ticketSeen(key);
    if (seen) return seen.ticket.ref;
  }
  return undefined;
}

async function follow(notice: string): Promise<void> {
  const ref = await ticketBehind(notice);
  if (ref) await openTicket(ref);
  await browser.notifications.clear(notice);
  await settleNotice(notice);
}

/**
 * A click: the tab of the ticket, of an incident's or a surge's first or of the most urgent one of a fold, comes to the front, with the panel
 * beside it.
 */
export function openNotice(notice: string): void {
  openPanel(notice);
  void follow(notice);
}
