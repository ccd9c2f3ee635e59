import browser, { type Tabs } from 'webextension-polyfill';
import { tabsShown } from './store';
import { ticketKey } from './ticket/key';
import type { Ref } from './ticket/schema';

/** The tab that shows a ticket: the one whose reader said so, else one at its address. */
async function tabOf(ref: Ref): Promise<Tabs.Tab | undefined> {
  const key = ticketKey(ref);
  const [rows, tabs] = await Promise.all([tabsShown(), browser.tabs.query({})]);
  const showing = rows.filter((row) => row.is === 'ticket' && row.key === key);
  return (
    tabs.find(({ id }) => showing.some(({ tabId }) => tabId === id)) ??
    tabs.find(({ url }) => url === ref.url)
  );
}

/**
 * Brings a ticket's tab to the front, or opens one. The stored address was checked against its sender's when it was heard; here, that it
 * is one of the web, or a page of ours, where a typed ticket stands.
 */
export async function openTicket(ref: Ref): Promise<void> {
  const tab = await tabOf(ref);
  const isOurs = ref.url.startsWith(browser.runtime.getURL(''));
  if (tab?.id !== undefined) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  } else if (isOurs || /^https?:/i.test(ref.url)) await browser.tabs.create({ url: ref.url });
}
