import browser, { type Scripting } from 'webextension-polyfill';
import { addressOf } from '../../lib/helpdesks/addresses';
import { HOSTED, INSTALLED, scriptOf } from '../../lib/helpdesks/hosts';
import { forgetTab, sitesAllowed, siteOf, tabsShown } from '../../lib/store';

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

/** Rows of sites that were taken away go with them. */
async function forgetForbidden(): Promise<void> {
  for (const tab of await tabsShown()) {
    const origins = [`*://${siteOf(tab).replace(/:\d+$/, '')}/*`];
    const schemes = origins.flatMap((any) => [
      any.replace('*:', 'https:'),
      any.replace('*:', 'http:'),
    ]);
    const allowed = await Promise.all(
      schemes.map((origin) => browser.permissions.contains({ origins: [origin] })),
    );
    if (!allowed.includes(true)) await forgetTab(tab.tabId);
  }
}

async function sync(): Promise<void> {
  const wanted = await allowedReaders();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const gone = registered.filter(({ id }) => !wanted.some((reader) => idOf(reader) === id));
  const fresh = wanted.filter((reader) => !registered.some(({ id }) => id === idOf(reader)));
  if (gone.length)
    await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  if (fresh.length) await browser.scripting.registerContentScripts(fresh.map(registration));
  await Promise.all(fresh.map(inject));
  await forgetForbidden();
}

let syncing: Promise<void> = Promise.resolve();

/** Registers what is allowed and new, and takes back at once what is no longer. One at a time. */
export function syncReaders(): Promise<void> {
  syncing = syncing.then(sync, sync);
  return syncing;
}

/** Helpdesk tabs that were open before the extension was installed or updated. */
export async function injectReaders(): Promise<void> {
  await Promise.all(INSTALLED.map(inject));
}
