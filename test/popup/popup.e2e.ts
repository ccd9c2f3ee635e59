import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, ZENDESK, type Demo } from '../demo/server';
import {
  axeFinds,
  item,
  openReview,
  pressSave,
  pressToolbarButton,
  savedAnswers,
  tabOf,
  words,
} from './review';

/** A reviewer scores tickets of the demo helpdesk in the built extension. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';

let demo: Demo;
let desk: Desk;

beforeAll(async () => {
  demo = await startDemo();
  desk = await openDesk({ extension: BUILD, hosts: demo.hosts });
});

afterAll(async () => {
  await desk?.close();
  await demo?.close();
});

/** A ticket of the demo in a tab of its own, and its popup as often as asked for. */
async function showTicket(id: number) {
  const ticket = await desk.open(ticketUrl(id));
  await ticket.waitForSelector(`[data-test-id="ticket-${id}-standard-layout"] article`);
  const tabId = await tabOf(desk, ticket.url());
  return { ticket, popup: () => openReview(desk, tabId) };
}

const press = async (page: Page, keys: KeyInput[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const checked = (page: Page) =>
  page.$$eval('input[type=radio]:checked', (radios) =>
    radios.map(
      (radio) =>
        `${radio.closest('[data-item]')?.getAttribute('data-item')}: ${(radio as HTMLInputElement).value}`,
    ),
  );
const quotes = (page: Page) =>
  page.$$eval('[data-part=quote] q', (all) => all.map((quote) => (quote as HTMLElement).innerText));

test('a tab without a ticket says so and offers no scorecard', async () => {
  const queue = await desk.open(`https://${ZENDESK}/agent/filters/1`);
  const page = await openReview(desk, await tabOf(desk, queue.url()));
  expect(await words(page, '[data-part=state] h1')).toBe('No ticket in this tab');
  expect(await page.$('[data-part=item]')).toBeNull();
  expect(await axeFinds(page)).toEqual([]);
});

test('a new scorecard has eight open items and no share', async () => {
  const { popup } = await showTicket(4206);
  const page = await popup();
  expect(await page.$$eval('[data-part=item]', (items) => items.length)).toBe(8);
  expect(await checked(page)).toEqual([]);
  expect(await words(page, '[data-part=share]')).toBe('No share yet');
  expect(await words(page, '[data-part=score]')).toContain('0 of 8 scored');
  expect(await axeFinds(page)).toEqual([]);
});

test('a suggestion is dashed and counts only once it was taken', async () => {
  const { popup } = await showTicket(4204);
  const page = await popup();
  const dashed = `${item('resolution')} [data-answer=na]`;
  await page.waitForSelector(`${dashed}[data-suggested]`);
  expect(await words(page, '[data-part=score]')).toContain('0 of 8 scored');
  await page.click(`${item('resolution')} button`);
  await page.keyboard.press('a');
  await page.waitForSelector(`${dashed}:not([data-suggested])`);
  expect(await checked(page)).toEqual(['resolution: na']);
  expect(await words(page, '[data-part=score]')).toContain('1 of 8 scored');
});

test('the selection of the page becomes the quote of the item', async () => {
  const { ticket, popup } = await showTicket(4211);
  const page = await popup();
  const chosen = await ticket.$eval('article', (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text && !text.textContent?.includes('completely down')) text = walker.nextNode();
    getSelection()?.selectAllChildren(text!.parentElement!);
    return text!.textContent!.trim();
  });
  await page.bringToFront();
  await page.keyboard.press('q');
  await page.waitForSelector(`${item('classification')} [data-part=quote]`);
  const [quote] = await quotes(page);
  expect(quote).toContain('completely down');
  expect(chosen).toContain('completely down');
});

test('without a selection a sentence of the ticket is offered, and Escape changes nothing', async () => {
  const { popup } = await showTicket(4209);
  const page = await popup();
  await press(page, ['ArrowDown', 'q']);
  await page.waitForSelector('dialog[open]');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
  expect(await quotes(page)).toEqual([]);

  await page.keyboard.press('q');
  await page.waitForSelector('dialog[open]');
  const sentence = await words(page, 'dialog details[open] li button');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${item('customer')} [data-part=quote]`);
  expect(await quotes(page)).toEqual([expect.stringContaining(sentence)]);
});

test('a review is not saved while an item is open, and the first open one is shown', async () => {
  const { popup } = await showTicket(4201);
  const page = await popup();
  await press(page, ['1', 'ArrowDown', '1']);
  await pressSave(page);
  await page.waitForSelector('[data-part=problem]');
  expect(await words(page, '[data-part=problem]')).toContain('6 items are not scored yet');
  expect(await page.$eval('[aria-current=true]', (row) => row.getAttribute('data-item'))).toBe(
    'customer',
  );
  expect(await page.$('[data-part=saved]')).toBeNull();
});

test('a half-done review is there again after the popup was closed', async () => {
  const { popup } = await showTicket(4198);
  const page = await popup();
  await press(page, ['1', '2', 'ArrowUp']);
  await page.type(`${item('customer')} input[type=text]`, 'the number to call is missing');
  await page.type('textarea', 'Name a time in every reply.');
  await page.close();

  const again = await popup();
  expect(await checked(again)).toEqual(['classification: yes', 'customer: no']);
  expect(await words(again, '[data-part=kept]')).toBe('Unfinished review kept');
  await again.click(`${item('customer')} button`);
  expect(
    await again.$$eval('input[type=text], textarea', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value).filter(Boolean),
    ),
  ).toEqual(['the number to call is missing', 'Name a time in every reply.']);
});

test('six yes, one no and one n/a by keyboard alone give 86 %, saved and shown again as given', async () => {
  const { popup } = await showTicket(4207);
  const page = await popup();
  await page.keyboard.press('q');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=quote]');
  await press(page, ['1', '2', '1', '1', '1', '1', '1', 'x']);
  expect(await words(page, '[data-part=share]')).toBe('86 %');
  expect(await words(page, '[data-part=score]')).toContain('6 of 7 met · 8 of 8 scored');
  await pressSave(page);
  await page.waitForSelector('[name=reviewer]:focus');
  await page.keyboard.type('Mira Okafor');
  await pressSave(page);
  await page.waitForSelector('[data-part=saved]');
  const given = await quotes(page);
  expect(given).toHaveLength(1);
  expect(await axeFinds(page)).toEqual([]);
  await page.close();

  const again = await popup();
  expect(await words(again, '[data-part=share]')).toBe('86 %');
  expect(await words(again, '[data-part=review]')).toContain('Scored by Mira Okafor');
  expect(await savedAnswers(again)).toEqual([
    'classification: yes',
    'customer: no',
    'problem: yes',
    'team: yes',
    'timeline: yes',
    'tone: yes',
    'resolution: yes',
    'satisfaction: na',
  ]);
  expect(await quotes(again)).toEqual(given);
});

test('scoring again begins with nothing, and the saved review stays as it was', async () => {
  const { popup } = await showTicket(4207);
  const page = await popup();
  await page.click('footer button');
  await page.waitForSelector('[data-part=item]');
  expect(await checked(page)).toEqual([]);
  await press(page, ['3', '3', '3', '3', '3', '3', '3', '3']);
  expect(await words(page, '[data-part=share]')).toBe('No share yet');
  await pressSave(page);
  await page.waitForSelector('[data-part=saved]');
  await page.click('summary');
  expect(
    await page.$$eval('[data-part=reviews] b', (shares) =>
      shares.map((share) => (share as HTMLElement).innerText),
    ),
  ).toEqual(['No share yet', '86 %']);
  expect(await axeFinds(page)).toEqual([]);
});

test('a hostile ticket is text in the scorecard and in the picker', async () => {
  const { popup } = await showTicket(4192);
  const page = await popup();
  expect(await words(page, 'h1')).toContain('<script>');
  await page.keyboard.press('q');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part=quote]');
  expect(
    await page.$$eval(
      '#root script, #root img, #root iframe, #root svg[onload]',
      (all) => all.length,
    ),
  ).toBe(0);
  expect(await page.evaluate(() => '__struck' in window)).toBe(false);
});

test('an event made by a script scores nothing', async () => {
  const { popup } = await showTicket(4180);
  const page = await popup();
  await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
  });
  expect(await checked(page)).toEqual([]);
});

test('the panel opens beside the ticket from the scorecard', async () => {
  const { popup } = await showTicket(4189);
  const page = await popup();
  await page.click('header button[aria-label^="Open panel"]');
  const panel = await desk.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), {
    timeout: 10_000,
  });
  expect(panel.url()).toContain(desk.id);
});

test('for a reviewer the toolbar button opens the scorecard of the ticket in the tab', async () => {
  const settings = await desk.openOurs('dashboard.html');
  await (await settings.waitForSelector('input[value=reviewer]'))!.click();
  await settings.waitForSelector('input[value=reviewer]:checked');
  await settings.close();
  const { ticket } = await showTicket(4195);
  await ticket.bringToFront();
  const page = await pressToolbarButton(desk, ticket);
  await page.waitForSelector('[data-part=item]');
  expect(await words(page, 'h1')).toBe('Button in the wrong place on small screens');
  const fits = await page.evaluate(() => ({
    place: document.documentElement.dataset.place,
    save: document.querySelector('[data-act=save]')!.getBoundingClientRect().bottom <= innerHeight,
    sideways: document.documentElement.scrollWidth > innerWidth,
  }));
  expect(fits).toEqual({ place: 'popup', save: true, sideways: false });
});
