import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from '../panel/opened';
import { store } from '../panel/store';
import { worksBy } from '../panel/worksBy';
import { axeFinds, words } from '../popup/review';
import { readAs } from '../radar/queue';

/** What a team makes ready in the settings stands in an incident; and a surge of tickets is told there and in the queue. */

let opened: Opened;
let panel: Page;
let settings: Page;

const CARD = '[data-part="incident"]';
const slot = (key: string) => `[data-slot="${key}"]`;

beforeAll(async () => {
  opened = await openBeside(4211);
  panel = opened.panel;
  await worksBy(panel, 'excellence');
  await panel.waitForSelector('[data-part="desk"]');
  const now = Date.now();
  // One an hour on five days, and six in the last one.
  const before = Array.from(
    { length: 40 },
    (_, at) => 90 + 24 * 60 * (at % 5) + 60 * Math.floor(at / 5),
  );
  const lately = [3, 8, 13, 18, 23, 28];
  await panel.evaluate(store.write, {
    tickets: [...before, ...lately].map((ago, at) =>
      readAs({ id: 7_000 + at, ago, status: ago < 60 ? 'open' : 'solved' }, now - at),
    ),
  });
}, 90_000);
afterAll(() => opened?.close());

const press = (page: Page, ...keys: KeyInput[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Whether the settings that are stored say this. */
const stored = (said: string): Promise<boolean> =>
  panel.evaluate(
    (text) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('deskside');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('settings').objectStore('settings').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result).includes(text));
          };
        };
      }),
    said,
  );

async function toSlot(key: string) {
  await settings?.close();
  settings = await opened.desk.openOurs(`dashboard.html#settings/slots/excellence/${key}`);
  await settings.waitForSelector(`${slot(key)} input, ${slot(key)} textarea`);
}

test('the call tree is written by keyboard, in its order', async () => {
  await toSlot('callTree');
  await settings.focus('[data-field="callTree-0-0"]');
  await settings.keyboard.type('Zoe Quartey');
  await press(settings, 'Tab');
  await settings.keyboard.type('+44 20 7946 0001');
  await press(settings, 'Tab');
  await settings.keyboard.type('weekdays');
  await settings.focus(`${slot('callTree')} [data-act="row-add"]`);
  await press(settings, 'Enter');
  await settings.waitForFunction(() =>
    document.activeElement?.matches('[data-field="callTree-1-0"]'),
  );
  await settings.keyboard.type('Ana Torres');
  await settings.focus(`${slot('callTree')} tbody tr:nth-child(2) [data-act="row-up"]`);
  await press(settings, 'Enter');
  await settings.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-field="callTree-0-0"]')?.value ===
      'Ana Torres',
  );
  await settings.waitForFunction(
    (css) => document.querySelector(css)?.getAttribute('data-state') === 'filled',
    {},
    slot('callTree'),
  );
  expect(await axeFinds(settings)).toEqual([]);
});

test('texts are made ready, and the settings count them', async () => {
  await toSlot('scenarios');
  for (const place of [1, 3]) {
    await settings.type(`[data-field="title-${place}"]`, `Failure ${place}`);
    await settings.type(
      `[data-field="text-${place}"]`,
      `Number ${place} has failed. It works again in {time}.`,
    );
  }
  await settings.waitForFunction(
    (css) => document.querySelector(`${css} [data-field="ready"]`)?.textContent === '2 of 5 ready',
    {},
    slot('scenarios'),
  );
  expect(await axeFinds(settings)).toEqual([]);
  await toSlot('crossTrained');
  await settings.type('[data-field="crossTrained-0-0"]', 'Ines Valcourt');
  await settings.type('[data-field="crossTrained-0-1"]', 'Engineering');
  await settings.waitForFunction(
    (css) => document.querySelector(css)?.getAttribute('data-state') === 'filled',
    {},
    slot('crossTrained'),
  );
  // Each letter is stored behind the one before it, and the page is closed next.
  await expect.poll(() => stored('Engineering')).toBe(true);
});

test('an incident shows whom to call, with a tick that stays, and who else can write', async () => {
  await settings.close();
  await opened.page.bringToFront();
  await press(panel, 'r');
  await panel.waitForSelector('[data-part="surge"]', { timeout: 10_000 });
  expect(await words(panel, '[data-part="surge"]')).toMatch(
    /^Surge\. [67] tickets in the last hour, [67] × the usual 1$/,
  );
  expect(await axeFinds(panel)).toEqual([]);
  await press(panel, 'r');
  await panel.waitForSelector('[data-part="reply"]', { visible: true });
  await panel.keyboard.down('Control');
  await press(panel, 'k');
  await panel.keyboard.up('Control');
  await panel.waitForSelector('[data-field="command"]', { visible: true });
  await panel.keyboard.type('incident');
  await press(panel, 'Enter');
  await panel.waitForSelector('[data-part="declare"]');
  await panel.click('[data-act="declare"]');
  await panel.waitForSelector(CARD);
  const names = () =>
    panel.$$eval('[data-act="called"]', (all) =>
      all.map((one) => (one as HTMLInputElement).dataset.value),
    );
  expect(await names()).toEqual(['Ana Torres', 'Zoe Quartey']);
  expect(await words(panel, '[data-part="helpers"]')).toContain('Ines Valcourt, Engineering');
  expect(
    await panel.$eval('[data-part="helpers"] a', (link) => (link as HTMLAnchorElement).href),
  ).toBe('tel:+442079460001');
  await panel.focus('[data-act="called"][data-value="Zoe Quartey"]');
  await press(panel, 'Space');
  await panel.waitForSelector('[data-act="called"][data-value="Zoe Quartey"]:checked');
  await panel.waitForFunction(() =>
    document.querySelector('[data-part="helpers"]')?.textContent?.includes('called'),
  );
  await panel.focus('[data-part="communication-card"] summary');
  await press(panel, 'Enter');
  await panel.waitForSelector('[data-act="copy-card"]', { visible: true });
  expect(await axeFinds(panel)).toEqual([]);
});

test('the bridge has what comes in beside what is usual', async () => {
  await panel.waitForSelector('[data-part="volume"][data-state="surge"]');
  expect(await words(panel, '[data-part="volume"]')).toContain(
    'A major incident brings 5 to 20 × the usual: 5 to 20 an hour.',
  );
});

test('a text that was made ready becomes the status, with its time', async () => {
  expect(await words(panel, '[data-part="texts"]')).toContain('2 of 5');
  await panel.select('[data-field="status-scenario"]', '3');
  const status = () =>
    panel.$eval('[data-field="status-text"]', (one) => (one as HTMLTextAreaElement).value);
  expect(await status()).toBe('Number 3 has failed. It works again in …');
  expect(
    await panel.$eval('[data-act="copy-status"]', (one) => one.getAttribute('aria-disabled')),
  ).toBe('true');
  await panel.type('[data-field="status-time"]', '2 hours');
  expect(await status()).toBe('Number 3 has failed. It works again in 2 hours.');
  expect(
    await panel.$eval('[data-act="copy-status"]', (one) => one.getAttribute('aria-disabled')),
  ).toBeNull();
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('who was called is still ticked after a reload', async () => {
  await panel.reload();
  await panel.waitForSelector('[data-act="called"][data-value="Zoe Quartey"]:checked');
  expect(await panel.$('[data-act="called"][data-value="Ana Torres"]:checked')).toBeNull();
});
