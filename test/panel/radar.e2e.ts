import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GMAIL, threadUrl, ticketUrl } from '../demo/server';
import { axeFinds, words } from '../popup/review';
import { keyOf, listedAs, readAs, type Like } from '../radar/queue';
import { openBeside, type Opened } from './opened';
import { store } from './store';

/** The queue over all helpdesks in the docked panel: two tickets that were opened in two helpdesks, and what lists have shown. */

let opened: Opened;
let panel: Page;

const QUEUE = '[data-part="queue"]';
const row = (id: string | number) => `${QUEUE} [data-key$=" ${id}"]`;
const press = (key: KeyInput) => panel.keyboard.press(key);

const LIKES: Like[] = [
  { id: 61, ago: 60 * 24 * 6, site: 1, subject: 'Invoice shows the wrong VAT number' },
  { id: 62, ago: 1, site: 2, subject: 'Webhook retries stop', assignee: 'Maya Lindholm' },
  { id: 63, ago: 1, site: 1, subject: 'Charged twice' },
];

const inParts = () =>
  panel.$$eval('[data-part="queue"] [data-key]', (rows) =>
    rows.map((one) => `${(one as HTMLElement).dataset.key} ${(one as HTMLElement).dataset.under}`),
  );
const focused = () =>
  panel.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key);
const untilFocused = (key: string) =>
  panel.waitForFunction(
    (wanted) => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key === wanted,
    { timeout: 5_000 },
    key,
  );
const untilUnder = (id: number, part: string, isThere = true) =>
  panel.waitForFunction(
    (css, wanted, there) =>
      (document.querySelector<HTMLElement>(css)?.dataset.under === wanted) === there,
    { timeout: 5_000 },
    row(id),
    part,
    isThere,
  );
/** Goes down with J until the row of this ticket has the focus. */
async function goTo(key: string) {
  await press('Home');
  for (let steps = 0; steps < 20 && (await focused()) !== key; steps += 1) {
    await press('j');
    await new Promise((go) => setTimeout(go, 60));
  }
  expect(await focused()).toBe(key);
}
async function openQueue() {
  await press('r');
  await panel.waitForSelector(`${QUEUE} [data-part="queue-row"]`, { timeout: 10_000 });
  await panel.waitForFunction(() => document.activeElement?.closest('[data-key]'));
}

beforeAll(async () => {
  opened = await openBeside(4211);
  panel = opened.panel;
  await opened.page.goto(threadUrl(4207), { waitUntil: 'load' });
  await panel.waitForFunction(
    (host) =>
      document.querySelector('[data-part="desk"]')?.getAttribute('data-value')?.includes(host),
    { timeout: 15_000 },
    GMAIL,
  );
  const now = Date.now();
  const [old, own, bare] = LIKES as [Like, Like, Like];
  await panel.evaluate(store.write, {
    tickets: [readAs(old, now), readAs(own, now)],
    rows: [listedAs(bare, now)],
  } as never);
}, 90_000);
afterAll(() => opened?.close());

test('R shows the tickets of all helpdesks, what is late on top, and R leads back to the ticket as it was', async () => {
  await openQueue();
  const all = await inParts();
  expect(all[0]).toBe(`${keyOf({ id: 61, site: 1 })} breached`);
  expect(all.join('\n')).toContain('zendesk acme.zendesk.com 4211');
  expect(all.some((one) => one.startsWith(`gmail ${GMAIL}`))).toBe(true);
  expect(all.join('\n')).toContain(keyOf({ id: 63, site: 1 }));
  expect(await words(panel, `${QUEUE} h1`)).toMatch(/\d late/);
  const places = await panel.$$eval(`[role="listitem"]`, (items) =>
    items.map((item) => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]),
  );
  expect(places).toEqual(all.map((_, index) => [String(index + 1), String(all.length)]));
  await press('r');
  await panel.waitForFunction(() => !document.querySelector('[data-part="queue"]'));
  const switched = await panel.$eval('[data-act="queue"]', (button) => button.textContent);
  expect(switched).toMatch(/late/);
});

test('a snooze puts a ticket away until its time, and Z takes it back', async () => {
  await openQueue();
  await goTo(keyOf({ id: 62, site: 2 }));
  await press('s');
  await panel.waitForSelector('[data-act="snooze-until"]');
  expect(await axeFinds(panel)).toEqual([]);
  await press('1');
  await untilUnder(62, 'snoozed');
  expect(await words(panel, '[data-part="queue-said"]')).toMatch(/^#62 is snoozed until /);
  expect(await words(panel, `${row(62)} p[id$="due"]`)).toMatch(/^back /);
  expect(await focused()).not.toBe(keyOf({ id: 62, site: 2 }));
  await press('z');
  await untilUnder(62, 'snoozed', false);
  await untilFocused(keyOf({ id: 62, site: 2 }));
});

test('what is late cannot be put away', async () => {
  await goTo(keyOf({ id: 61, site: 1 }));
  await press('s');
  expect(await words(panel, '[data-part="queue-acts"]')).toContain('Due too soon to snooze');
  await press('Escape');
});

test('the filter narrows the queue down by words and to what is mine', async () => {
  await press('f');
  await panel.keyboard.type('vat zendesk');
  await panel.waitForFunction(
    () => document.querySelectorAll('[data-part="queue"] [data-key]').length === 1,
  );
  await press('Escape');
  await press('Escape');
  await press('m');
  await panel.waitForFunction(
    () => document.querySelectorAll('[data-part="queue"] [data-key]').length === 1,
  );
  expect(await inParts()).toEqual([expect.stringContaining(keyOf({ id: 62, site: 2 }))]);
  await press('m');
});

test('a note of one line stands in the queue and on its ticket', async () => {
  await goTo('zendesk acme.zendesk.com 4211');
  await press('t');
  await panel.waitForFunction(() => document.activeElement?.matches('[data-field="queue-note"]'));
  await panel.keyboard.type('<b>Ask</b> the depot');
  await press('Enter');
  await panel.waitForSelector(`${row(4211)} [data-field="note"]`);
  expect(await words(panel, `${row(4211)} [data-field="note"]`)).toBe('<b>Ask</b> the depot');
  await untilFocused('zendesk acme.zendesk.com 4211');
});

test('is without violations in light and dark from 300 to 520 px', async () => {
  const session = await panel.createCDPSession();
  for (const width of [300, 360, 520]) {
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 765,
      deviceScaleFactor: 1,
      mobile: false,
    });
    expect(await axeFinds(panel), `${width} px`).toEqual([]);
    const wide = await panel.$eval(QUEUE, (one) => one.scrollWidth - one.clientWidth);
    expect(wide).toBe(0);
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
});

test('Enter opens the ticket in its tab, and the panel shows it with its note', async () => {
  const other = await opened.desk.open(ticketUrl(4211));
  await opened.page.bringToFront();
  await goTo('zendesk acme.zendesk.com 4211');
  const before = (await opened.desk.browser.pages()).length;
  await press('Enter');
  await panel.waitForSelector('[data-part="strip"][data-value="4211"]', { timeout: 10_000 });
  expect((await opened.desk.browser.pages()).length).toBe(before);
  expect(await other.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await panel.$(QUEUE)).toBeNull();
  expect(await words(panel, '[data-part="queue-note"]')).toContain('<b>Ask</b> the depot');
});

test('a popup shows an agent the queue, the scorecard one tab away, and a reviewer the other way round', async () => {
  const popup = await opened.desk.openOurs('popup.html');
  await popup.setViewport({ width: 460, height: 600 });
  await popup.waitForSelector('[data-part="queue-row"]', { timeout: 10_000 });
  expect(await axeFinds(popup)).toEqual([]);
  await popup.focus('[role="tab"][aria-selected="true"]');
  await popup.keyboard.press('ArrowRight');
  await popup.waitForSelector('#view-review[aria-selected="true"]');
  expect(await popup.$('[data-part="queue"]')).toBeNull();
  await popup.close();
});
