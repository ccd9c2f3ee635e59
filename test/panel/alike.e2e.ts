import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenTicket } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { store } from './store';

/** The outage of ticket 4211, which three more customers and a colleague of one of them have reported this morning. */

let opened: Opened;
let panel: Page;

const ALIKE = '[data-part="alike"]';
const CLUSTER = `${ALIKE} [data-part="cluster"]`;

const REPORT_KEY = 'zendesk acme.zendesk.com 4194';

const MINUTE = 60_000;
const REPORTS: [id: number, ago: number, from: string, subject: string, text: string][] = [
  [
    4190,
    52,
    'it@nordhafen.example',
    'Dispatch board down',
    'The dispatch board is down, every page ends in error 503 and no label is printed.',
  ],
  [
    4191,
    47,
    'ops@nordhafen.example',
    'Labels',
    'We cannot print a label, the dispatch board shows error 503 at all depots.',
  ],
  [
    4192,
    31,
    'kai@lindlogistik.example',
    'Error 503 in dispatch',
    'Drivers are waiting: dispatch ends in error 503 since half past.',
  ],
  [
    4193,
    12,
    'ann@paccourier.example',
    'Dispatch is completely down',
    'Your dispatch board is completely down. Error 503 on each page, in two depots.',
  ],
  [
    4194,
    9,
    'joe@elsewhere.example',
    'A question about my invoice',
    'Can I have the invoice for the depot in Cork?',
  ],
];

/** Rows of the store, as a reading left them; `like` is the ticket in front. */
function rows(like: SeenTicket): SeenTicket[] {
  const now = Date.now();
  const at = (ago: number) => new Date(now - ago * MINUTE).toISOString();
  const base: Ticket = { ...like.ticket, fields: {}, tags: [], status: 'open' };
  return REPORTS.map(([id, ago, from, subject, text]) => ({
    ...like,
    key: `zendesk ${like.ticket.ref.site} ${id}`,
    firstSeenAt: at(ago),
    seenAt: at(ago),
    ticket: {
      ...base,
      ref: { ...base.ref, id: String(id), url: base.ref.url.replace(/\d+$/, String(id)) },
      subject,
      requester: { name: from.split('@')[0], email: from },
      createdAt: at(ago),
      messages: [{ role: 'customer', visibility: 'public', sentAt: at(ago), text }],
    },
  }));
}

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
  const key = await panel.$eval('[data-part="desk"]', (one) => one.getAttribute('data-value')!);
  const like = await panel.evaluate(store.read, key);
  await panel.evaluate(store.write, { tickets: rows(like) });
  await panel.reload();
  await panel.waitForSelector(CLUSTER);
});

afterAll(() => opened?.close());

test('says how many customers report the same, and by which words', async () => {
  const told = await words(panel, CLUSTER);
  expect(told).toContain('4 customers report the same since');
  expect(told).toContain('503');
  expect(told).not.toContain('invoice');
  expect(await panel.$eval(CLUSTER, (one) => one.getAttribute('data-value'))).toMatch(/ 4190$/);
});

test('nothing to look at in light, in dark, at 360 pixels', async () => {
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFinds(panel)).toEqual([]);
  }
  await panel.emulateMediaFeatures([]);
  const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBe(0);
});

test('another ticket of it opens in its tab by keyboard', async () => {
  const before = (await opened.desk.browser.pages()).length;
  await panel.focus(`${CLUSTER} [data-act="open-ticket"][data-value="4192"]`);
  await panel.keyboard.press('Enter');
  const tab = await opened.desk.browser.waitForTarget((one) => one.url().endsWith('/4192'), {
    timeout: 10_000,
  });
  expect((await opened.desk.browser.pages()).length).toBe(before + 1);
  await (await tab.page())?.close();
  await opened.page.bringToFront();
  await panel.waitForSelector(CLUSTER);
});

test('its note goes into an internal note', async () => {
  await opened.page.evaluate(() => {
    const button = document.querySelector('[data-test-id="omnichannel-channel-switcher-button"]');
    button?.setAttribute('data-channel', 'internal');
  });
  await panel.click('[data-act="insert-cluster"]');
  const result = await panel.waitForSelector(`${ALIKE} [data-part="insertion"]`);
  expect(await result?.evaluate((note) => note.getAttribute('data-state'))).toBe('inserted');
  const written = await opened.page.$eval('.ck-editor__editable', (editor) => editor.textContent);
  expect(written).toContain('4 customers report the same');
  expect(written).toContain('/agent/tickets/4190');
});

test('a person takes it out, which stays so, and puts it back', async () => {
  await panel.click('[data-act="apart"]');
  await panel.waitForSelector(`${ALIKE} [data-part="apart"]`);
  expect(await panel.$(CLUSTER)).toBeNull();
  await panel.reload();
  await panel.waitForSelector(`${ALIKE} [data-part="apart"]`);
  await panel.click('[data-act="not-apart"]');
  await panel.waitForSelector(CLUSTER);
  expect(await panel.$(`${ALIKE} [data-part="apart"]`)).toBeNull();
});

test('the page of patterns shows it too, and what was asked too often', async () => {
  const id = new URL(panel.url()).host;
  const page = await opened.desk.browser.newPage();
  await page.goto(`chrome-extension://${id}/dashboard.html#patterns`);
  await page.waitForSelector('[data-part="clusters"] [data-part="cluster"]');
  expect(await words(page, '[data-part="clusters"]')).toContain('4 customers report the same');
  expect(await words(page, '[data-part="gaps"]')).toContain('No question came 10 times');
  expect(await axeFinds(page)).toEqual([]);
  const like = await page.evaluate(store.read, REPORT_KEY);
  const asked = Array.from({ length: 10 }, (_, at) => ({
    ...like,
    key: like.key.replace(/\d+$/, String(5000 + at)),
    ticket: {
      ...like.ticket,
      ref: { ...like.ticket.ref, id: String(5000 + at) },
      subject: 'Archive an allergen sheet',
      requester: { email: `p${at}@c${at}.example` },
      messages: [{ ...like.ticket.messages[0]!, text: 'How do I archive an allergen sheet?' }],
    },
  }));
  await page.evaluate(store.write, { tickets: asked });
  await page.reload();
  await page.waitForSelector('[data-part="gap"]');
  const told = await words(page, '[data-part="gaps"]');
  expect(told).toContain('10 tickets ask the same');
  expect(told).toContain('allergen');
  expect(await axeFinds(page)).toEqual([]);
  await page.close();
});
