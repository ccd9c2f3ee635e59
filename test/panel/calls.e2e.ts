import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { store } from './store';

/** A phone call that is typed in, worked like any other ticket, by keyboard, in the docked panel. */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  panel = opened.panel;
  const settings = await opened.desk.openOurs('dashboard.html');
  await settings.evaluate(store.write, {
    settings: [
      { id: 'settings', playbook: 'guidelines', agentName: 'Maya Lindholm', role: 'agent' },
    ],
  });
  await settings.close();
  await panel.bringToFront();
  await panel.reload();
  await panel.waitForSelector('[data-part="desk"]');
});

afterAll(() => opened?.close());

async function command(typed: string): Promise<void> {
  await panel.keyboard.down('Control');
  await panel.keyboard.press('k');
  await panel.keyboard.up('Control');
  await panel.waitForSelector('[data-field="command"]', { visible: true });
  await panel.keyboard.type(typed);
  await panel.keyboard.press('Enter');
}

const says = (selector: string, wanted: string) =>
  panel.waitForFunction(
    (where, text) =>
      (document.querySelector(where) as HTMLElement | null)?.innerText.includes(text),
    { timeout: 10_000 },
    selector,
    wanted,
  );

async function axeIsCalm(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFinds(panel)).toEqual([]);
  }
}

test('the form opens from the list of commands with the words under the caret, and counts rings', async () => {
  await command('type in');
  await panel.waitForSelector('[data-part="call-form"]');
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'call-text',
  );
  await says('[data-part="ringing"]', 'of 3');
  await axeIsCalm();
});

test('writing down what they say is answering', async () => {
  await panel.keyboard.type('Our whole system is down. Nobody can work.');
  await panel.waitForSelector('[data-part="answered"]');
  await axeIsCalm();
});

test('Ctrl Enter keeps it, and it is judged like any other', async () => {
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('Ana Duarte');
  await panel.keyboard.down('Control');
  await panel.keyboard.press('Enter');
  await panel.keyboard.up('Control');
  await panel.waitForSelector('[data-part="desk"][data-value^="typed deskside "]');
  expect(await words(panel, '[data-part="strip"]')).toContain('Our whole system is down.');
  expect(await words(panel, '[data-part="strip"]')).toContain('Ana Duarte');
  await says('[data-part="assessment"]', 'P1');
  await axeIsCalm();
});

test('a hold is timed and told', async () => {
  await panel.keyboard.press('o');
  await panel.waitForSelector('[data-part="call"][data-state="hold"]');
  await says('[data-part="call-time"]', '0:0');
  await panel.keyboard.press('o');
  await panel.waitForSelector('[data-part="call"][data-state="on"] [data-part="held"]');
  await panel.click('[data-act="end-call"]');
  await panel.waitForSelector('[data-part="call"][data-state="ended"]');
});

test('what was answered stops the clock of the first reply', async () => {
  await panel.focus('[data-field="said"]');
  await panel.keyboard.type('We restart it now, you hear from me in ten minutes.');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(
    () =>
      document
        .querySelector('[data-part="clocks"] [data-metric="firstResponse"]')
        ?.getAttribute('data-state') === 'met',
    { timeout: 10_000 },
  );
});

test('the tab’s own ticket is one click away', async () => {
  await panel.click('[data-act="leave-call"]');
  await panel.waitForSelector('[data-part="strip"][data-value="4211"]');
});
