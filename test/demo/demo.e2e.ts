import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, threadUrl, ticketUrl, ZENDESK, type Demo } from './server';

/** The demo helpdesk itself: it must behave like a real one before anything that is tried on it means something. */

let demo: Demo;
let browser: Desk;
let page: Page;

const COMPOSER = '[data-test-id="omnicomposer-rich-text-ckeditor"]';
const inTicket = (id: number, selector: string) =>
  `[data-test-id="ticket-${id}-standard-layout"] ${selector}`;
const get = (path: string) =>
  page.evaluate(async (url) => {
    const answer = await fetch(url);
    const text = await answer.text();
    return { status: answer.status, type: answer.headers.get('content-type'), text };
  }, path);

beforeAll(async () => {
  demo = await startDemo();
  browser = await openDesk({ hosts: demo.hosts });
});

beforeEach(async () => {
  demo.desk.reset();
  page = await browser.open(`https://${ZENDESK}/agent/filters/1`);
  await page.waitForSelector('tbody tr');
});

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test('the queue lists at least ten tickets, the newest first', async () => {
  const ids = await page.$$eval('[data-test-id="generic-table-cells-id"]', (cells) =>
    cells.map((cell) => cell.textContent),
  );
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(ids[0]).toBe('#4211');
});

test('opening a ticket moves without a page load, and the ticket before stays alive, hidden', async () => {
  await page.evaluate(() => Object.assign(window, { stillThere: true }));
  await page.click('a[href="/agent/tickets/4211"]');
  await page.waitForSelector(inTicket(4211, 'article'));
  await page.click('.rail a:not(.mark)');
  await page.click('a[href="/agent/tickets/4209"]');
  await page.waitForSelector(inTicket(4209, 'article'));
  const seen = await page.evaluate(() => ({
    path: location.pathname,
    stillThere: 'stillThere' in window,
    panes: [...document.querySelectorAll('#main_panes > .pane-holder')].map(
      (pane) => getComputedStyle(pane).visibility,
    ),
  }));
  expect(seen).toEqual({
    path: '/agent/tickets/4209',
    stillThere: true,
    panes: ['hidden', 'visible'],
  });
});

test('what is typed and submitted arrives in the thread and in the API, with its status', async () => {
  await page.goto(ticketUrl(4211));
  await page.waitForSelector(inTicket(4211, COMPOSER));
  await page.click(COMPOSER);
  await page.keyboard.type('We are on it.');
  await page.click('[data-status="pending"]');
  await page.waitForSelector(inTicket(4211, 'article:nth-of-type(2)'));
  const { comments } = JSON.parse((await get('/api/v2/tickets/4211/comments.json')).text);
  expect(comments.at(-1)).toMatchObject({
    plain_body: 'We are on it.',
    public: true,
    author_id: 2001,
  });
  expect(JSON.parse((await get('/api/v2/tickets/4211.json')).text).ticket.status).toBe('pending');
  expect(await page.$eval('.ticket_status_label', (label) => label.textContent)).toBe('pending');
});

test('an internal note is marked as one in the page and in the API', async () => {
  await page.goto(ticketUrl(4209));
  await page.waitForSelector(inTicket(4209, COMPOSER));
  await page.click('[data-test-id="omnichannel-channel-switcher-button"]');
  await page.click(COMPOSER);
  await page.keyboard.type('Ask accounting.');
  await page.click('[data-status="open"]');
  await page.waitForSelector(inTicket(4209, '[data-test-id="omni-log-internal-note-tag"]'));
  expect(demo.desk.ticket(4209).comments.at(-1)).toMatchObject({
    internal: true,
    text: 'Ask accounting.',
  });
});

test('a draft survives while the customer writes and another ticket is opened', async () => {
  await page.goto(ticketUrl(4204));
  await page.waitForSelector(inTicket(4204, COMPOSER));
  await page.click(COMPOSER);
  await page.keyboard.type('Half a sentence');
  demo.desk.customerWrites(4204, 'One more thing.');
  await page.waitForFunction(() => document.body.textContent?.includes('One more thing.'));
  await page.evaluate(() => document.querySelector<HTMLElement>('.rail a:not(.mark)')?.click());
  await page.click('a[href="/agent/tickets/4209"]');
  await page.waitForSelector(inTicket(4209, 'article'));
  expect(await page.$eval(inTicket(4204, COMPOSER), (box) => box.textContent)).toBe(
    'Half a sentence',
  );
});

test.each([401, 403, 404, 429, 500] as const)(
  'the API can be told to answer %i',
  async (status) => {
    demo.desk.setApiMode(status);
    expect((await get('/api/v2/tickets/4211.json')).status).toBe(status);
  },
);

test('the API can answer with a web page, for one ticket only', async () => {
  demo.desk.setApiMode('html', 4211);
  expect((await get('/api/v2/tickets/4211.json')).type).toContain('text/html');
  expect((await get('/api/v2/tickets/4209.json')).type).toContain('application/json');
});

test('a signed-out agent is sent to the sign-in page', async () => {
  demo.desk.signIn(false);
  await page.goto(ticketUrl(4211));
  expect(await page.evaluate(() => location.pathname)).toBe('/auth/v3/signin');
  expect(JSON.parse((await get('/api/v2/users/me.json')).text).user.id).toBeNull();
});

test('content can come late, after the address has changed', async () => {
  demo.desk.arriveLate(400);
  await page.reload();
  await page.waitForSelector('tbody tr');
  await page.click('a[href="/agent/tickets/4211"]');
  expect(
    await page.evaluate(() => [location.pathname, document.querySelectorAll('article').length]),
  ).toEqual(['/agent/tickets/4211', 0]);
  await page.waitForSelector(inTicket(4211, 'article'));
});

test('hostile fields are shown as text and nothing in them runs', async () => {
  await page.goto(ticketUrl(4192));
  await page.waitForSelector(inTicket(4192, 'article'));
  expect(
    await page.$eval(
      '[data-test-id="omni-header-subject"]',
      (field) => (field as HTMLInputElement).value,
    ),
  ).toContain('<script>');
  expect(await page.evaluate(() => '__struck' in window)).toBe(false);
});

test('the mail site shows a thread of the same ticket, without its internal notes', async () => {
  await page.goto(threadUrl(4204));
  await page.waitForSelector('h2.hP');
  expect(await page.$eval('h2.hP', (title) => title.textContent)).toBe(
    'Third time I ask about the broken import',
  );
  expect((await page.$$('[role="listitem"]')).length).toBe(4);
  await page.click('.editable');
  await page.keyboard.type('Dear Gareth');
  await page.click('.T-I-atl');
  await page.waitForSelector('[role="listitem"]:nth-child(5)');
  expect(demo.desk.ticket(4204).comments.at(-1)?.text).toBe('Dear Gareth');
});
