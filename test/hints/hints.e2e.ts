import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../demo/server';
import { words } from '../popup/review';

/** A new hire's hints in the docked panel beside the demo helpdesk. */

const BUILD = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const FIRST = 'Read it to the end once.';

let demo: Demo;
let desk: Desk;
let ticket: Page;
let panel: Page;
let settings: Page;

beforeAll(async () => {
  demo = await startDemo();
  desk = await openDesk({ extension: BUILD, hosts: demo.hosts });
  settings = await desk.openOurs('dashboard.html');
  await (await settings.waitForSelector('input[value=newHire]'))!.click();
  await settings.waitForSelector('[name=hints]:checked');
  ticket = await desk.open(ticketUrl(4206));
  await ticket.waitForSelector('[data-test-id="ticket-4206-standard-layout"] article');
  panel = await desk.dockPanel(ticket);
});

afterAll(async () => {
  await desk?.close();
  await demo?.close();
});

test('the hint of the first step stands in the panel, without the focus, and is spoken once', async () => {
  await panel.waitForSelector('[data-part=hint]');
  expect(await words(panel, '[data-part=hint]')).toContain(FIRST);
  expect(
    await panel.evaluate(() => Boolean(document.activeElement?.closest('[data-part=hint]'))),
  ).toBe(false);
  expect(await panel.$$eval('[data-part=hint]', (all) => all.length)).toBe(1);
});

test('a hint that was got is gone for good, also after a reload', async () => {
  await panel.keyboard.press('h');
  await panel.waitForSelector('[data-part=hint]', { hidden: true });
  await panel.reload();
  await panel.waitForSelector('[data-part=steps]');
  expect(await panel.$('[data-part=hint]')).toBeNull();
});

test('the settings count finished hints and bring them back', async () => {
  await settings.bringToFront();
  await settings.waitForFunction(() => document.body.innerText.includes('1 hint finished'));
  const again = await settings.$$('[data-part=you] button');
  await again[0]!.click();
  await settings.waitForFunction(() => document.body.innerText.includes('No hint finished yet'));
});

test('a hint that is never wanted again goes, and off means none at all', async () => {
  await ticket.bringToFront();
  await panel.waitForSelector('[data-part=hint]');
  await panel.$$eval('[data-part=hint] button', ([, never]) => (never as HTMLElement).focus());
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[data-part=hint]', { hidden: true });

  await settings.bringToFront();
  await (await settings.waitForSelector('[data-part=you] button'))!.click();
  await ticket.bringToFront();
  await panel.waitForSelector('[data-part=hint]');

  await settings.bringToFront();
  await settings.click('[name=hints]');
  await settings.waitForSelector('[name=hints]:not(:checked)');
  await ticket.bringToFront();
  await panel.waitForSelector('[data-part=steps]');
  expect(await panel.$('[data-part=hint]')).toBeNull();
});
