import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_NOTICES, type NoticeSettings } from '../../lib/notices';
import { insideOf, until, type Inside } from '../background/inside';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds } from '../popup/review';
import { keyOf } from '../store/seen';
import { kept, look, outage, shown } from './desk';

/** The card of the settings page that says which notices are wanted, worked by keyboard. */

let desk: Desk;
let page: Page;
let inside: Inside;

beforeAll(async () => {
  desk = await openDesk({ extension: process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3' });
});

afterAll(() => desk?.close());

beforeEach(async () => {
  page = await desk.openOurs('dashboard.html');
  await page.waitForSelector('[data-part=notices]');
  inside = insideOf(page);
  await inside.put('settings', { id: 'settings', playbook: 'runbook' });
  await page.reload();
  await page.waitForSelector('[data-part=notices]');
});

const stored = async () =>
  (await inside.rows<{ notices?: NoticeSettings }>('settings'))[0]?.notices;
const stands = (change: Partial<NoticeSettings>) =>
  until(
    async () =>
      JSON.stringify(await stored()) === JSON.stringify({ ...DEFAULT_NOTICES, ...change }),
    3_000,
  );
const toggle = async (name: string) => {
  await page.focus(`[data-part=notices] [name=${name}]`);
  await page.keyboard.press('Space');
};
const times = () =>
  page.$$eval('[data-part=notices] input[type=time]', (fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );

test('a kind is switched by its key, kept over a reload, and obeyed', async () => {
  await look(inside);
  await toggle('lastQuarter');
  expect(await stands({ lastQuarter: false })).toBe(true);
  await page.waitForFunction(() =>
    document.querySelector('[data-part=notices] [role=status]')?.textContent?.includes('Saved'),
  );
  await page.reload();
  await page.waitForSelector('[name=lastQuarter]:not(:checked)');

  const { warning } = await outage(inside, '1', 12);
  await look(inside);
  expect(await shown(inside)).toEqual([]);
  expect((await kept(inside)).map(({ id, state }) => [id, state])).toEqual([[warning, 'silent']]);
  await inside.remove('tickets', keyOf('1'));
});

test('quiet hours are off, and get their times by keyboard once they are on', async () => {
  expect(await times()).toEqual([]);
  await toggle('quiet');
  await page.waitForSelector('[data-part=notices] input[type=time]');
  expect(await times()).toEqual(['20:00', '07:00']);
  await page.keyboard.press('Tab');
  await page.keyboard.type('0930PM');
  expect(await stands({ quiet: true, quietFrom: '21:30' })).toBe(true);
  expect(await axeFinds(page)).toEqual([]);
});

test('a time that is left half typed is the stored one again', async () => {
  await toggle('quiet');
  await page.waitForSelector('[data-part=notices] input[type=time]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Backspace');
  await page.waitForSelector('[data-part=notices] input[aria-invalid=true]');
  await page.focus('[name=criticalPasses]');
  await page.waitForSelector('[data-part=notices] input[type=time]:not([aria-invalid])');
  expect(await times()).toEqual(['20:00', '07:00']);
  expect(await stands({ quiet: true })).toBe(true);
});

test('the same time twice says that nothing waits', async () => {
  await inside.put('settings', {
    id: 'settings',
    playbook: 'runbook',
    notices: { ...DEFAULT_NOTICES, quiet: true, quietFrom: '08:00', quietTo: '08:00' },
  });
  await page.reload();
  await page.waitForSelector('[data-part=notices] input[type=time]');
  const card = await page.$eval('[data-part=notices]', (part) => part.textContent);
  expect(card).toContain('Both times are the same: nothing waits.');
});
