import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** The three sides of a ticket under the playbook that asks for them, and a person's word on one. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4204);
  ({ panel } = opened);
  const options = await opened.desk.open(panel.url().replace(/sidepanel.*/, 'dashboard.html'));
  await options.waitForSelector('[name="playbook"][value="excellence"]');
  await options.click('[name="playbook"][value="excellence"]');
  await options.waitForSelector('[name="playbook"][value="excellence"]:checked');
  await opened.page.bringToFront();
  await panel.waitForSelector('[data-part="axes"]');
});

afterAll(() => opened?.close());

const LINE = '[data-part="axes"] summary';
const URGENCY = '[data-part="axes"] [data-field="urgency"] select';
const priority = () =>
  panel.$eval('[data-field="priority"]', (one) => one.getAttribute('data-value'));

test('they stand in one line, unfolded by keyboard', async () => {
  expect(await words(panel, LINE)).toMatch(/Impact [^]*Urgency [^]*Complexity /);
  await panel.focus(LINE);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[data-part="axes"][open]');
  expect(await axeFinds(panel)).toEqual([]);
});

test('a person’s word is kept, can be taken back, and never changes the priority', async () => {
  const before = await priority();
  const line = await words(panel, LINE);
  await panel.select(URGENCY, 'now');
  // A script's choice is none; a person's key is.
  expect(await words(panel, LINE)).toBe(line);
  await panel.focus(URGENCY);
  await panel.keyboard.type('at once');
  await panel.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes('at once'),
    {},
    LINE,
  );
  expect(await priority()).toBe(before);
  await panel.reload();
  await panel.waitForSelector(LINE);
  expect(await words(panel, LINE)).toContain('Urgency at once');
  await panel.click(LINE);
  await panel.focus(URGENCY);
  await panel.keyboard.type('take');
  await panel.waitForFunction(
    (selector) => !document.querySelector(selector)?.textContent?.includes('at once'),
    {},
    LINE,
  );
  expect(await words(panel, LINE)).toBe(line);
});
