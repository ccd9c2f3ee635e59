import browser, { type Scripting } from 'webextension-polyfill';
import { HOSTED, SELF_HOSTED } from '../../lib/helpdesks/hosts';
import { forgetTab, sitesAllowed, siteOf, tabsShown } from '../../lib/store';

/** Readers of self-hosted helpdesks are registered in step with what the person allows. */

type Reader = { id: string; script: string; matches: string[] };

/** Match patterns know no ports: a host is allowed as a whole. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

async function allowedReaders(): Promise<Reader[]> {
  const sites = await sitesAllowed();
  const readers = await Promise.all(
    sites.map(async ({ origin, helpdesk }): Promise<Reader[]> => {
      const script = SELF_HOSTED.find((one) => one.helpdesk === helpdesk)?.script;
      const matches = [patternOf(origin)];
      const granted = script && (await browser.permissions.contains({ origins: matches }));
      return granted ? [{ id: `reader ${origin}`, script, matches }] : [];
    }),
  );
  return readers.flat();
}

/** Into open tabs, once; a tab that takes none (asleep, an error page) gets its reader when it loads. */
async function inject({ script, matches }: Pick<Reader, 'script' | 'matches'>): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : browser.scripting.executeScript({ target: { tabId: id }, files: [`/${script}`] }),
    ),
  );
}

const registration = ({ id, script, matches }: Reader): Scripting.RegisteredContentScript => ({
  id,
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
  const gone = registered.filter(({ id }) => !wanted.some((reader) => reader.id === id));
  const fresh = wanted.filter(({ id }) => !registered.some((script) => script.id === id));
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
  await Promise.all(HOSTED.map(inject));
}
