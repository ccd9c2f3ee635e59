import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketUrl } from '../demo/server';
import { openBeside, type Opened } from './opened';

/** What stands on screen without scrolling in a panel of 360 × 765, and what makes room once it is done. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
  await panel.setViewport({ width: 360, height: 765 });
}, 60_000);
afterAll(() => opened?.close());

async function open(id: number) {
  await opened.page.goto(ticketUrl(id), { waitUntil: 'load' });
  await panel.waitForSelector(`[data-part="strip"][data-value="${id}"]`, { timeout: 10_000 });
  await panel.waitForSelector('[data-act="open-template"]', { timeout: 10_000 });
}

const boxOf = (selector: string, place = 0) =>
  panel.$$eval(
    selector,
    (found, at) => {
      const { top, bottom, height } = found[at]!.getBoundingClientRect();
      return { top, bottom, height };
    },
    place,
  );

/** Where the bar of keys begins. */
const fold = () => boxOf('main > :last-child').then(({ top }) => top);

describe('at 360 × 765', () => {
  test.each([4211, 4206, 4198, 4189, 4201])(
    'ticket %i shows what it is, what is due, what is next and two replies, in that order',
    async (id) => {
      await open(id);
      const order = ['strip', 'assessment', 'clocks', 'steps', 'reply'];
      const tops = await Promise.all(order.map((part) => boxOf(`[data-part="${part}"]`)));
      expect(tops.map(({ top }) => top)).toEqual(
        tops.map(({ top }) => top).toSorted((a, b) => a - b),
      );
      expect((await boxOf('[data-act="step"]')).bottom).toBeLessThan(await fold());
      expect((await boxOf('[data-act="open-template"]', 1)).bottom).toBeLessThanOrEqual(
        await fold(),
      );
    },
  );

  test('everything that can be clicked is at least 24 px high', async () => {
    await open(4211);
    const small = await panel.$$eval(
      'button, summary, [data-act="open-template"], [data-act="find-template"]',
      (found) =>
        found
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
          .map((one) => one.textContent),
    );
    expect(small).toEqual([]);
  });

  test('a quote that takes more than two lines is cut until it is opened, and the others stand behind their count', async () => {
    const quote = '[data-part="assessment"] [data-act="show-passage"]';
    const { height } = await boxOf(quote);
    await panel.click(quote);
    expect((await boxOf(quote)).height).toBeGreaterThan(height);
    await panel.click(quote);
    expect((await boxOf(quote)).height).toBe(height);
    const shown = () =>
      panel.$$eval(quote, (found) => found.filter((one) => one.checkVisibility()).length);
    expect(await shown()).toBe(1);
    await panel.click('[data-part="assessment"] [data-act="more-quotes"]');
    expect(await shown()).toBeGreaterThan(1);
    await panel.click('[data-part="assessment"] [data-act="more-quotes"]');
  });
});

describe('an assessment that is logged', () => {
  const NOTE = '[data-part="logged"] [data-part="note"]';
  const isShown = () => panel.$eval(NOTE, (note) => note.checkVisibility());
  let before: { note: string; top: number };

  test('folds its note to one line that says when, and what comes next moves up', async () => {
    await open(4206);
    await panel.click('[data-part="assessment"] h2');
    for (const next of ['categorize', 'severity', 'assign']) {
      await panel.keyboard.press('Enter');
      await panel.waitForSelector(`[data-value="${next}"][data-state="current"]`);
    }
    await panel.type('[data-field="owner"]', 'Support');
    await panel.click('[data-act="step"]');
    await panel.waitForSelector('[data-value="log"][data-state="current"]');
    expect((await boxOf('[data-act="step"]')).bottom).toBeLessThan(await fold());
    before = {
      note: await panel.$eval('[data-part="note"]', (note) => note.textContent),
      top: (await boxOf('[data-part="reply"]')).top,
    };
    await panel.focus('[data-act="step"]');
    await panel.keyboard.press('Enter');
    const line = await panel.waitForSelector('[data-part="logged"]');
    expect(await line!.evaluate((one) => one.textContent)).toMatch(
      /^Assessment logged \d+:\d\d [AP]MNote/,
    );
    expect(await isShown()).toBe(false);
    expect((await boxOf('[data-part="logged"]')).height).toBeLessThanOrEqual(28);
    expect((await boxOf('[data-part="reply"]')).top).toBeLessThan(before.top - 200);
    expect((await boxOf('[data-act="open-template"]', 2)).bottom).toBeLessThan(await fold());
  });

  test('keeps focus at its step, from where Tab and Enter show the note as it was', async () => {
    await panel.waitForFunction(() => document.activeElement?.matches('[data-part="steps"]'));
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    expect(await isShown()).toBe(true);
    const note = await panel.$eval(NOTE, (one) => one.textContent);
    expect(note.split('Assessment due')[0]).toBe(before.note.split('Assessment due')[0]);
    await panel.keyboard.press('Enter');
    expect(await isShown()).toBe(false);
  });

  test('opens by the mouse too, and is folded again when the ticket comes back', async () => {
    await panel.click('[data-act="show-note"]');
    expect(await isShown()).toBe(true);
    await open(4211);
    await open(4206);
    await panel.waitForSelector(NOTE);
    expect(await isShown()).toBe(false);
  });
});
