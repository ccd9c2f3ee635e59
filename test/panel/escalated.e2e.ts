import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketUrl } from '../demo/server';
import { openBeside, type Opened } from './opened';

/** A ticket worked from open to escalated with no hand on the mouse (R-000-ESC-12 to R-000-ESC-16), beside the demo helpdesk. */

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

let opened: Opened;
let page: Page;
let panel: Page;

const press = (key: KeyInput) => panel.keyboard.press(key);
const active = (ask: 'part' | 'reportField' | 'act' | 'field') =>
  panel.evaluate((name) => (document.activeElement as HTMLElement | null)?.dataset[name], ask);
/** The step at hand; none while the next one is drawn, and once all are done. */
const stepNow = () =>
  panel.evaluate(() =>
    document
      .querySelector('[data-part="steps"] [data-state="current"]')
      ?.getAttribute('data-value'),
  );
const stepsDone = () =>
  panel.$$eval('[data-part="steps"] [data-state="done"]', (rows) => rows.length);
const composerHolds = () => page.$eval('.ck-editor__editable', (box) => box.textContent ?? '');

async function withMod(key: KeyInput) {
  await panel.keyboard.down('Control');
  await press(key);
  await panel.keyboard.up('Control');
}

/** The page's own switch between a reply and a note; a person flips it in the helpdesk, before or after the panel is asked. */
const writes = (as: 'internal' | 'web') =>
  page.evaluate((wanted) => {
    const channel = document.querySelector<HTMLElement>('[data-channel]');
    if (channel?.dataset.channel !== wanted) channel?.click();
  }, as);

type Violation = { id: string; nodes: { target: unknown; html: string }[] };

/** What axe finds in the escalation and the dock, in light and dark. */
async function violations(): Promise<string[]> {
  const all: string[] = [];
  for (const value of ['light', 'dark']) {
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await panel.evaluate(AXE);
    const found = await panel.evaluate(async () => {
      type Axe = { run(where: unknown): Promise<{ violations: Violation[] }> };
      const where = { include: ['[data-part="escalation"]', '[data-part="dock"]'] };
      const here = where.include.filter((part) => document.querySelector(part));
      return (await (window as unknown as { axe: Axe }).axe.run({ include: here })).violations;
    });
    all.push(
      ...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${value} ${id} ${html}`)),
    );
  }
  await panel.emulateMediaFeatures([]);
  return all;
}

beforeAll(async () => {
  // A wish for a manager can't wait, whatever the hour at which this runs.
  opened = await openBeside(4204, ({ desk }) =>
    desk.customerWrites(4204, 'I want to speak to your manager about this import.'),
  );
  ({ page, panel } = opened);
});

afterAll(() => opened?.close());

test('what can’t wait stands above the keys, takes no focus, and covers no field that has it', async () => {
  const dock = await panel.waitForSelector('[data-part="dock"]');
  expect(await dock?.evaluate((element) => element.textContent)).toContain('To Senior CSR.');
  expect(await panel.evaluate(() => document.activeElement?.closest('[data-part="dock"]'))).toBe(
    null,
  );
  const urgent = await panel.$$eval('[role="alert"], [aria-live="assertive"]', (all) =>
    all.map((one) => one.textContent).join(' '),
  );
  expect(urgent).toContain('Escalate now');
  expect(await violations()).toEqual([]);
  await press('/');
  await panel.waitForFunction(() => document.activeElement?.matches('input'), { polling: 100 });
  const apart = await panel.evaluate(() => {
    const field = document.activeElement!.getBoundingClientRect();
    const over = document.querySelector('[data-part="dock"]')?.getBoundingClientRect();
    return over === undefined || field.bottom <= over.top;
  });
  expect(apart).toBe(true);
  await press('Escape');
});

test('from open to escalated by the keyboard alone', async () => {
  await panel.waitForSelector('[data-part="steps"] [data-state="current"]');
  for (let presses = 0; presses < 4; presses += 1) {
    const before = await stepsDone();
    const now = await stepNow();
    if (now === undefined || now === 'assign') break;
    await panel.focus('[data-part="steps"]');
    await press('Enter');
    await panel.waitForFunction(
      (was) =>
        document.querySelectorAll('[data-part="steps"] [data-state="done"]').length > was ||
        !document.querySelector('[data-part="steps"] [data-state="current"]'),
      {},
      before,
    );
  }
  expect(await stepsDone()).toBeGreaterThan(0);

  await press('e');
  expect(await active('reportField')).toBe('attempts');
  expect(await panel.$('[data-part="dock"]')).toBeNull();
  const act = () => panel.$eval('[data-act="hand-over"]', (button) => button.textContent ?? '');
  expect(await act()).toBe('Hand over: 1 field missing');
  await withMod('Enter');
  expect(await panel.$('[data-part="handover"]')).toBeNull();
  await panel.keyboard.type('Read the log: the parser stops at the first empty price.');
  await panel.waitForFunction(() =>
    document.querySelector('[data-act="hand-over"]')?.textContent?.startsWith('Hand over to'),
  );

  await withMod('Enter');
  await panel.waitForSelector('[data-part="report"] [data-state="wrongComposer"]');
  expect(await composerHolds()).not.toContain('Hand-over brief');
  expect(await panel.$('[data-part="handover"]')).toBeNull();

  await writes('internal');
  await withMod('Enter');
  const record = await panel.waitForSelector('[data-part="handover"]', { timeout: 10_000 });
  expect(await record?.evaluate((one) => one.textContent)).toMatch(
    /Handed over to Senior CSR .*Look after it by/,
  );
  expect(await violations()).toEqual([]);
  const note = await composerHolds();
  expect(note).toContain('Hand-over brief');
  expect(note).toContain('Read the log: the parser stops at the first empty price.');
  expect(note).toContain('Gareth Pryce');
  expect(opened.demo.desk.ticket(4204).comments.some(({ text }) => text.includes('brief'))).toBe(
    false,
  );
});

test('the follow-up is a clock that is ticked, and the process shows what was done', async () => {
  const clock = '[data-part="clocks"] [data-metric="promise"]';
  await panel.waitForSelector(clock);
  expect(await panel.$eval(clock, (row) => row.textContent)).toContain('hand-over to Senior CSR');
  const process = () =>
    panel.$$eval('[data-part="process"] li', (rows) =>
      rows.map((row) => `${row.getAttribute('data-value')} ${row.getAttribute('data-state')}`),
    );
  expect(await process()).toEqual([
    'reason done',
    'brief done',
    'expectations open',
    'transfer done',
    'followUp open',
  ]);
  await panel.focus('[data-act="followed-up"]');
  await press('Enter');
  await panel.waitForSelector('[data-part="handover"][data-state="done"]');
  expect(await process()).toContain('followUp done');
});

test('S opens the playbook’s reply to the customer', async () => {
  await writes('web');
  await panel.focus('[data-part="escalation"]');
  await press('s');
  const draft = await panel.waitForSelector('[data-part="draft"]');
  expect(await draft?.evaluate((one) => one.textContent)).toContain('Escalation Communication');
});

test('a hand-over that was none is taken back', async () => {
  await panel.focus('[data-act="undo-handover"]');
  await press('Enter');
  await panel.waitForFunction(() => !document.querySelector('[data-part="handover"]'));
  await panel.waitForFunction(
    () => !document.querySelector('[data-part="clocks"] [data-metric="promise"]'),
  );
});

test('what nobody sees is raised by hand, and taken back', async () => {
  await page.goto(ticketUrl(4206), { waitUntil: 'load' });
  await panel.waitForSelector('[data-part="strip"][data-value="4206"]', { timeout: 10_000 });
  await panel.waitForSelector('[data-part="calm"]');
  await panel.select('[data-field="raise"]', 'complexity');
  await panel.waitForSelector('[data-part="escalation"] li[data-value="complexity"]');
  await panel.waitForSelector('[data-part="going"][data-value="Senior CSR"]');
  await panel.select('[data-field="rung"]', 'Executive Team');
  await panel.waitForSelector('[data-part="going"][data-value="Executive Team"]');
  await panel.click('[data-act="take-back-trigger"]');
  await panel.waitForSelector('[data-part="calm"]');
});
