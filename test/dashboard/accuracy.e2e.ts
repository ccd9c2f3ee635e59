import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthOf } from '../../lib/report/periods';
import { openBeside, type Opened } from '../panel/opened';
import { axeFinds, words } from '../popup/review';
import { history, keepHistory, monthsBefore, type History } from '../report/history';

/** How right automatic tags were: decisions made in the panel, and months of them in the store, as the page tells of them. */

const NOW = new Date().toISOString();
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const [TWO, THREE, FOUR] = [2, 3, 4].map((months) => monthsBefore(NOW, months)) as [
  string,
  string,
  string,
];

let opened: Opened;
let page: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  page = await opened.desk.openOurs('dashboard.html#accuracy');
  await page.setViewport({ width: 1280, height: 900 });
});

afterAll(() => opened?.close());

const part = (field: string, name: string) => `[data-part="${field}"] [data-part="${name}"]`;
const figure = (field: string) => words(page, part(field, 'figure'));
const cells = (field: string, label: string) =>
  page.$$eval(`[data-part="${field}"] [data-label="${label}"] :is(th, td)`, (all) =>
    all.map((cell) => (cell as HTMLElement).innerText.trim()),
  );

/** Waits until the figure of a field begins with this share. */
const shows = (field: string, share: string) =>
  page.waitForFunction(
    (where, wanted) =>
      (document.querySelector(where) as HTMLElement | null)?.innerText.startsWith(wanted),
    { timeout: 10_000, polling: 100 },
    part(field, 'figure'),
    share,
  );

/** The panel shows this priority of the ticket. One behind another tab draws late: it is asked by the clock. */
const panelShows = (rank: string) =>
  opened.panel.waitForFunction(
    (wanted) =>
      document.visibilityState === 'visible' &&
      document
        .querySelector('[data-part="assessment"] [data-field="priority"]')
        ?.getAttribute('data-value') === wanted,
    { timeout: 20_000, polling: 100 },
    rank,
  );

/** Changes the priority in the panel with these keys. */
async function inPanel(keys: KeyInput[], { from, to }: { from: string; to: string }) {
  await opened.page.bringToFront();
  await panelShows(from);
  for (const key of keys) await opened.panel.keyboard.press(key);
  await panelShows(to);
  await page.bringToFront();
}

/** Chooses in a list of options. */
const choose = (name: string, value: string) => page.select(`[name="${name}"]`, value);

/** What the store gets past the extension's own code is shown when the page is opened anew. */
async function keep(...all: History[]): Promise<void> {
  for (const one of all) await page.evaluate(keepHistory, one);
  await page.reload();
  await page.waitForSelector('[name="period"]');
}

/** Opens the month of an instant, whose share of right categories is this. */
async function openMonth(at: string, share: string): Promise<void> {
  await choose('period', monthOf(at, HERE));
  await shows('category', share);
}

test('before anybody decided, the page says how to begin', async () => {
  await page.waitForSelector('[data-part="empty"]');
  expect(await words(page, '[data-part="empty"]')).toContain('confirm or change its category');
  expect(await axeFinds(page)).toEqual([]);
});

test('it is one of the pages that the head leads to', async () => {
  const here = await page.$$eval('nav a[aria-current="page"]', (links) =>
    links.map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(here).toEqual([['Accuracy', '#accuracy']]);
});

test('a correction in the panel is a miss, with the ticket behind it', async () => {
  await inPanel(['p', '1'], { from: '0', to: '1' });
  await shows('priority', '0%');
  expect(await figure('priority')).toContain('0 of 1 right');
  expect(await words(page, part('priority', 'confusions'))).toContain(
    'P0 Critical proposed, P1 High chosen',
  );
  await page.click(`${part('priority', 'confusions')} summary`);
  const link = await page.$eval(`${part('priority', 'confusions')} a`, (found) => {
    const { href, target, rel, textContent } = found as HTMLAnchorElement;
    return { href, target, rel, textContent };
  });
  expect(link).toMatchObject({ href: opened.page.url(), target: '_blank', rel: 'noreferrer' });
  expect(link.textContent).toContain('Dispatch board is down for all our depots');
});

test('taking it back in the panel takes it out of the figures at once', async () => {
  await inPanel(['z'], { from: '1', to: '0' });
  await page.waitForSelector('[data-part="empty"]');
});

test('17 of 20 meet the target, 16 of 20 miss it, and of neither anybody is certain', async () => {
  await keep(
    history(TWO, 200, 'category', [
      ['technical', 'technical', 12],
      ['billing', 'billing', 5],
      ['billing', 'technical', 3],
    ]),
    history(THREE, 300, 'category', [
      ['technical', 'technical', 16],
      ['product', 'billing', 4],
    ]),
  );
  expect(await figure('category')).toBe('Nobody decided on a ticket in this period.');
  await openMonth(TWO, '85%');
  expect(await figure('category')).toMatch(/^85%\s+Met\s+17 of 20 right\./);
  expect(await figure('category')).toContain(
    'Not certain: the true share may lie anywhere within 63–95%',
  );
  await openMonth(THREE, '80%');
  expect(await figure('category')).toMatch(/^80%\s+Missed\s+16 of 20 right\./);
});

test('each category stands with its own sample; small ones get no verdict', async () => {
  await openMonth(TWO, '85%');
  expect(await cells('category', 'technical')).toEqual([
    'Technical',
    '12',
    '12',
    '100%',
    '75–100%',
    'Too few to say',
    '3',
    '0',
  ]);
  expect(await cells('category', 'billing')).toEqual([
    'Billing',
    '8',
    '5',
    '62.5%',
    '30–87%',
    'Too few to say',
    '0',
    '0',
  ]);
});

test('where nothing was proposed is counted apart, and who proposed is told', async () => {
  const learned = { proposedBy: 'learned' as const };
  await keep(
    history(TWO, 400, 'category', [['general', 'general', 2]], { change: learned }),
    history(TWO, 500, 'category', [[null, 'general', 5]], { unjudged: 7 }),
  );
  await openMonth(TWO, '86.3%');
  expect(await figure('category')).toContain('On 5 more tickets nothing was proposed.');
  expect(await words(page, part('category', 'sources'))).toMatch(/Learned\s+2 of 2 right/);
  expect(await words(page, part('category', 'silences'))).toMatch(/General\s*:?\s*5 tickets/);
  expect(await words(page, '[data-part="coverage"]')).toContain(
    'Judged by people: 27 of 34 tickets seen.',
  );
});

test('the trend tells each month by shape and by words', async () => {
  const months = await page.$$eval(`${part('category', 'trend')} [data-month]`, (all) =>
    all.map((month) => [
      month.getAttribute('data-month'),
      month.getAttribute('data-verdict'),
      month.querySelector('path, circle')?.tagName ?? null,
    ]),
  );
  expect(months).toHaveLength(6);
  expect(months).toContainEqual([monthOf(TWO, HERE), 'met', 'circle']);
  expect(months).toContainEqual([monthOf(THREE, HERE), 'missed', 'path']);
  expect(months).toContainEqual([monthOf(FOUR, HERE), 'tooFew', null]);
  const spoken = await page.$eval(`${part('category', 'trend')} svg`, (drawing) =>
    drawing.getAttribute('aria-label'),
  );
  expect(spoken).toMatch(/: 19 of 22, met\n/);
  expect(spoken).toMatch(/: 16 of 20, missed\n/);
});

test('another playbook is a report of its own, under its own names', async () => {
  const change = { playbook: { id: 'playbook', version: '1.2' } };
  await keep(history(THREE, 600, 'category', [['technical', 'account', 1]], { change }));
  await openMonth(TWO, '86.3%');
  await choose('playbook', 'playbook');
  await openMonth(THREE, '0%');
  expect(await words(page, '[data-part="coverage"]')).toContain(
    'Judged by people: 21 of 21 tickets seen, under all playbooks.',
  );
  expect(await words(page, part('category', 'confusions'))).toContain(
    'Technical Issues proposed, Account Management chosen',
  );
  await choose('playbook', 'runbook');
  await shows('category', '80%');
});

test('names and addresses of hostile tickets are text, and lead nowhere', async () => {
  const hostile = history(FOUR, 700, 'category', [['=1+1', '<b>bold</b>', 1]]);
  const [ticket] = hostile.tickets;
  ticket!.ticket.subject = '<img src=x onerror=alert(1)>';
  ticket!.ticket.ref.url = 'javascript:alert(1)';
  await keep(hostile);
  await openMonth(FOUR, '0%');
  const confusions = part('category', 'confusions');
  expect(await words(page, confusions)).toContain('=1+1 proposed, <b>bold</b> chosen');
  expect(await page.$$(`${confusions} :is(b, img, a)`)).toHaveLength(0);
});

test('the tables are saved for spreadsheets, and nothing in them runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-accuracy-'));
  const session = await opened.desk.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.focus('[data-act="save"]');
  await page.keyboard.press('Enter');
  const file = join(folder, `deskside-accuracy-${monthOf(FOUR, HERE)}.csv`);
  await expect.poll(() => existsSync(file)).toBe(true);
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  rmSync(folder, { recursive: true, force: true });
  expect(head).toMatch(/^\uFEFFPlaybook,Period,Field,Label,Proposed,Right,/);
  expect(lines.some((line) => line.includes(`,Category,<b>bold</b>,0,0,,,,,1,0`))).toBe(true);
  expect(
    lines.some((line) => line.includes(`,Category,'=1+1,1,0,0,0,79.3,Too few to say,0,0`)),
  ).toBe(true);
});

test('a playbook that asks for a monthly look says it is due until somebody had it', async () => {
  expect(await page.$('[data-part="monthly"], header [data-part="due"]')).toBeNull();
  const settings = await opened.desk.openOurs('dashboard.html');
  await settings.waitForSelector('[name="playbook"][value="excellence"]');
  await settings.click('[name="playbook"][value="excellence"]');
  await settings.waitForSelector('header [data-part="due"]');
  expect(await words(settings, 'header nav a[href="#accuracy"]')).toContain('monthly look due');
  await page.bringToFront();
  await page.waitForSelector('[data-part="monthly"][data-state="due"]');
  await page.focus('[data-act="reviewed"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part="monthly"][data-state="done"]');
  expect(await page.$('header [data-part="due"]')).toBeNull();
  expect(await words(page, '[data-part="monthly"]')).toContain('Looked through on today');
  await page.reload();
  await page.waitForSelector('[data-part="monthly"][data-state="done"]');
  await page.focus('[data-act="reviewed"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-part="monthly"][data-state="due"]');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-act'));
  expect(focused).toBe('reviewed');
  await settings.close();
});

test('axe finds nothing in light and dark, wide and narrow, and nothing sticks out', async () => {
  await page.waitForSelector('[name="period"]');
  await openMonth(TWO, '86.3%');
  await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
  for (const width of [1280, 700, 360]) {
    await page.setViewport({ width, height: 900 });
    expect(await axeFinds(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
  await page.setViewport({ width: 1280, height: 900 });
});

test('on paper stands what was found, in dark ink, and nothing to press', async () => {
  await page.emulateMediaType('print');
  const shown = await page.evaluate(() => ({
    controls: [...document.querySelectorAll<HTMLElement>('main :is(button, select), header nav')]
      .filter((one) => one.checkVisibility())
      .map(({ tagName, innerText }) => `${tagName} ${innerText}`),
    ink: getComputedStyle(document.body).color,
    figure: document.querySelector<HTMLElement>('[data-part="category"]')?.innerText,
  }));
  await page.emulateMediaType();
  expect(shown.controls).toEqual([]);
  expect(shown.ink).toBe('rgb(25, 28, 30)');
  expect(shown.figure).toContain('19 of 22 right');
});
