import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { worksBy } from './worksBy';

/** A customer whose words are upset, under the playbook of HEARD. */

let opened: Opened;
let panel: Page;

const HEARD = '[data-part="heard"]';
const PHRASE = `${HEARD} [data-act="insert-phrase"]`;

beforeAll(async () => {
  opened = await openBeside(4204);
  ({ panel } = opened);
  await worksBy(panel, 'excellence');
  await panel.waitForSelector(`${HEARD} ol`);
});

afterAll(() => opened?.close());

const written = () =>
  opened.page.$eval('.ck-editor__editable', (editor) => editor.textContent ?? '');

test('opens by itself before the reply, with the customer’s own words, and not once more below', async () => {
  const parts = await panel.$$eval('section[data-part]', (all) =>
    all.map((one) => one.getAttribute('data-part')),
  );
  expect(parts.indexOf('reply')).toBe(parts.indexOf('heard') + 1);
  expect(await panel.$$eval(`${HEARD} [data-value]`, (all) => all.length)).toBe(5);
  expect(await words(panel, `${HEARD} q`)).not.toBe('');
  expect(await words(panel, `${HEARD} [data-part="avoid-here"]`)).toContain('“calm down”');
  expect(await panel.$('[data-part="guidance"] [data-value="heard"]')).toBeNull();
  expect(await axeFinds(panel)).toEqual([]);
  await panel.emulateMediaFeatures([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('X closes it, which stays so for the ticket, and opens it on its sentences', async () => {
  await panel.focus('[data-part="clocks"]');
  await panel.keyboard.press('x');
  await panel.waitForSelector(`${HEARD} ol`, { hidden: true });
  await panel.keyboard.press('x');
  await panel.waitForSelector(`${PHRASE}:focus`);
});

test('arrows move among the sentences, Enter inserts one, a digit the strongest', async () => {
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector(`${HEARD} [data-part="insertion"][data-state="inserted"]`);
  expect(await written()).toContain('I see how frustrating that must have been.');
  await panel.waitForSelector(`${HEARD} [data-value="empathize"][data-state="done"]`);
  await panel.keyboard.press('1');
  await opened.page.waitForFunction(() =>
    document.querySelector('.ck-editor__editable')?.textContent?.includes('taking this on myself'),
  );
  expect(await axeFinds(panel)).toEqual([]);
});
