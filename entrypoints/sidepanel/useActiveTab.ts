import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** `url` is absent where the browser lets us not see it; `since` is when the tab came to this address (ISO). */
export type ActiveTab = { tabId: number; url?: string; since: string };

/** The active tab of the panel's own window, followed through every switch and move. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      const { id, url } = active ?? {};
      if (gone || id === undefined) return;
      setTab((before) =>
        before?.tabId === id && before.url === url
          ? before
          : { tabId: id, url, since: new Date().toISOString() },
      );
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
