import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from './opened';

/** What a reply promises, from the template to the ticked-off clock. */

let opened: Opened;
let page: Page;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ page, panel } = opened);
});

afterAll(() => opened?.close());

type Extension = { chrome: { action: { getTitle(of: object): Promise<string> } } };

const PROMISES = '[data-metric="promise"]';
const names = () =>
  panel.$$eval(PROMISES, (rows) => rows.map((row) => (row.textContent ?? '').split('Running')[0]));
const states = () =>
  panel.$$eval(PROMISES, (rows) => rows.map((row) => row.getAttribute('data-state')));
const untilCount = (selector: string, count: number) =>
  panel.waitForFunction(
    (css, wanted) => document.querySelectorAll(css).length === wanted,
    { timeout: 10_000 },
    selector,
    count,
  );

async function putIn() {
  await panel.click('[data-act="open-template"][data-value="runbook.critical-response"]');
  await panel.waitForSelector('[data-part="draft"]');
  await panel.type('input[data-slot]', '+1 555 0100');
  for (const box of await panel.$$('[data-act="confirm-statement"]')) await box.press('Space');
  await panel.click('[data-act="insert"]');
  await panel.waitForSelector('[data-part="insertion"][data-state="inserted"]', {
    timeout: 10_000,
  });
}

test('a promise is none until the reply is sent; then it runs, is ticked off, and taken back', async () => {
  await putIn();
  expect(await panel.$$(PROMISES)).toHaveLength(0);

  await page.bringToFront();
  await page.click('[data-test-id="submit_button-button"]');
  await untilCount(PROMISES, 3);
  expect(await states()).toEqual(['running', 'running', 'running']);
  expect((await names()).join()).toContain('Promised: contact within 15 minutes');

  const tick = `${PROMISES} [data-act="tick"][aria-label*="contact"]`;
  await panel.focus(tick);
  await panel.keyboard.press('Space');
  await panel.waitForSelector(`${PROMISES}[data-state="met"] [data-act="tick"]:checked`);
  await panel.focus(tick);
  await panel.keyboard.press('Space');
  await untilCount(`${PROMISES}[data-state="running"]`, 3);
});

test('the worker watches it: the badge speaks of the promise that is due first', async () => {
  await panel.waitForFunction(
    async () =>
      (await (globalThis as unknown as Extension).chrome.action.getTitle({})).includes(
        'Promised: contact',
      ),
    { timeout: 10_000 },
  );
});
