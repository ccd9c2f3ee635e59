import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxIn, listSite, openKontor, ORIGIN, type Box, type Kontor } from './stage';

let kontor: Kontor;
let page: Page;
let panel: Page;
let box: Box;

const strip = () =>
  panel.$eval('[data-part="strip"]', (element) => element.textContent ?? '').catch(() => '');

const press = async (...keys: KeyInput[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const shiftTab = async () => {
  await page.keyboard.down('Shift');
  await press('Tab');
  await page.keyboard.up('Shift');
};

/** The panel's button, by its key; then the page has the focus, and in it the box. */
async function start(): Promise<void> {
  await panel.waitForSelector('[data-act="point"]');
  await panel.focus('[data-act="point"]');
  await panel.keyboard.press('Enter');
  box = await boxIn(page);
  await box.waitFor(/Subject\. /);
  await page.bringToFront();
}

beforeAll(async () => {
  kontor = await openKontor();
  await listSite(kontor.desk);
  page = await kontor.desk.open(`${ORIGIN}/case/4711`);
  panel = await kontor.desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.click('[data-act="role"][data-value="agent"]');
});
afterAll(() => kontor.close());

describe('by the keyboard alone', () => {
  it('an element is walked to, a step is skipped and gone back to, and the box is left', async () => {
    await start();
    await press('ArrowRight');
    await box.waitFor(/Would read Marit SolheimOpen/);
    await press('ArrowDown');
    await box.waitFor(/Would read Marit Solheim(?!Open)/);
    await press('s');
    await box.waitFor(/Messages\. /);
    await press('Backspace');
    await box.waitFor(/Subject\. /);
    await press('Escape');
    expect(await box.isOpen()).toBe(false);
  });

  it('what was shown before the box was left is there when it is opened again', async () => {
    await start();
    await press('Enter');
    await box.waitFor(/Messages\. /);
    await press('Escape');
    await start();
    await box.waitFor(/✓SubjectLabel printer prints blank labels/);
  });

  it('a helpdesk is taught whole, and its ticket read', async () => {
    for (const next of [/Messages\. /, /Author\. /, /Time\. /, /Text\. /, /Who wrote\. /]) {
      await press('Enter');
      await box.waitFor(next);
    }
    for (const whose of ['Note', 'Us', 'Customer']) {
      await shiftTab();
      await page.keyboard.type(whose);
    }
    await box.waitFor(/Every message has its sign/);
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await box.waitFor(/Requester\. /);
    await press('Enter');
    await box.waitFor(/Status\. /);
    await press('Enter');
    await box.waitFor(/Priority\. /);
    await press('s');
    await box.waitFor(/Reply box\. /);
    await press('Enter');
    await box.waitFor(/What is written there/);
    await press('Enter');
    await box.waitFor(/Save\. /);
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await box.waitFor(/Saved\./);
    await press('Enter');
    expect(await box.isOpen()).toBe(false);
    await expect.poll(strip).toContain('Label printer prints blank labels');
    expect(await strip()).not.toMatch(/Not read/);
  });
});
