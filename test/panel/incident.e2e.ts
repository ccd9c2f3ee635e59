import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, words } from '../popup/review';
import { openBeside, type Opened } from './opened';
import { worksBy } from './worksBy';

/** The outage of ticket 4211 becomes an incident, is worked on, and ends with a summary. */

let opened: Opened;
let panel: Page;

const CARD = '[data-part="incident"]';

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
  await worksBy(panel, 'excellence');
  await panel.waitForSelector('[data-part="reply"]');
});

afterAll(() => opened?.close());

const command = async (name: string) => {
  await panel.keyboard.down('Control');
  await panel.keyboard.press('k');
  await panel.keyboard.up('Control');
  await panel.waitForSelector('[data-field="command"]', { visible: true });
  await panel.keyboard.type(name);
  await panel.keyboard.press('Enter');
};
const fine = async () => {
  expect(await axeFinds(panel)).toEqual([]);
  await panel.emulateMediaFeatures([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
};

test('is declared by command, with a level of its own', async () => {
  await command('incident');
  await panel.waitForSelector('[data-part="declare"]');
  await fine();
  await panel.click('[data-act="declare"]');
  await panel.waitForSelector(CARD);
  expect(await words(panel, CARD)).toContain('SEV1: Dispatch board is down');
  expect(await words(panel, `${CARD} [data-part="no-lead"]`)).toContain('Nobody commands it');
  expect(await words(panel, '[data-part="incident-clock"] [role="timer"]')).toMatch(/in 1[45]/);
  expect(await panel.$$eval('[data-part="front"]', (all) => all.length)).toBe(3);
  expect(await words(panel, '[data-part="figures"]')).toContain('1 ticket, 1 customer');
  await fine();
});

test('a commander takes the warning away, and stays after a reload', async () => {
  await panel.type('[data-field="incident-lead"]', 'Ines Valcourt');
  await panel.keyboard.press('Tab');
  await panel.waitForSelector('[data-part="no-lead"]', { hidden: true });
  await panel.reload();
  await panel.waitForSelector(CARD);
  expect(
    await panel.$eval('[data-field="incident-lead"]', (one) => (one as HTMLInputElement).value),
  ).toBe('Ines Valcourt');
});

test('a status without a time is flagged', async () => {
  const text = await panel.$('[data-field="status-text"]');
  await text!.click({ count: 3 });
  await panel.keyboard.type('We are looking into it.');
  await panel.waitForSelector('[data-field="status-text"][aria-invalid="true"]');
  await panel.keyboard.type(' Next update 10:30.');
  await panel.waitForSelector('[data-field="status-text"]:not([aria-invalid])');
});

test('once told, the clock starts again', async () => {
  await panel.click('[data-act="status-told"]');
  await panel.waitForFunction(() => document.body.innerText.includes('Last told'));
});

test('once over, the summary is due within a day, and it is over for good when everyone has it', async () => {
  await panel.click('[data-act="end-incident"]');
  await panel.waitForSelector('[data-part="summary"]');
  expect(await words(panel, '[data-part="incident-clock"] [role="timer"]')).toMatch(/in 2[34] hr/);
  expect(await panel.$('[data-act="sent"]')).toBeNull();
  for (const part of ['what', 'why', 'prevention', 'credits']) {
    await panel.type(`[data-field="summary-${part}"]`, 'none');
    await panel.keyboard.press('Tab');
  }
  await panel.waitForSelector('[data-act="sent"]');
  await fine();
  await panel.click('[data-act="sent"]');
  await panel.waitForSelector(CARD, { hidden: true });
});
