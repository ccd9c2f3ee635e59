import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { tabShows, ticketSeen } from '../../lib/store';
import { ticketKey, type Reading, type Ticket } from '../../lib/ticket/schema';
import { askPage, tabToReview } from './tab';

/** What the reviewed tab shows now. */
export type Shown =
  | { is: 'waiting' }
  | { is: 'none' }
  | { is: 'store' }
  | { is: 'loading' | 'unreadable' | 'signedOut'; tabId: number }
  | { is: 'ticket'; tabId: number; key: string; ticket: Ticket };

type Asked = { tabId?: number; reading?: Reading } | 'asking' | 'failed';

/** Asks the page once, then follows what its reader reports. A page that doesn't answer shows no ticket. */
export function useTicket(search: string): Shown {
  const [asked, setAsked] = useState<Asked>('asking');
  useEffect(() => {
    const ask = async () => {
      const tabId = await tabToReview(search);
      return { tabId, reading: tabId === undefined ? undefined : await askPage(tabId) };
    };
    ask().then(setAsked, () => setAsked('failed'));
  }, [search]);

  const tabId = typeof asked === 'object' ? asked.tabId : undefined;
  const stored = useLiveQuery(async () => {
    if (tabId === undefined) return undefined;
    try {
      const tab = await tabShows(tabId);
      return { tab, seen: tab?.is === 'ticket' ? await ticketSeen(tab.key) : undefined };
    } catch {
      return 'failed' as const;
    }
  }, [tabId]);

  if (asked === 'asking') return { is: 'waiting' };
  if (asked === 'failed' || stored === 'failed') return { is: 'store' };
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
