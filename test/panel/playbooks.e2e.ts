import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from './opened';

/** One ticket under each of the five playbooks, chosen in the settings while the panel is open beside it. */

let opened: Opened;
let page: Page;
let panel: Page;
let options: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ page, panel } = opened);
  options = await opened.desk.open(panel.url().replace(/sidepanel.*/, 'dashboard.html'));
  await options.waitForSelector('[data-part="playbooks"]');
});

afterAll(() => opened?.close());

async function choose(id: string): Promise<void> {
  await options.bringToFront();
  await options.click(`[name="playbook"][value="${id}"]`);
  await options.waitForFunction(
    (pack) =>
      document.querySelector<HTMLInputElement>(`[name="playbook"][value="${pack}"]`)?.checked,
    {},
    id,
  );
  await page.bringToFront();
}

const shows = (text: string) =>
  panel.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { timeout: 10_000 },
    text,
  );
const metrics = () =>
  panel.$$eval('[data-part="clocks"] [data-metric]', (rows) =>
    rows.map((row) => row.getAttribute('data-metric')),
  );

test('the settings offer five playbooks', async () => {
  expect(await options.$$eval('[name="playbook"]', (all) => all.length)).toBe(5);
});

test('an outage is Critical by the SOP, and the founder is told at once', async () => {
  await choose('sop');
  await shows('CTO/Founder');
  expect(await panel.$eval('[data-field="priority"]', (row) => row.textContent)).toContain(
    'Critical',
  );
  expect(await metrics()).toEqual(['firstResponse']);
});

test('a figure that the SOP leaves open starts its clock once it is typed', async () => {
  await options.bringToFront();
  await options.waitForSelector('[data-part="desk"]');
  const field = await options.$(
    '::-p-xpath(//label[contains(., "Resolution Time")]/following::input[1])',
  );
  await field?.type('soon');
  await options.waitForFunction(() =>
    document.body.innerText.includes('That is no number of hours'),
  );
  await field?.click({ count: 3 });
  await field?.type('6');
  await page.bringToFront();
  await panel.waitForSelector('[data-metric="resolution"]', { timeout: 10_000 });
});

test('by the guidelines it is P1, and there are no replies to offer', async () => {
  await choose('guidelines');
  await shows('P1 Critical');
  await shows('This playbook has no reply templates.');
});

test('by the support playbook there are no priorities, but an acknowledgement in 15 minutes', async () => {
  await choose('playbook');
  await shows('No priorities in this playbook');
  await shows('Technical Issues');
  expect(await metrics()).toContain('acknowledgement');
});

test('by the handbook of excellence it is P1, answered and solved by its strict times', async () => {
  await choose('excellence');
  await shows('P1 Critical');
  expect(await metrics()).toEqual(expect.arrayContaining(['firstResponse', 'resolution']));
});

test('and back by the runbook it is P0', async () => {
  await choose('runbook');
  await shows('P0 Critical');
});

test('one site may be worked by another playbook than all others', async () => {
  await options.bringToFront();
  await options.click('[data-part="playbookAt"] summary');
  const site = new URL(page.url()).hostname;
  const choice = await options.waitForSelector(`::-p-aria(${site})`);
  await choice!.select('sop');
  await page.bringToFront();
  await shows('CTO/Founder');
  expect(
    await options.$eval(
      '[name="playbook"][value="runbook"]',
      (box) => (box as HTMLInputElement).checked,
    ),
  ).toBe(true);
  await options.bringToFront();
  await choice!.select('');
  await page.bringToFront();
  await shows('P0 Critical');
});
