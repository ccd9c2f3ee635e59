import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Answer, Insertion, ToPage } from '../../lib/messages';
import type { Reading, Ticket } from '../../lib/ticket/schema';

/**
 * A copy of the build that already holds the permission for one site, which a person would otherwise give in the
 * browser's own dialog. Nothing else is changed: the reader is still registered the way the product does it.
 */
export function buildAllowing(origin: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'deskside-rt-'));
  cpSync(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3', copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(`${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** Adds the site in the settings, as a person does, and waits until it stands in the list. */
export async function addSite(settings: Page, origin: string): Promise<void> {
  const card = '[data-part="helpdesks"]';
  await settings.bringToFront();
  await settings.waitForSelector(`${card} input[name="address"]`);
  await settings.type(`${card} input[name="address"]`, `${origin}/Ticket/Display.html?id=1`);
  await settings.click(`${card} form button`);
  await settings.waitForSelector(`[data-part="site"][data-site="${origin}"]`);
}

/** The worker registers the reader when it hears of the site. */
export async function readerRegistered(settings: Page): Promise<void> {
  await settings.waitForFunction(
    'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)',
    { polling: 200 },
  );
}

/** Sends a message of the panel to a page's tab, from a page of the extension. */
export async function askPage<M extends ToPage>(
  ours: Page,
  page: Page,
  message: M,
): Promise<Answer<M>> {
  const answer: unknown = await ours.evaluate(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    if (!tab) throw new Error('no tab shows the page');
    return chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 });
  })()`);
  return answer as Answer<M>;
}

/** Asks for the reading until it is as awaited; answers the last one after 10 s, to be compared and shown. */
export async function readingOf(
  ours: Page,
  page: Page,
  until: (reading: Reading) => boolean = ({ is }) => is !== 'loading',
): Promise<Reading> {
  const end = Date.now() + 10_000;
  for (;;) {
    const reading = await askPage(ours, page, { type: 'readTicket' }).catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return undefined;
    });
    if (reading && (until(reading) || Date.now() > end)) return reading;
    await wait(200);
  }
}

/** What the extension has stored about a ticket, by its key. */
export async function stored(ours: Page, key: string): Promise<{ ticket: Ticket } | undefined> {
  const found: unknown = await ours.evaluate(`new Promise((resolve, reject) => {
    const open = indexedDB.open('deskside');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const get = open.result.transaction('tickets').objectStore('tickets').get(${JSON.stringify(key)});
      get.onsuccess = () => { open.result.close(); resolve(get.result); };
      get.onerror = () => reject(get.error);
    };
  })`);
  return found as { ticket: Ticket } | undefined;
}

/** Inserts a reply the way the panel does on a click: the script first, then the one message. */
export async function insertReply(
  ours: Page,
  page: Page,
  reply: Omit<Extract<ToPage, { type: 'insertReply' }>, 'type'>,
): Promise<Insertion> {
  await page.bringToFront();
  await ours.evaluate(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['insert.js'] });
  })()`);
  return askPage(ours, page, { type: 'insertReply', ...reply });
}
