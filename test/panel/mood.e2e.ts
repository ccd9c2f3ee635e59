import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** The mood of a customer who is upset about an import that stops half way, and its words in their message. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4204);
  ({ panel } = opened);
  await panel.waitForSelector('[data-part="mood"]');
});

afterAll(() => opened?.close());

const QUOTE = '[data-part="mood"] [data-act="show-passage"]';
const topOf = (selector: string) =>
  panel.$eval(selector, (one) => one.getBoundingClientRect().top + window.scrollY);

test('the signs stand behind what the ticket is and what is due, as a hint with the words', async () => {
  const parts = await panel.$$eval('section[data-part]', (all) =>
    all.map((one) => one.getAttribute('data-part')),
  );
  expect(parts.indexOf('mood')).toBe(parts.indexOf('clocks') + 1);
  const told = await words(panel, '[data-part="mood"]');
  expect(told).toContain('May be upset');
  expect(told).toContain('A hint, from the words');
});

test('a quote opens by keyboard in its message, and moves nothing above it', async () => {
  const before = await topOf(QUOTE);
  await panel.focus(QUOTE);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[data-part="mood"] mark');
  expect(await topOf(QUOTE)).toBe(before);
  expect(await panel.$eval(QUOTE, (one) => one.getAttribute('aria-expanded'))).toBe('true');
  const quote = await panel.$eval(`${QUOTE} q`, (one) => one.textContent);
  expect(await panel.$eval('[data-part="mood"] mark', (one) => one.textContent)).toBe(quote);
  expect(await words(panel, '[data-part="mood"] figcaption')).toMatch(/\d:\d\d/);
  expect(await axeFinds(panel)).toEqual([]);
  const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBe(0);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[data-part="mood"] mark', { hidden: true });
});
