import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { ToPage } from '../../lib/messages';
import type { Reading } from '../../lib/ticket/schema';
import type { ActiveTab } from './useActiveTab';

const LIMIT_MS = 2000;
const AGAIN_MS = 150;

/** What the page's reader said when asked: its reading, that nobody answered in time, or nothing yet. */
export type Asked =
  { is: 'asking' } | { is: 'silent' } | { is: 'answered'; reading: Reading; at: string };

const ASK: ToPage = { type: 'readTicket' };

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/** A page that is still loading has no reader yet: it is asked again until the limit. */
async function ask(tabId: number): Promise<Asked> {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    const answer = browser.tabs.sendMessage(tabId, ASK, { frameId: 0 }).catch(() => undefined);
    const reading = (await Promise.race([answer, pause(until - Date.now())])) as
      Reading | undefined;
    if (reading) return { is: 'answered', reading, at: new Date().toISOString() };
    await pause(AGAIN_MS);
  }
  return { is: 'silent' };
}

/** Asks the page, once per tab and address and after each load, whether a reader is there. */
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
