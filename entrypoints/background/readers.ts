import browser, { type Scripting } from 'webextension-polyfill';
import { covers } from '../../lib/helpdesks/address';
import { addressOf } from '../../lib/helpdesks/addresses';
import { HOSTED, INSTALLED, scriptOf } from '../../lib/helpdesks/hosts';
import { forgetTab, sitesAllowed, siteOf, tabsShown } from '../../lib/store';
import { forgetHealth, healthKept } from '../../lib/store/health';
import { ownSelectors, taughtSites } from '../../lib/store/readers';

/** Readers of helpdesks that come after the installation are registered in step with what the person allows. */

type Reader = { script: string; matches: string[] };

const LATER = HOSTED.filter(({ helpdesk }) => !INSTALLED.some((one) => one.helpdesk === helpdesk));

/** Reads helpdesks that a person has taught by pointing. */
const TAUGHT = 'reader-taught.js';

/** Match patterns know no ports: a host is allowed as a whole. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** What may be read, of all that is wanted: a product of which one host is allowed is read there. */
async function allowedReaders(): Promise<Reader[]> {
  const sites = (await sitesAllowed()).map(({ origin, helpdesk }) => ({
    script: addressOf(helpdesk) ? scriptOf(helpdesk) : TAUGHT,
    matches: [patternOf(origin)],
  }));
  const readers = await Promise.all(
    [...LATER, ...sites].map(async ({ script, matches }) => {
      const may = await Promise.all(
        matches.map((origin) => browser.permissions.contains({ origins: [origin] })),
      );
      return { script, matches: matches.filter((_, index) => may[index]) };
    }),
  );
  return readers.filter(({ matches }) => matches.length);
}

/** Into open tabs, once; a tab that takes none (asleep, an error page) gets its reader when it loads. */
async function inject({ script, matches }: Reader): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : browser.scripting.executeScript({ target: { tabId: id }, files: [`/${script}`] }),
    ),
  );
}

const idOf = ({ script, matches }: Reader): string => `${script} ${matches.join(' ')}`;

const registration = ({ script, matches }: Reader): Scripting.RegisteredContentScript => ({
  id: idOf({ script, matches }),
  matches,
  js: [`/${script}`],
  runAt: 'document_idle',
  persistAcrossSessions: true,
});

/** May this host be read, with or without encryption? A port is no part of a permission. */
async function mayRead(site: string): Promise<boolean> {
  const host = site.replace(/:\d+$/, '');
  const may = await Promise.all(
    ['https', 'http'].map((scheme) =>
      browser.permissions.contains({ origins: [`${scheme}://${host}/*`] }),
    ),
  );
  return may.includes(true);
}

/**
 * Ends the readers that are at work on these hosts. They live in pages that may no longer be touched, but they still hear the
 * extension's storage; nothing of it stays there.
 */
async function stopReaders(sites: string[]): Promise<void> {
  await browser.storage.local.set({ stopped: sites });
  await browser.storage.local.remove('stopped');
}

/**
 * What is known of sites that are read no more goes, and so do their readers: those without a permission, and those whose reader was
 * taken back (`patterns`) while the browser's permission stayed, as it does where a person allowed all sites at once.
 */
async function forgetForbidden(patterns: string[]): Promise<void> {
  const [tabs, health] = await Promise.all([tabsShown(), healthKept()]);
  const sites = [...new Set([...tabs.map(siteOf), ...health.map(({ site }) => site)])];
  const may = await Promise.all(sites.map(mayRead));
  const isTaken = (site: string) =>
    ['https', 'http'].some((scheme) => covers(patterns, new URL(`${scheme}://${site}`)));
  const gone = sites.filter((site, index) => !may[index] || isTaken(site));
  if (!gone.length) return;
  await stopReaders(gone);
  await forgetHealth(gone);
  for (const tab of tabs) if (gone.includes(siteOf(tab))) await forgetTab(tab.tabId);
}

/** A reader that outlived its permission, or was in a page that slept while it went, is ended when it next speaks. */
export async function isForbidden(site: string): Promise<boolean> {
  if (await mayRead(site)) return false;
  await stopReaders([site]);
  return true;
}

/** Lays out the team's own selectors and taught readers where the pages' readers look for them. */
async function publish(): Promise<void> {
  const [selectors, taught] = await Promise.all([ownSelectors(), taughtSites()]);
  const now = { selectors, taught };
  const before = await browser.storage.local.get(Object.keys(now));
  const changed = Object.entries(now).filter(
    ([key, value]) => JSON.stringify(before[key] ?? {}) !== JSON.stringify(value),
  );
  if (changed.length) await browser.storage.local.set(Object.fromEntries(changed));
}

async function sync(): Promise<void> {
  await publish();
  const wanted = await allowedReaders();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const gone = registered.filter(({ id }) => !wanted.some((reader) => idOf(reader) === id));
  const fresh = wanted.filter((reader) => !registered.some(({ id }) => id === idOf(reader)));
  if (gone.length)
    await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  if (fresh.length) await browser.scripting.registerContentScripts(fresh.map(registration));
  const read = wanted.flatMap(({ matches }) => matches);
  const taken = gone.flatMap(({ matches = [] }) => matches);
  await forgetForbidden(taken.filter((pattern) => !read.includes(pattern)));
  await Promise.all(fresh.map(inject));
}

let syncing: Promise<void> = Promise.resolve();

/** Registers what is allowed and new, and takes back at once what is no longer. One at a time. */
export function syncReaders(): Promise<void> {
  syncing = syncing.then(sync, sync);
  return syncing;
}

/** Helpdesk tabs that were open before the extension was installed, updated or allowed again. */
export async function injectReaders(): Promise<void> {
  await Promise.all(INSTALLED.map(inject));
}
