import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds, words } from '../popup/review';

/** The page of a whole playbook, in the built extension: all of it there, and found by its words. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ extension: BUILD });
});

afterAll(() => desk?.close());

async function read(id: string, part = ''): Promise<Page> {
  const page = await desk.openOurs(`dashboard.html#playbook/${id}${part && `/${part}`}`);
  await page.waitForSelector('[data-part=chapter]');
  return page;
}

/** Titles of the chapters that are to be seen. */
const chapters = (page: Page) =>
  page.$$eval('[data-part=chapter]', (all) =>
    all
      .filter((one) => (one as HTMLElement).offsetParent !== null)
      .map((one) => one.querySelector('h2')?.textContent),
  );

const facts = (page: Page) =>
  page.$$eval('[data-fact]', (all) =>
    all
      .map((one) => one as HTMLElement)
      .filter((one) => one.offsetParent !== null)
      .map((one) => one.innerText.replace(/\s+/g, ' ')),
  );

/** What is painted as found. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));

const search = async (page: Page, query: string) => {
  await page.click('[data-act=search]');
  await page.keyboard.type(query);
};

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement)?.innerText);

describe.each(Object.keys(PACKS))('%s', (id) => {
  test('every row of the document is on the page, and no row id is to be seen', async () => {
    const page = await read(id);
    const carried = new Set(JSON.stringify(PACKS[id]).match(/R-\d{3}-[A-Z]+-\d{2}/g));
    const shown = new Set(
      await page.$$eval('[data-ref]', (all) =>
        all.flatMap((one) => one.getAttribute('data-ref')!.split(' ')),
      ),
    );
    expect([...carried].filter((row) => !shown.has(row))).toEqual([]);
    expect(await words(page, 'main')).not.toMatch(/R-\d{3}-/);
    await page.close();
  });

  test('nothing is wrong for assistive technology, wide and narrow', async () => {
    const page = await read(id);
    for (const width of [1400, 360]) {
      await page.setViewport({ width, height: 800 });
      expect(await axeFinds(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.close();
  });
});

test('the search goes to its field with /, shows what has all of the words, marks them and says how many', async () => {
  const page = await read('excellence');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe(
    'search',
  );
  await page.keyboard.type('Calm CUSTOMER');
  expect(await facts(page)).toEqual(['Telling a customer to calm down Instead: I understand.']);
  expect(await chapters(page)).toEqual(['DE Techniques']);
  expect((await marked(page)).map((text) => text.toLowerCase()).toSorted()).toEqual([
    'calm',
    'customer',
  ]);
  expect(await words(page, '[role=status]')).toBe('1 place found');
  await page.keyboard.type('/');
  expect(await words(page, '[role=status]')).toContain('Nothing in this playbook');
  expect(await chapters(page)).toEqual([]);
  await page.close();
});

test('Esc brings everything back, and leaves the field when pressed again', async () => {
  const page = await read('runbook');
  const before = await facts(page);
  await search(page, 'refund');
  expect(await facts(page)).toEqual(['Refunds']);
  await page.keyboard.press('Escape');
  expect(await facts(page)).toEqual(before);
  expect(await marked(page)).toEqual([]);
  expect(await words(page, '[role=status]')).toBe('');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.close();
});

test('a heading counts for what stands under it', async () => {
  const page = await read('sop');
  await search(page, 'resolution closure survey');
  expect((await facts(page))[0]).toContain('Send the CSAT survey');
  await page.close();
});

test('a word in angle brackets is searched as it is written, and makes nothing', async () => {
  const page = await read('sop');
  await search(page, '<img src=x>');
  expect(await facts(page)).toEqual([]);
  expect(await page.$('main img')).toBeNull();
  await page.close();
});

test('the list of chapters leads to each, and the keyboard goes along', async () => {
  const page = await read('playbook');
  const links = await page.$$eval('nav[aria-label=Chapters] a', (all) =>
    all.map((one) => (one as HTMLElement).innerText),
  );
  const own = PACKS.playbook!.reading.sections.map(({ title }) => title);
  expect(links).toEqual(['About this playbook', ...own, 'Still open']);
  await page.click('nav[aria-label=Chapters] a[href$="/issues"]');
  expect(await focused(page)).toBe('Common Issue Types');
  expect(new URL(page.url()).hash).toBe('#playbook/playbook/issues');
  await page.reload();
  await page.waitForFunction(() =>
    (document.activeElement as HTMLElement)?.innerText.startsWith('Common'),
  );
  await page.close();
});

test('an address with a row leads to the very fact, and then names its chapter', async () => {
  const page = await read('excellence', 'R-004-DEE-20');
  await page.waitForFunction(() => location.hash === '#playbook/excellence/deescalation');
  expect(await focused(page)).toContain('never have landed on you');
  expect(
    await page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }),
  ).toBe(true);
  await page.close();
});

test('another playbook is chosen at the top', async () => {
  const page = await read('runbook');
  await page.select('main select', 'guidelines');
  await page.waitForFunction(
    (title) => document.querySelector('h1')?.textContent === title,
    {},
    PACKS.guidelines!.title,
  );
  expect(new URL(page.url()).hash).toBe('#playbook/guidelines');
  await page.close();
});

test('what a document lacks is said once, what is ours is marked, and figures stand as they are', async () => {
  const page = await read('runbook');
  expect(await words(page, '[data-part=lacking]')).toMatch(/^Not part of this playbook: .*tone/);
  const all = await facts(page);
  expect(all.find((fact) => fact.startsWith('P1 High'))).toMatch(/2 hours .*4 hours 24 hours/);
  expect(all).toContain(
    'Resolution P1 High 24 hours within 1 open day, kept for 95 % of tickets 8 AM - 6 PM EST, Monday-Friday',
  );
  expect(all.find((fact) => fact.startsWith('First Call'))).toContain('at least 75 %');
  expect(all.filter((fact) => fact.includes('our assumption'))).toHaveLength(2);
  await page.close();
});

test('a playbook that is not there says so', async () => {
  const page = await desk.openOurs('dashboard.html#playbook/none');
  await page.waitForSelector('[data-state=noPlaybook]');
  expect(await axeFinds(page)).toEqual([]);
  await page.close();
});
