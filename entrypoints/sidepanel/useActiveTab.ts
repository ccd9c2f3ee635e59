import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { atFirst } from './first';

/** `url` is absent where the browser lets us not see it; `since` is when the tab came to this address (ISO). */
export type ActiveTab = { tabId: number; url?: string; since: string };

/** The active tab of the panel's own window, as it is now. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url } = active ?? {};
  return id === undefined ? undefined : { tabId: id, url, since: new Date().toISOString() };
}

/** The active tab of the panel's own window, followed through every switch and move. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState(atFirst()?.tab);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const now = await activeTab();
      if (gone || !now) return;
      setTab((before) => (before?.tabId === now.tabId && before.url === now.url ? before : now));
    };
    void look();
    const events = [
      browser.tabs.onActivated,
      browser.tabs.onUpdated,
      browser.tabs.onReplaced,
      browser.windows.onFocusChanged,
      // What a person just allowed may be what this tab shows.
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ];
    for (const event of events) event.addListener(look);
    return () => {
      gone = true;
      for (const event of events) event.removeListener(look);
    };
  }, []);
  return tab;
}
