import browser, { type Tabs } from 'webextension-polyfill';
import { noticeKept, settleNotice, tabsShown, ticketSeen } from '../../lib/store';
import type { Ref } from '../../lib/ticket/schema';
import { TYPED } from '../../lib/ticket/typed';
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

async function tabOf(ticket: string, { url }: Ref): Promise<Tabs.Tab | undefined> {
  const rows = await tabsShown();
  const showing = rows.filter((row) => row.is === 'ticket' && row.key === ticket);
  const tabs = await browser.tabs.query({});
  return (
    tabs.find(({ id }) => showing.some(({ tabId }) => tabId === id)) ??
    tabs.find((tab) => tab.url === url)
  );
}

/** The stored address was checked against its sender's when it was heard; here, that it is one of the web, or ours. */
async function openTicket(ticket: string): Promise<void> {
  const ref = (await ticketSeen(ticket))?.ticket.ref;
  if (!ref) return;
  const tab = await tabOf(ticket, ref);
  if (tab?.id !== undefined) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  } else if (/^https?:/.test(ref.url) || ref.helpdesk === TYPED)
    await browser.tabs.create({ url: ref.url });
}

async function follow(notice: string): Promise<void> {
  const [first] = await noticeKept(notice);
  if (first) await openTicket(first.ticket);
  await browser.notifications.clear(notice);
  await settleNotice(notice);
}

/** A click: the tab of the ticket, or of the most urgent one of a fold, comes to the front, with the panel beside it. */
export function openNotice(notice: string): void {
  openPanel(notice);
  void follow(notice);
}
