import type { Tabs } from 'webextension-polyfill';
import { forgetTab, forgetTabs, siteOf, tabShows } from '../../lib/store';

/** Rows of tabs live as long as the tab shows the site that they speak of. */

export const leave = (tabId: number): Promise<void> => forgetTab(tabId);

/**
 * A tab that loads another site leaves its row behind. Moves within the site keep it: the reader there says what
 * comes next. An address that the extension may not see is none of a helpdesk.
 */
export async function stayOrLeave({ id, url }: Tabs.Tab): Promise<void> {
  const row = id === undefined ? undefined : await tabShows(id);
  if (!row) return;
  const host = url && URL.canParse(url) ? new URL(url).host : undefined;
  if (host !== siteOf(row)) await leave(row.tabId);
}

/** Rows from before this worker started are from another browser session when the browser has just begun. */
export const forgetEarlierSessions = (): Promise<void> =>
  forgetTabs(new Date(performance.timeOrigin).toISOString());
