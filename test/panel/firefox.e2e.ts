import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFirefox, type Fox } from '../browser/firefox';
import { ticketUrl } from '../demo/server';

/** The main parts of the panel in a real Firefox, by keyboard, beside a ticket of the demo helpdesk. */

let fox: Fox;
let panel: Page;

beforeAll(async () => {
  fox = await openFirefox();
  const page = await fox.firefox.newPage();
  await page.goto(ticketUrl(4211));
  await page.waitForSelector('article');
  panel = await fox.openOurs('sidepanel.html');
  await page.bringToFront();
  await panel.waitForSelector('[data-part="strip"][data-value="4211"]', { timeout: 20_000 });
  await panel.evaluate(asInSidebar);
}, 90_000);

afterAll(() => fox?.close());

/** A sidebar is seen beside its page; here the panel stands in a tab behind it, where Firefox draws no frames. */
function asInSidebar(): void {
  Object.defineProperty(document, 'hidden', { get: () => false });
  Object.defineProperty(document, 'visibilityState', { get: () => 'visible' });
  globalThis.requestAnimationFrame = (draw) =>
    setTimeout(() => draw(performance.now()), 16) as unknown as number;
  document.dispatchEvent(new Event('visibilitychange'));
}

const press = (key: KeyInput) => panel.keyboard.press(key);
const stands = (selector: string) => panel.waitForSelector(selector, { timeout: 10_000 });

test('what it is, how urgent, what is due and what is next stand there', async () => {
  for (const part of ['assessment', 'clocks', 'steps', 'reply', 'escalation'])
    await stands(`[data-part="${part}"]`);
});

test('W shows why, and what if', async () => {
  await press('w');
  await stands('[data-part="why"][open]');
  await press('w');
});

test('a template is found by its initials and opened', async () => {
  await press('/');
  await panel.waitForFunction(() => document.activeElement?.matches('[role="combobox"]'), {
    polling: 100,
  });
  await panel.keyboard.type('cir');
  await panel.waitForFunction(
    () => document.querySelectorAll('[data-act="open-template"]').length === 1,
    {
      polling: 100,
    },
  );
  await panel.click('[data-act="open-template"]');
  await stands('[data-part="reply"] [data-act="insert"]');
  await press('Escape');
  await press('Escape');
});

test('R shows the queue of all helpdesks, and the ticket again', async () => {
  await press('r');
  await stands('[data-part="queue"] [data-key$=" 4211"]');
  await press('r');
  await stands('[data-part="strip"][data-value="4211"]');
});

test('E leads to the escalation, and Ctrl K to every command', async () => {
  await press('e');
  await panel.waitForFunction(() => document.activeElement?.closest('[data-part="escalation"]'), {
    polling: 100,
  });
  await panel.keyboard.down('Control');
  await press('k');
  await panel.keyboard.up('Control');
  await stands('[data-field="command"]');
  await panel.keyboard.type('type in');
  await press('Enter');
  await stands('[data-part="call-form"]');
  await panel.keyboard.type('All our tills have stopped.');
  await panel.keyboard.down('Control');
  await press('Enter');
  await panel.keyboard.up('Control');
  const desk = await stands('[data-part="desk"][data-value^="typed deskside "]');
  expect(await desk!.evaluate((one) => (one as HTMLElement).innerText)).toContain(
    'All our tills have stopped.',
  );
});
