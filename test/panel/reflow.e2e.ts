import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenIn } from '../states/flaws';
import { openBeside, type Opened } from './opened';

/**
 * The docked panel as narrow as a browser makes it, as wide as it goes, and at 200 % of its ordinary width (WCAG 2.2, 1.4.4 and 1.4.10): nothing
 * is cut off, runs over or stands over anything else, and no more than one button is filled.
 */

const WIDTHS = [180, 240, 300, 520];

let opened: Opened;

beforeAll(async () => {
  opened = await openBeside(4211);
});
afterAll(() => opened?.close());

const STATES: [name: string, keys: KeyInput[], selector: string][] = [
  ['a ticket', [], '[data-part="steps"]'],
  ['its levels', ['p'], '[data-part="choose-priority"]'],
  ['its categories', ['Escape', 'c'], '[data-part="choose-category"]'],
  ['why, and what if', ['Escape', 'w'], '[data-part="what-if"]'],
  ['a draft', ['w', '1'], '[data-part="draft"]'],
  ['the keys', ['Escape', 'Escape', '?'], 'dialog[open]'],
  ['the queue', ['Escape', 'r'], '[data-part="queue-row"]'],
];

describe('at every width', () => {
  test.each(STATES)('%s fits', async (_name, keys, selector) => {
    const { panel } = opened;
    for (const key of keys) await panel.keyboard.press(key);
    await panel.waitForSelector(selector, { timeout: 10_000 });
    for (const width of WIDTHS) {
      await panel.setViewport({ width, height: 1600 });
      expect(await seenIn(panel), `${width} px`).toEqual([]);
    }
  });
});
