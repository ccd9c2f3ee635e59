import browser, { type Tabs } from 'webextension-polyfill';
import { noticeKept, settleNotice, ticketSeen } from '../../lib/store';
import { openTicket } from '../../lib/tabs';
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

async function follow(notice: string): Promise<void> {
  const [first] = await noticeKept(notice);
  const seen = first && (await ticketSeen(first.ticket));
  if (seen) await openTicket(seen.ticket.ref);
  await browser.notifications.clear(notice);
  await settleNotice(notice);
}

/** A click: the tab of the ticket, or of the most urgent one of a fold, comes to the front, with the panel beside it. */
export function openNotice(notice: string): void {
  openPanel(notice);
  void follow(notice);
}
