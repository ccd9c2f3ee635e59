import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox, type Fox } from '../browser/firefox';
import { openSidebar, type Sidebar } from '../browser/sidebar';
import { ticketUrl } from '../demo/server';

declare const browser: typeof import('wxt/browser').browser;

/** The main parts of the panel in Firefox's own sidebar, beside a ticket of the demo helpdesk. */

let fox: Fox;
let page: Page;
let sidebar: Sidebar;

beforeAll(async () => {
  fox = await openFirefox();
  page = await fox.firefox.newPage();
  await page.goto(ticketUrl(4211));
  await page.waitForSelector('article');
  sidebar = await openSidebar(fox.firefox);
  await sidebar.click('[data-act="role"][data-value="agent"]');
  await sidebar.stands('[data-part="strip"][data-value="4211"]');
}, 90_000);

afterAll(() => fox?.close());

const focused = (within: string) =>
  expect
    .poll(() => sidebar.evaluate((at) => document.activeElement?.closest(at) !== null, within))
    .toBe(true);
const count = (selector: string) =>
  expect.poll(() => sidebar.evaluate((at) => document.querySelectorAll(at).length, selector));

test('what it is, how urgent, what is due and what is next stand there', async () => {
  for (const part of ['assessment', 'clocks', 'steps', 'reply', 'escalation'])
    await sidebar.stands(`[data-part="${part}"]`);
});

test('W shows why, and what if', async () => {
  await sidebar.press('w');
  await sidebar.stands('[data-part="why"][open]');
  await sidebar.press('w');
});

test('a template is found by its initials, filled, and inserted into the helpdesk’s reply', async () => {
  await sidebar.press('/');
  await focused('[role="combobox"]');
  await sidebar.type('cir');
  await count('[data-act="open-template"]').toBe(1);
  await sidebar.press('Enter');
  await focused('input[data-slot]');
  await sidebar.type('+1 555 0100');
  const unsure = '[data-act="confirm-statement"]:not(:checked)';
  for (const left of [1, 0]) {
    await sidebar.click(unsure);
    await count(unsure).toBe(left);
  }
  await sidebar.press('Enter', 'Control');
  await sidebar.stands('[data-part="insertion"][data-state="inserted"]');
  const written = await page.$eval('[contenteditable="true"]', (box) => box.textContent);
  expect(written).toContain('+1 555 0100');
});

test('R shows the queue of all helpdesks, and the ticket again', async () => {
  await sidebar.press('r');
  await sidebar.stands('[data-part="queue"] [data-key$=" 4211"]');
  await sidebar.press('r');
  await sidebar.stands('[data-part="strip"][data-value="4211"]');
});

test('what it shows is kept for when it is opened again', async () => {
  const ours = await fox.openOurs('dashboard.html');
  await page.bringToFront();
  await sidebar.stands('[data-part="strip"][data-value="4211"]');
  const pictured = () =>
    ours.evaluate(async () => {
      const { picture } = await browser.storage.session.get('picture');
      return (picture as { ticket: string } | undefined)?.ticket ?? '';
    });
  await expect.poll(pictured).toMatch(/^zendesk acme\.zendesk\.com 4211 /);
  await ours.close();
});

test('E leads to the escalation, and Ctrl K to every command', async () => {
  await sidebar.press('e');
  await focused('[data-part="escalation"]');
  await sidebar.press('k', 'Control');
  await sidebar.stands('[data-field="command"]');
  await sidebar.type('type in');
  await sidebar.press('Enter');
  await sidebar.stands('[data-part="call-form"]');
  await sidebar.type('All our tills have stopped.');
  await sidebar.press('Enter', 'Control');
  await sidebar.stands('[data-part="desk"][data-value^="typed deskside "]');
  expect(
    await sidebar.evaluate(
      () => document.querySelector<HTMLElement>('[data-part="desk"]')?.innerText,
    ),
  ).toContain('All our tills have stopped.');
});
