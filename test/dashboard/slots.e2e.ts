import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketUrl } from '../demo/server';
import { openBeside, type Opened } from '../panel/opened';
import { axeFinds, words } from '../popup/review';

/** What the playbooks leave open, filled by keyboard in the settings; what it changes is seen in the panel beside a ticket. */

let opened: Opened;
let page: Page;
let panel: Page;
let options: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ page, panel } = opened);
  options = await opened.desk.openOurs('dashboard.html');
  await options.waitForSelector('[data-part="desk"]');
});

afterAll(() => opened?.close());

const row = (slot: string) => `[data-slot="${slot}"]`;

async function choose(playbook: string, slot: string): Promise<void> {
  await options.bringToFront();
  await options.click(`[name="playbook"][value="${playbook}"]`);
  await options.waitForSelector(row(slot));
}

/** Types where the keyboard is. */
async function fill(slot: string, typed: string, control = 'input, textarea'): Promise<void> {
  await options.bringToFront();
  await options.focus(`${row(slot)} :is(${control})`);
  for (const [at, line] of typed.split('\n').entries()) {
    if (at > 0) await options.keyboard.press('Enter');
    await options.keyboard.type(line);
  }
}

/** The slot's state, once it is this one. */
const becomes = (slot: string, state: string) =>
  options.waitForSelector(`${row(slot)}[data-state="${state}"]`, { timeout: 5000 });

/** A panel that was behind another tab draws late: it is asked by the clock, not by its frames. */
async function inPanel(selector: string, text: string): Promise<void> {
  await page.bringToFront();
  await panel.waitForFunction(
    (where, wanted) =>
      [...document.querySelectorAll<HTMLElement>(where)].some((one) =>
        one.innerText.includes(wanted),
      ),
    { timeout: 20_000, polling: 100 },
    selector,
    text,
  );
}

const metrics = () =>
  panel.$$eval('[data-part="clocks"] [data-metric]', (rows) =>
    rows.map((one) => one.getAttribute('data-metric')),
  );

test('hours: the clock that was missing runs', async () => {
  await choose('sop', 'resolutionTarget');
  await inPanel('[data-part="missing-slots"]', 'Resolution Time to stay under');
  expect(await metrics()).not.toContain('resolution');
  await fill('resolutionTarget', '6');
  await becomes('resolutionTarget', 'filled');
  await page.bringToFront();
  await panel.waitForSelector('[data-metric="resolution"]');
});

test('contact: it stands beside the name in the escalation, and is a link only where it is one', async () => {
  await inPanel('[data-part="contact"]', 'CTO/Founder has no contact yet');
  await fill('criticalContact', 'Kim <kim@acme.example>, javascript:alert(1)//x@y.example');
  await inPanel('[data-part="contact"]', 'Kim <kim@acme.example>, javascript:');
  const links = await panel.$$eval('[data-part="contact"] a', (all) =>
    all.map((link) => link.getAttribute('href')),
  );
  expect(links).toEqual(['mailto:kim@acme.example']);
});

test('text: it is at hand while the ticket waits for its first reply, with its lines', async () => {
  await fill('receiptText', 'We have your message.\n<b>More</b> soon.');
  await inPanel(`[data-part="from-team"] ${row('receiptText')}`, 'We have your message.');
  expect(await words(panel, `${row('receiptText')} dd`)).toContain('<b>More</b> soon.');
});

test('link: one that is none stays as typed and counts as open; a right one is shown', async () => {
  await fill('surveyLink', 'javascript:alert(1)');
  await becomes('surveyLink', 'invalid');
  expect(await words(options, row('surveyLink'))).toContain('no address of the web');
  await options.focus(`${row('surveyLink')} textarea`);
  await options.keyboard.down('Control');
  await options.keyboard.press('a');
  await options.keyboard.up('Control');
  await options.keyboard.type('survey.acme.example');
  await becomes('surveyLink', 'filled');
  await page.bringToFront();
  const link = await panel.waitForSelector(`[data-part="from-team"] ${row('surveyLink')} a`);
  expect(await link!.evaluate((one) => one.getAttribute('href'))).toBe(
    'https://survey.acme.example/',
  );
});

test('date: a day that there is not is refused with a sentence', async () => {
  await fill('lastUpdated', '2026-02-30');
  await becomes('lastUpdated', 'invalid');
  expect(await words(options, row('lastUpdated'))).toContain('That is no date');
});

test('the register counts what is filled, and a reload puts it below with its value', async () => {
  expect(await words(options, '[data-field="count"]')).toBe('4 of 12 filled');
  expect(await axeFinds(options)).toEqual([]);
  await options.reload();
  await options.waitForSelector(row('receiptText'));
  expect(await words(options, `${row('receiptText')} [data-field="value"]`)).toContain('More');
  expect(
    await options.$eval(`${row('lastUpdated')} input`, (one) => (one as HTMLInputElement).value),
  ).toBe('2026-02-30');
  await options.focus(`${row('resolutionTarget')} [data-act="change"]`);
  await options.keyboard.press('Enter');
  await options.waitForSelector(`${row('resolutionTarget')} input:focus`);
});

test('list: a customer who is on it raises the trigger', async () => {
  await choose('runbook', 'vipList');
  await fill('vipList', 'nobody.example, brightwater.example');
  await inPanel('[data-part="escalation"]', 'An executive or very important customer');
  expect(await words(panel, '[data-part="escalation"] [data-value="vip"]')).toContain(
    'on your list, or marked so',
  );
});

test('matrix: the trigger goes to the level that the team chose', async () => {
  await options.bringToFront();
  await options.focus(`${row('triggerLevels')} [data-act="change"]`);
  await options.keyboard.press('Enter');
  await options.waitForSelector(`${row('triggerLevels')} select:focus`);
  await options.focus('select[name="vip"]');
  await options.keyboard.type('Level 5');
  await inPanel('[data-field="rung"]', 'Level 5, Executive Team');
  await inPanel('[data-part="contact"]', 'Executive Team has no contact yet');
});

test('the panel leads to the slot that is missing, ready to be typed into', async () => {
  await page.bringToFront();
  const link = await panel.waitForSelector('[data-part="contact"][data-state="open"] a');
  const address = await link!.evaluate((one) => (one as HTMLAnchorElement).href);
  const register = await opened.desk.open(address);
  await register.waitForSelector(`${row('ladderContacts')} textarea:focus`);
  await register.keyboard.type('Level 5: Eva, +1 555 010 0199');
  await inPanel('[data-part="contact"]', 'Eva, +1 555 010 0199');
  expect(await panel.$eval('[data-part="contact"] a', (one) => one.getAttribute('href'))).toBe(
    'tel:+15550100199',
  );
  await register.close();
});

test('number: as many earlier tickets as the team says make a repeat', async () => {
  await fill('repeatThreshold', '1.5');
  await becomes('repeatThreshold', 'invalid');
  await options.keyboard.press('Backspace');
  await options.keyboard.press('Backspace');
  await becomes('repeatThreshold', 'filled');
});

test('calendar: an e-mail’s deadline follows the hours of the team', async () => {
  await page.goto(ticketUrl(4209));
  await choose('guidelines', 'businessHours');
  await inPanel('[data-part="missing-slots"]', 'No business hours yet');
  const due = () => words(panel, '[data-part="clocks"]');
  const before = await due();
  await options.bringToFront();
  await options.focus(`${row('businessHours')} [data-act="change"]`);
  await options.keyboard.press('Enter');
  await options.waitForSelector('[name="zone"]:focus');
  await options.keyboard.type('Asia/Tokyo');
  await options.keyboard.press('Tab');
  const day = new Date(Date.now() + 2 * 86_400_000).getUTCDay();
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  await options.focus(`[name="${names[day]}"]`);
  await options.keyboard.type('9-12, 13-17:30');
  await becomes('businessHours', 'filled');
  expect(await axeFinds(options)).toEqual([]);
  await page.bringToFront();
  await panel.waitForFunction(
    (earlier) => {
      // Drawn anew when its tab comes to the front: for a moment there are no clocks.
      const clocks = document.querySelector<HTMLElement>('[data-part="clocks"]')?.innerText;
      const isMissing = document.querySelector('[data-slot="businessHours"]') !== null;
      return clocks !== undefined && clocks !== earlier && !isMissing;
    },
    { timeout: 20_000, polling: 100 },
    before,
  );
  expect(await due()).toContain('GMT+9');
  expect(await axeFinds(panel)).toEqual([]);
});
