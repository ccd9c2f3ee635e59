import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordedIn, type Recorded } from '../reader/recorded';
import { openStage, type Stage, type Tab } from '../reader/stage';
import { words } from '../popup/review';

/** A person takes a permission back in the browser's own settings, while the page is open. */

const NAMES = ['zendesk-2023', 'osticket-reply'];
const pages = recordedIn('test/pages').pages.filter(({ name }) => NAMES.includes(name));
const named = (name: string): Recorded => pages.find((page) => page.name === name)!;
const zendesk = named('zendesk-2023');
const osticket = named('osticket-reply');

let stage: Stage;
let tab: Tab;
let browserSettings: Page;
let ours: Page;

beforeAll(async () => {
  stage = await openStage(() => pages);
  tab = await stage.openTab();
  browserSettings = await stage.desk.browser.newPage();
  await browserSettings.goto('chrome://extensions');
  ours = await stage.desk.openOurs('dashboard.html');
});

afterAll(() => stage?.close());

/** As the switch of the browser's own settings does. */
const siteAccess = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
  browserSettings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({
      extensionId: stage.desk.id,
      hostAccess,
    })})`,
  );

const ask = () => tab.ask({ type: 'readTicket' });
const isListed = ({ url } = zendesk) =>
  ours.$(`[data-part=site-health][data-site="${url.host}"]`).then(Boolean);

test('the reader in the open page ends at once, and what is known of the site goes', async () => {
  await tab.show(zendesk);
  expect(await tab.settled()).toMatchObject({ is: 'ticket' });
  await expect.poll(() => isListed()).toBe(true);

  await siteAccess('ON_CLICK');
  await expect.poll(ask).toBeUndefined();
  await expect.poll(() => isListed()).toBe(false);
  expect(await words(ours, '[data-site=zendesk]')).toContain('Off in this browser');
  const left = await ours.evaluate('chrome.storage.local.get("stopped")');
  expect(left).toEqual({});
});

test('nothing of the page is read or asked for any more', async () => {
  await tab.page.evaluate(() => {
    document.title = 'another';
    history.pushState({}, '', '/agent/tickets/77');
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await ask()).toBeUndefined();
  expect(await isListed()).toBe(false);
});

test('once it is allowed again, the open page is read without a reload', async () => {
  await tab.page.evaluate((address) => history.pushState({}, '', address), zendesk.url.pathname);
  await siteAccess('ON_ALL_SITES');
  await expect.poll(async () => (await ask())?.is, { timeout: 15_000 }).toBe('ticket');
  await expect.poll(() => isListed()).toBe(true);
});

/** A site of one's own, as the settings keep it. */
const keepSite = (isKept: boolean) =>
  ours.evaluate(
    async (origin, kept) => {
      const open = indexedDB.open('deskside');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const sites = db.transaction('sites', 'readwrite').objectStore('sites');
      if (kept) sites.put({ origin, helpdesk: 'osticket', at: new Date().toISOString() });
      else sites.delete(origin);
      await new Promise((resolve) => (sites.transaction.oncomplete = resolve));
      db.close();
      const { chrome } = globalThis as unknown as { chrome: Extension };
      await chrome.storage.local.set({ poked: Date.now() });
    },
    osticket.url.origin,
    isKept,
  );
const registered = () =>
  ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js }) => js);
  });
type Extension = {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ js: string[] }[]> };
};

test('a site that is taken off the list is read no more, even where the browser still allows it', async () => {
  await keepSite(true);
  await expect.poll(registered).toContain('reader-osticket.js');
  await tab.show(osticket);
  expect(await tab.settled()).toMatchObject({ is: 'ticket' });
  await expect.poll(() => isListed(osticket)).toBe(true);

  await keepSite(false);
  await expect.poll(ask).toBeUndefined();
  await expect.poll(() => isListed(osticket)).toBe(false);
  expect(await registered()).not.toContain('reader-osticket.js');
});
