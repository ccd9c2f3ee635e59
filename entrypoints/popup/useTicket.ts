import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { storeState, tabShows, ticketSeen, type StoreState } from '../../lib/store';
import { ticketKey } from '../../lib/ticket/key';
import type { Reading, Ticket } from '../../lib/ticket/schema';
import { askPage, tabToReview } from './tab';

/** What the reviewed tab shows now. */
export type Shown =
  | { is: 'waiting' }
  | { is: 'none' }
  | { is: 'lost' | 'newer' | 'unwritable' }
  | { is: 'loading' | 'unreadable' | 'signedOut'; tabId: number }
  | { is: 'ticket'; tabId: number; key: string; ticket: Ticket };

type Asked = { store: StoreState; tabId?: number; reading?: Reading };

/**
 * Asks the store and the page once, then follows what the page's reader reports. A page that doesn't answer shows no
 * ticket, whatever was stored about its tab.
 */
export function useTicket(search: string): Shown {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<Asked> => {
      const store = await storeState();
      if (store !== 'ok') return { store };
      const tabId = await tabToReview(search);
      return { store, tabId, reading: tabId === undefined ? undefined : await askPage(tabId) };
    };
    void ask().then((answer) => {
      if (!gone) setAsked(answer);
    });
    return () => {
      gone = true;
    };
  }, [search]);

  const tabId = asked?.tabId;
  const stored = useLiveQuery(async () => {
    if (tabId === undefined) return undefined;
    const tab = await tabShows(tabId);
    return { tab, seen: tab?.is === 'ticket' ? await ticketSeen(tab.key) : undefined };
  }, [tabId]);

  if (!asked) return { is: 'waiting' };
  if (asked.store !== 'ok') return { is: asked.store };
  if (tabId === undefined || !asked.reading) return { is: 'none' };
  if (stored?.tab?.is === 'ticket' && stored.seen)
    return { is: 'ticket', tabId, key: stored.tab.key, ticket: stored.seen.ticket };
  return fromPage(tabId, stored?.tab && stored.tab.is !== 'ticket' ? stored.tab : asked.reading);
}

function fromPage(
  tabId: number,
  said: Reading | { is: 'loading' | 'unreadable' } | { is: 'elsewhere'; because: string },
): Shown {
  if (said.is === 'elsewhere')
    return said.because === 'signedOut' ? { is: 'signedOut', tabId } : { is: 'none' };
  if (said.is !== 'ticket' || !('ticket' in said)) return { is: said.is as 'loading', tabId };
  return { is: 'ticket', tabId, key: ticketKey(said.ticket.ref), ticket: said.ticket };
}
