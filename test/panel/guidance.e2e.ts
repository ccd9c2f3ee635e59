import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** Guidance beside a ticket of a customer who is upset about an import that stops half way. */

let opened: Opened;
let page: Page;
let panel: Page;
let options: Page;

beforeAll(async () => {
  opened = await openBeside(4204);
  ({ page, panel } = opened);
  options = await opened.desk.open(panel.url().replace(/sidepanel.*/, 'dashboard.html'));
  await options.waitForSelector('[data-part="playbooks"]');
  await page.bringToFront();
});

afterAll(() => opened?.close());

async function choose(id: string): Promise<void> {
  await options.bringToFront();
  await options.click(`[name="playbook"][value="${id}"]`);
  await options.waitForSelector(`[name="playbook"][value="${id}"]:checked`);
  await page.bringToFront();
}

const card = (id: string) => `[data-part="guidance"] [data-value="${id}"]`;
/** The guide for an upset customer stands before the reply, and in no card of its own. */
const HEARD = '[data-part="heard"]';
const isOpen = (id: string) => panel.$eval(card(id), (one) => (one as HTMLDetailsElement).open);
const focused = () =>
  panel.evaluate(() => document.activeElement?.closest('details')?.getAttribute('data-value'));

/** The page of a playbook that opens next. */
async function opens(address: RegExp, act: () => Promise<void>): Promise<string> {
  const opening = opened.desk.browser.waitForTarget((target) => address.test(target.url()), {
    timeout: 10_000,
  });
  await act();
  const tab = await (await opening).page();
  await tab!.waitForSelector('[data-part=chapter]');
  await tab!.waitForFunction(() => document.activeElement !== document.body);
  const shown = await tab!.evaluate(() =>
    [location.hash, (document.activeElement as HTMLElement).innerText].join(' '),
  );
  await tab!.close();
  await page.bringToFront();
  return shown;
}

test('the runbook says how to hand the ticket on, and nothing else', async () => {
  await panel.waitForSelector(card('escalation'));
  expect(await panel.$$eval('[data-part="guidance"] details', (all) => all.length)).toBe(1);
  expect(await isOpen('escalation')).toBe(false);
});

test('HEARD that the runbook borrows is open at once, and says whose it is', async () => {
  await options.bringToFront();
  await options.evaluate(() =>
    document
      .querySelectorAll<HTMLDetailsElement>('[data-part="playbooks"] details')
      .forEach((one) => (one.open = true)),
  );
  const field = await options.$(
    '::-p-xpath(//label[contains(., "Guides for hard moments")]/following::select[1])',
  );
  await field!.select('excellence');
  await page.bringToFront();
  await panel.waitForSelector(`${HEARD} ol`);
  expect(await panel.$(card('heard/excellence'))).toBeNull();
  const told = await words(panel, HEARD);
  expect(told).toContain('From Customer Support Professional Excellence');
  expect(told).toContain('nobody has even looked at my file');
  const shown = await opens(/#playbook\/excellence/, () =>
    panel.click(`${HEARD} [data-act="read-on"]`),
  );
  expect(shown).toMatch(/^#playbook\/excellence\/deescalation Hear Give/);
  await field!.select('');
});

test('under the playbook of HEARD itself it stands open with what helps and what to avoid', async () => {
  await choose('excellence');
  await panel.waitForSelector(`${HEARD} [data-part="avoid-here"]`);
  const told = await words(panel, HEARD);
  for (const text of ['Diagnose', 'This should never have landed on you.', 'calm down'])
    expect(told).toContain(text);
  expect(told).not.toContain('From ');
  expect(await words(panel, card('channel'))).toContain('it came by e-mail');
  expect(await axeFinds(panel)).toEqual([]);
});

test('clocks, reply and escalation stand before it, where they were', async () => {
  const parts = await panel.$$eval('section[data-part]', (all) =>
    all.map((one) => one.getAttribute('data-part')),
  );
  expect(parts.indexOf('guidance')).toBe(parts.indexOf('customer') + 1);
  expect(parts.indexOf('customer')).toBe(parts.indexOf('escalation') + 1);
});

test('the issue at hand has its card, closed, until G and Enter open it', async () => {
  await choose('playbook');
  await panel.waitForSelector(card('topic/feature-not-working'));
  expect(await isOpen('topic/feature-not-working')).toBe(false);
  await panel.focus('[data-part="clocks"]');
  await panel.keyboard.press('g');
  expect(await focused()).toBe('topic/feature-not-working');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector(`${card('topic/feature-not-working')}[open]`);
  expect(await words(panel, card('topic/feature-not-working'))).toContain(
    'Try it in more than one browser',
  );
  const done = await words(panel, '[data-part="steps"]');
  expect(done).toContain('1 of 4 done');
});

test('B opens the whole playbook at the same place', async () => {
  const shown = await opens(/#playbook\/playbook/, () => panel.keyboard.press('b'));
  expect(shown).toMatch(/^#playbook\/playbook\/issues Feature not working/);
});

test('both keys are in the list', async () => {
  await panel.keyboard.press('?');
  await panel.waitForSelector('dialog[open]');
  const keys = await words(panel, 'dialog');
  expect(keys).toMatch(/G\s+Guidance/);
  expect(keys).toMatch(/B\s+The whole playbook/);
  await panel.keyboard.press('Escape');
});
