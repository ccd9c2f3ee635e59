import type { SeenTicket, Site, Tab } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/key';
import type { Reading } from '../../lib/ticket/schema';
import { helpdeskAt, isShipped, ticketAt, type Taught } from './place';
import type { ActiveTab } from './useActiveTab';
import type { Asked } from './useReader';

/** What the panel has to show for the tab in front. `ticket` is the only one with values of a ticket. */
export type Shown =
  | { is: 'looking' }
  | { is: 'noHelpdesk' }
  | { is: 'noPermission' }
  | { is: 'loading' }
  | { is: 'asleep'; tabId: number }
  /** Allowed, and nobody has shown yet where things stand on its pages. */
  | { is: 'untaught'; tabId: number; origin: string }
  | { is: 'noTicket' | 'signedOut'; helpdesk: string }
  | { is: 'unreadable'; tabId: number; helpdesk: string; misses: string[] }
  | { is: 'ticket'; tabId: number; address: string; seen: SeenTicket; asleep: boolean };

export type Known = {
  tab: ActiveTab | undefined;
  /** What the store holds of this tab, and of the ticket that it names. */
  row: Tab | undefined;
  seen: SeenTicket | undefined;
  asked: Asked;
  sites: Pick<Site, 'origin' | 'helpdesk'>[];
  taught?: Taught;
  /** May hosted helpdesks be read at all? */
  hostedAllowed: boolean;
};

/** The ticket that a tab shows or is about to show: one that is read again stays on screen meanwhile. */
export function keyOf(row: Tab): string | undefined {
  if (row.is === 'ticket') return row.key;
  return row.is === 'loading' ? ticketKey(row.ref) : undefined;
}

/**
 * A ticket is shown only while the tab's address is its own, so that nothing of the previous ticket stays on
 * screen after the tab has moved on. What the page answered counts until the store has something newer.
 */
export function shownNow({ tab, row, seen, asked, sites, taught, hostedAllowed }: Known): Shown {
  if (!tab) return { is: 'looking' };
  const { tabId, url } = tab;
  if (url === undefined) return { is: hostedAllowed ? 'noHelpdesk' : 'noPermission' };
  const helpdesk = helpdeskAt(url, sites);
  if (!helpdesk) return { is: 'noHelpdesk' };
  const { origin } = new URL(url);
  if (!isShipped(helpdesk) && !taught?.[origin]) return { is: 'untaught', tabId, origin };

  const asleep = asked.is === 'silent';
  const ours = row?.tabId === tabId ? row : undefined;
  const key = ours && keyOf(ours);
  if (key !== undefined && seen?.key === key && ticketAt(url, taught) === key)
    return { is: 'ticket', tabId, address: url, seen, asleep };
  if (ours && ours.is !== 'ticket' && ours.at >= tab.since)
    return place(ours, tabId, ticketAt(url, taught));
  if (asleep) return { is: 'asleep', tabId };
  if (asked.is === 'asking') return { is: 'loading' };
  return place(asked.reading, tabId, ticketAt(url, taught));
}

function place(told: Reading | Tab, tabId: number, key: string | undefined): Shown {
  switch (told.is) {
    case 'elsewhere':
      return { is: told.because, helpdesk: told.helpdesk };
    case 'unreadable':
      return key === ticketKey(told.ref)
        ? { is: 'unreadable', tabId, helpdesk: told.ref.helpdesk, misses: told.misses }
        : { is: 'loading' };
    default:
      return { is: 'loading' };
  }
}
