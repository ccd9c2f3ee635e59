import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { ToPage } from '../../lib/messages';
import type { Reading } from '../../lib/ticket/schema';
import type { ActiveTab } from './useActiveTab';

const LIMIT_MS = 2000;

/** What the page's reader said when asked: its reading, that nobody answered in time, or nothing yet. */
export type Asked =
  { is: 'asking' } | { is: 'silent' } | { is: 'answered'; reading: Reading; at: string };

const ASK: ToPage = { type: 'readTicket' };

async function ask(tabId: number): Promise<Asked> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, LIMIT_MS));
  const answer = browser.tabs.sendMessage(tabId, ASK, { frameId: 0 }).catch(() => undefined);
  const reading = (await Promise.race([answer, silence])) as Reading | undefined;
  return reading ? { is: 'answered', reading, at: new Date().toISOString() } : { is: 'silent' };
}

/** Asks the page once per tab and address whether a reader is there; a page that is still loading is asked again. */
export function useReader(tab: ActiveTab | undefined, isHelpdesk: boolean): Asked {
  const place = tab && isHelpdesk ? `${tab.tabId} ${tab.url}` : '';
  const [asked, setAsked] = useState<{ place: string; asked: Asked }>({
    place: '',
    asked: { is: 'asking' },
  });
  const tabId = tab?.tabId;
  useEffect(() => {
    if (place === '' || tabId === undefined) return;
    let gone = false;
    const tell = async () => {
      const asked = await ask(tabId);
      if (!gone) setAsked({ place, asked });
    };
    const again = (updated: number, change: { status?: string }) => {
      if (updated === tabId && change.status === 'complete') void tell();
    };
    void tell();
    browser.tabs.onUpdated.addListener(again);
    return () => {
      gone = true;
      browser.tabs.onUpdated.removeListener(again);
    };
  }, [place, tabId]);
  return asked.place === place ? asked.asked : { is: 'asking' };
}
