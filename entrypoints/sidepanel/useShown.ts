import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { INSTALLED } from '../../lib/helpdesks/hosts';
import { sitesAllowed, tabShows, ticketSeen } from '../../lib/store';
import { taughtSites } from '../../lib/store/readers';
import type { Site } from '../../lib/store/schema';
import { atFirst } from './first';
import { helpdeskAt, isShipped, type Taught } from './place';
import { keyOf, shownNow, type Shown } from './shown';
import { useActiveTab } from './useActiveTab';
import { useReader } from './useReader';

/** What the store holds of a tab, and of the ticket that it names. */
export async function storedOf(tabId: number) {
  const row = await tabShows(tabId);
  const key = row && keyOf(row);
  return { tabId, row, seen: key === undefined ? undefined : await ticketSeen(key) };
}

/** What the panel has to show now, followed through tabs, pages and the store. */
export function useShown(): Shown {
  const tab = useActiveTab();
  const first = atFirst();
  const sites = useLiveQuery(sitesAllowed, [], first?.sites);
  const taught = useLiveQuery(taughtSites, [], first?.taught);
  const hostedAllowed = useHostedAllowed();
  const tabId = tab?.tabId;
  const stored = useLiveQuery(
    () => (tabId === undefined ? undefined : storedOf(tabId)),
    [tabId],
    first?.stored,
  );
  const asked = useReader(tab, hasReader(tab?.url, sites, taught));
  // Nothing is said of a tab before it is known what the store holds of it.
  if (!sites || !taught || stored?.tabId !== tabId) return { is: 'looking' };
  return shownNow({
    tab,
    row: stored?.row,
    seen: stored?.seen,
    asked,
    sites,
    taught,
    hostedAllowed,
  });
}

/** Is a reader at work at this address? Not where nobody has shown yet what is to be read. */
function hasReader(url?: string, sites?: Site[], taught?: Taught): boolean {
  const helpdesk = url && sites && helpdeskAt(url, sites);
  return !!helpdesk && (isShipped(helpdesk) || !!taught?.[new URL(url).origin]);
}

/** Is anything allowed of what comes with the installation? A browser can take it back. */
function useHostedAllowed(): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const look = async () => {
      const may = await Promise.all(
        INSTALLED.map(({ matches }) => browser.permissions.contains({ origins: matches })),
      );
      setAllowed(may.includes(true));
    };
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}
