import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../popup/review';
import { openBeside, type Opened } from './opened';

/** The look over what an agent types in the helpdesk's own reply box, and the click that mends it there. */

const BOX = '.ck-editor__editable';
const FOUND = '[data-part="draft-check"] li';
const WAIT = { timeout: 10_000 };

let opened: Opened;
let page: Page;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4201);
  ({ page, panel } = opened);
});
afterAll(() => opened?.close());

const found = () =>
  panel.$$eval(FOUND, (rows) => rows.map((row) => row.getAttribute('data-finding')));
const typed = () => page.$eval(BOX, (box) => (box as HTMLElement).innerText.trim());
const heard = () =>
  panel.$eval('[data-part="announce-polite"]', (spoken) => spoken.textContent ?? '');

async function withControl(key: 'a' | 'z') {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

async function write(text: string) {
  await page.bringToFront();
  await page.click(BOX);
  await withControl('a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Acts by the keyboard, as a person would: the button has the focus and is pressed. */
async function press(selector: string) {
  await panel.waitForSelector(selector, WAIT);
  await panel.focus(selector);
  await panel.keyboard.press('Enter');
}

describe('what stands in the helpdesk’s own reply box', () => {
  it('is left alone when all is well', async () => {
    await write('Good morning, the export runs again. Please try it once more.');
    await panel.waitForSelector('[data-part="composing"]', WAIT);
    expect(await found()).toEqual([]);
  });

  it('is told what must not leave so, the gravest first, once aloud', async () => {
    await write('Hi Maria, 4242 4242 4242 4242 was charged again. [Your Name]');
    await expect.poll(found, WAIT).toEqual(['secret', 'mark', 'name']);
    expect(await heard()).toMatch(/^A second look at the draft, 3 remarks\. First: “•••• 4242” is/);
    expect(await axeFinds(panel)).toEqual([]);
  });

  it('is mended where it stands by one press, and goes back by the editor’s own undo', async () => {
    const before = await typed();
    await press('[data-finding="mark"] [data-act="swap"]');
    await expect.poll(found, WAIT).toEqual(['secret', 'name']);
    expect(await typed()).toBe(before.replace('[Your Name]', 'Maya Lindholm'));
    expect(await heard()).toBe('Changed in the reply box. Its own undo brings it back.');
    await page.bringToFront();
    await page.focus(BOX);
    await withControl('z');
    expect(await typed()).toBe(before);
    await expect.poll(found, WAIT).toEqual(['secret', 'name', 'mark']);
  });

  it('is the person’s own: what they keep is not told again while they write on', async () => {
    await press('[data-finding="mark"] [data-act="keep"]');
    await expect.poll(found, WAIT).toEqual(['secret', 'name']);
    await page.bringToFront();
    await page.focus(BOX);
    await page.keyboard.press('End');
    await page.keyboard.type(' More.');
    await expect
      .poll(() => panel.$eval('[data-part="composing"]', (line) => line.textContent), WAIT)
      .toContain('12 words');
    expect(await found()).toEqual(['secret', 'name']);
  });

  it('loses a line for the team by one press, and an address; each comes back by one undo', async () => {
    const letter = 'Good morning, it runs again.';
    await write(`${letter}\nInternal note: they owe us a lot.\nPlease try it.`);
    await expect.poll(found, WAIT).toEqual(['inside']);
    expect(await panel.$$eval(`${FOUND} [data-act="swap"]`, (all) => all.length)).toBe(1);
    expect(await axeFinds(panel)).toEqual([]);
    const before = await typed();
    await press('[data-finding="inside"] [data-act="swap"]');
    await expect.poll(found, WAIT).toEqual([]);
    expect((await typed()).split(/\n+/)).toEqual([letter, 'Please try it.']);
    await page.bringToFront();
    await page.focus(BOX);
    await withControl('z');
    expect(await typed()).toBe(before);

    await write(`${letter} So says p.novak@umbrella.test, please try it.`);
    await expect.poll(found, WAIT).toEqual(['secret']);
    await press('[data-finding="secret"] [data-act="swap"]');
    await expect.poll(found, WAIT).toEqual([]);
    expect((await typed()).replace(/\s+/g, ' ')).toBe(`${letter} So says , please try it.`);
  });

  it('is looked over as a note once the box is switched to one', async () => {
    await write('Internal note: do not tell the customer about 4242 4242 4242 4242.');
    await expect.poll(found, WAIT).toEqual(['secret', 'inside']);
    await page.click('[data-test-id="omnichannel-channel-switcher-button"]');
    await expect.poll(found, WAIT).toEqual(['secret']);
    await page.click('[data-test-id="omnichannel-channel-switcher-button"]');
  });
});

describe('a promise in words of one’s own', () => {
  it('becomes a clock once the reply is sent and the person wants one', async () => {
    await write('Good morning, I will write to you within 50 minutes.');
    await page.click('[data-test-id="submit_button-button"]');
    await press('[data-part="promises-said"] [data-act="watch"]');
    await panel.waitForSelector('[data-metric="promise"]', WAIT);
    await expect.poll(() => panel.$('[data-part="promises-said"]'), WAIT).toBeNull();
    expect(await panel.$eval('[data-metric="promise"]', (row) => row.textContent)).toContain(
      'I will write to you within 50 minutes',
    );
  });
});
