import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { store } from './store';

/** What the panel knows of a customer who wrote before, under the playbook that has check-ins with customers. */

let opened: Opened;
let panel: Page;

const SITE = 'acme.zendesk.com';
const CUSTOMER = '[data-part="customer"]';

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

beforeAll(async () => {
  opened = await openBeside(4211);
  panel = opened.panel;
  const seen = await panel.evaluate(store.read, `zendesk ${SITE} 4211`);
  const earlier = (id: string, status: string, days: number, text: string) => ({
    ...seen,
    key: `zendesk ${SITE} ${id}`,
    firstSeenAt: ago(days),
    seenAt: ago(1),
    ticket: {
      ...seen.ticket,
      ref: { ...seen.ticket.ref, id, url: `https://${SITE}/agent/tickets/${id}` },
      subject: `Earlier ${id}`,
      status,
      createdAt: ago(days),
      messages: [{ role: 'customer', visibility: 'public', sentAt: ago(days), text }],
    },
  });
  await panel.evaluate(store.write, {
    tickets: [
      earlier('4100', 'solved', 90, 'How do I export a report?'),
      earlier('4101', 'open', 3, 'This is unacceptable. I want to speak to your manager.'),
    ],
    settings: [
      { id: 'settings', playbook: 'guidelines', agentName: 'Maya Lindholm', role: 'agent' },
    ],
  });
  await panel.reload();
  await panel.waitForSelector(CUSTOMER, { timeout: 15_000 });
}, 60_000);
afterAll(() => opened?.close());

const says = (wanted: string) =>
  panel.waitForFunction(
    (css, text) => (document.querySelector(css) as HTMLElement | null)?.innerText.includes(text),
    { timeout: 10_000 },
    CUSTOMER,
    wanted,
  );

test('their other tickets stand in one line, opened by U, the open one first, with how they felt', async () => {
  await says('2 other tickets, 1 open');
  await panel.keyboard.press('u');
  await panel.waitForSelector(`${CUSTOMER} details[open]`);
  const rows = await panel.$$eval('[data-act="open-earlier"]', (all) =>
    all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')),
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('Earlier 4101');
  expect(rows[0]).toContain('asked for a manager');
  expect(rows[1]).toContain('solved');
});

test('nothing to look at in light and in dark', async () => {
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFinds(panel)).toEqual([]);
  }
});

test('check-ins are counted from the day they began, and ticked off', async () => {
  const begun = ago(8).slice(0, 10);
  await panel.$eval(
    '[data-field="customer-since"]',
    (field, date) => {
      const input = field as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, date);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    begun,
  );
  await says('Check-in 1');
  const due = () =>
    panel.$$eval('[data-part="check-ins"] [data-value]', (all) =>
      all.map((one) => (one as HTMLElement).dataset.value),
    );
  expect(await due()).toEqual(['welcome', 'training', 'check-in 1', 'check-in 2']);
  await panel.click('[data-value="welcome"] [data-act="check-in"]');
  await panel.waitForFunction(() => !document.querySelector('[data-value="welcome"]'));
  expect(await due()).toEqual(['training', 'check-in 1', 'check-in 2']);
  await panel.click('[data-act="check-in-back"]');
  await panel.waitForSelector('[data-value="welcome"]');
  expect(await due()).toEqual(['welcome', 'training', 'check-in 1', 'check-in 2']);
  expect(await words(panel, CUSTOMER)).not.toContain('Nothing is due');
});
