import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** Commands by name, and keys that a person changed, in the docked panel. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  panel = opened.panel;
});

afterAll(() => opened?.close());

const isOpen = (selector: string) =>
  panel.waitForSelector(selector, { timeout: 5_000, visible: true });

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await panel.keyboard.press(key as 'Enter');
}

async function openCommands(): Promise<void> {
  await panel.keyboard.down('Control');
  await press('k');
  await panel.keyboard.up('Control');
  await isOpen('[data-field="command"]');
}

test('the list of commands opens from anywhere, and axe finds nothing in it', async () => {
  await openCommands();
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFinds(panel)).toEqual([]);
  }
  await press('Escape');
  await panel.waitForSelector('[data-field="command"]', { hidden: true });
});

test('a few letters and Enter do what the key does', async () => {
  await openCommands();
  await panel.keyboard.type('change prio');
  expect(await panel.$$eval('dialog [role="option"]', (all) => all.length)).toBe(1);
  await press('Enter');
  await isOpen('[data-part="choose-priority"]');
  await press('Escape');
});

test('what no command has is said', async () => {
  await openCommands();
  await panel.keyboard.type('zzz');
  expect(await words(panel, 'dialog')).toContain('zzz');
  await press('Escape');
});

test('a key that was changed does it, its old key no longer, and the cap shows the new one', async () => {
  const settings = await opened.desk.openOurs('dashboard.html#settings/keys');
  const field = '[data-act="key"][data-value="p"]';
  await settings.waitForSelector(field);
  await settings.focus(field);
  await settings.keyboard.press('Enter');
  await settings.keyboard.press('w');
  await settings.waitForFunction(() =>
    document
      .querySelector('[data-part="keys"] [role="status"]')
      ?.textContent?.includes('W is taken'),
  );
  expect(await axeFinds(settings)).toEqual([]);
  await settings.keyboard.press('v');
  await settings.waitForFunction(
    (at) => document.querySelector(at)?.textContent === 'V',
    {},
    field,
  );
  await settings.close();

  await panel.bringToFront();
  await panel.waitForFunction(() =>
    [...document.querySelectorAll('[data-part="assessment"] kbd')].some(
      ({ textContent }) => textContent === 'V',
    ),
  );
  await press('p');
  expect(await panel.$('[data-part="choose-priority"]')).toBeNull();
  await press('v');
  await isOpen('[data-part="choose-priority"]');
});
