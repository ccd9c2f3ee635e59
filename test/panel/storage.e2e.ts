import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** A disk that takes nothing more, under an open panel. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4206);
  ({ panel } = opened);
  await panel.evaluateOnNewDocument(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
});
afterAll(() => opened?.close());

test('is told above the ticket, each time the panel opens, and the word stays', async () => {
  for (let times = 0; times < 3; times += 1) {
    await panel.reload();
    await panel.waitForSelector('[data-part="desk"]', { timeout: 15_000 });
    const note = await panel.waitForSelector('[data-part="store"]', { timeout: 10_000 });
    await new Promise((go) => setTimeout(go, 1_000));
    expect(await note?.evaluate(({ isConnected }) => isConnected)).toBe(true);
  }
  expect(await words(panel, '[data-part="store"]')).toContain('Nothing can be saved');
  expect(await axeFinds(panel)).toEqual([]);
});
