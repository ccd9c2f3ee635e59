import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { store } from './store';

/** A reply is open and the ticket is to be escalated: S adds its sentence to the reply with the promise in it, and Y copies what is at hand. */

let opened: Opened;
let panel: Page;
let page: Page;

const LETTER = 'playbook.initial-response';
const OPEN = '[data-part="draft"] :is(input, textarea, select)[data-state="open"]';

const press = (key: KeyInput) => panel.keyboard.press(key);
const stands = (selector: string) => panel.waitForSelector(selector, { timeout: 10_000 });
const heard = () =>
  panel.$eval('[data-part="announce-polite"]', (spoken) => spoken.textContent ?? '');
const text = (selector: string) =>
  panel.$eval(selector, (element) => (element as HTMLElement).innerText);

beforeAll(async () => {
  opened = await openBeside(4204, ({ desk }) =>
    desk.customerWrites(4204, 'I want to speak to your manager about this import.'),
  );
  ({ panel, page } = opened);
  await panel.evaluate(store.write, {
    settings: [
      {
        id: 'settings',
        playbook: 'guidelines',
        borrowed: { 'guidelines/templates': 'playbook' },
        agentName: 'Maya Lindholm',
        role: 'agent',
      },
    ],
  });
  await panel.reload();
  await stands('[data-part="telling"]');
  await stands('[data-part="report"]');
}, 60_000);

afterAll(() => opened?.close());

test('S adds the sentence to the open reply, which then shows its promise', async () => {
  // The sentence names the time at which the ticket is looked after again.
  await panel.select('[data-field="follow-up"]', '3600');
  await (await stands(`[data-act="open-template"][data-value="${LETTER}"]`))!.click();
  await stands('[data-part="draft"]');
  await panel.focus('[data-part="escalation"]');
  await press('s');
  await panel.waitForFunction(() =>
    (document.querySelector('[data-part="draft"]') as HTMLElement).innerText.includes(
      'You will hear from us by',
    ),
  );
  expect(await text('[data-part="promises"]')).toContain('News after the escalation');
  await press('s');
  expect((await text('[data-part="draft"]')).split('You will hear from us by')).toHaveLength(2);
  expect(await axeFinds(panel)).toEqual([]);
});

test('Y copies what has the focus, and else what is most in view, and says which', async () => {
  await panel.focus('[data-part="escalation"]');
  await press('y');
  await expect.poll(heard).toMatch(/field.* of the report/);
  await panel.focus('[data-part="reply"]');
  await press('y');
  await expect.poll(heard).toMatch(/^Not copied: .* slot/);
  await panel.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.querySelector('[data-part="report"]')!.scrollIntoView({ block: 'start' });
  });
  await press('y');
  await expect.poll(heard).toMatch(/field.* of the report/);
  await panel.evaluate(() =>
    document.querySelector('[data-part="draft"]')!.scrollIntoView({ block: 'start' }),
  );
  await press('y');
  await expect.poll(heard).toMatch(/^Not copied: .* slot/);
});

test('its time becomes a clock once the reply is sent, and the customer counts as told', async () => {
  for (let left = 0; left < 8 && (await panel.$(OPEN)); left += 1) {
    await panel.focus(OPEN);
    await panel.keyboard.type('Forty-two');
    await press('Tab');
  }
  await panel.focus('[data-part="reply"]');
  await press('y');
  await expect.poll(heard).toMatch(/^Copied: .*Nothing was inserted\.$/);
  await panel.focus('[data-act="insert"]');
  await press('Enter');
  await stands('[data-part="insertion"][data-state="inserted"]');
  await panel.waitForFunction(() =>
    (document.querySelector('[data-part="telling"]') as HTMLElement).innerText.includes(
      'Put into a reply',
    ),
  );
  await page.bringToFront();
  await page.click('[data-test-id="submit_button-button"]');
  await expect
    .poll(
      () => panel.$$eval('[data-metric="promise"]', (rows) => rows.map((row) => row.textContent)),
      { timeout: 10_000 },
    )
    .toEqual(expect.arrayContaining([expect.stringContaining('news after the escalation')]));
});
