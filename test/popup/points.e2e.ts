import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../demo/server';
import { axeFinds, item, openReview, pressSave, tabOf, words } from './review';

/** Scorecards in points, and playbooks with several of them, scored in the built extension. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const TICKET = 4206;

let demo: Demo;
let desk: Desk;
let settings: Page;

beforeAll(async () => {
  demo = await startDemo();
  desk = await openDesk({ extension: BUILD, hosts: demo.hosts });
  settings = await desk.openOurs('dashboard.html');
});

afterAll(async () => {
  await desk?.close();
  await demo?.close();
});

async function reviewUnder(playbook: string): Promise<Page> {
  await settings.bringToFront();
  const choice = `[name="playbook"][value="${playbook}"]`;
  await settings.waitForSelector(choice);
  await settings.click(choice);
  await settings.waitForSelector(`${choice}:checked`);
  const ticket = await desk.open(ticketUrl(TICKET));
  await ticket.waitForSelector(`[data-test-id="ticket-${TICKET}-standard-layout"] article`);
  return openReview(desk, await tabOf(desk, ticket.url()));
}

test('four dimensions are scored from one to five with the digits, and saved as points', async () => {
  const page = await reviewUnder('excellence');
  expect(await page.$$eval('[data-part=item]', (items) => items.length)).toBe(4);
  for (const key of ['4', '5', '3', 'x'] as const) await page.keyboard.press(key);
  expect(await words(page, '[data-part=score]')).toContain('12 of 15 points');
  expect(await words(page, '[data-part=share]')).toBe('80 %');
  expect(await axeFinds(page)).toEqual([]);
  await page.type('[name=reviewer]', 'Rut');
  await pressSave(page);
  await page.waitForSelector('[data-part=saved]');
  expect(await words(page, '[data-item=accuracy]')).toContain('4 of 5');
});

test('of several scorecards one is chosen, and each keeps what was put down in it', async () => {
  const page = await reviewUnder('sop');
  await page.waitForSelector(item('acknowledge'));
  await page.keyboard.press('1');
  await page.select('[data-act=card]', 'tone');
  await page.waitForSelector(item('empathetic'));
  expect(await words(page, '[data-part=score]')).toContain('0 of 3 scored');
  await page.click(`${item('empathetic')} button`);
  await page.keyboard.press('5');
  await page.select('[data-act=card]', 'process');
  await page.waitForSelector(`${item('acknowledge')} [data-answer=yes] input:checked`);
  await page.select('[data-act=card]', 'tone');
  await page.waitForSelector(`${item('empathetic')} [data-answer="5"] input:checked`);
  expect(await axeFinds(page)).toEqual([]);
});
