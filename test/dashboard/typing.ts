import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { axeFinds } from '../popup/review';

/** A support lead at the forms of a playbook, who has a keyboard and nothing else. */

let desk: Desk;
export let page: Page;

export async function open(): Promise<void> {
  desk = await openDesk({ extension: process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3' });
}

export const close = () => desk?.close();

/** A new copy of a shipped playbook, open to be changed. */
export async function copyOf(pack: string): Promise<void> {
  await page?.close();
  page = await desk.openOurs('dashboard.html');
  await press(`Make a copy of ${pack} to change`);
  await page.waitForSelector('[data-part="identity"]');
}

export const RUNBOOK = 'Customer Success Representative \\(CSR\\) Runbook';
export const GUIDELINES = 'Customer Service Guidelines and Best Practices';

/** The one thing of this name that is to be seen. */
export async function named(name: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForSelector(`::-p-aria(${name})`, { visible: true });
  return found as ElementHandle<HTMLInputElement>;
}

/** As the keyboard does: it goes there and presses. */
export async function press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await (await named(name)).focus();
  await page.keyboard.press(key);
}

export async function show(form: string, part: string): Promise<void> {
  await press(form);
  await page.waitForSelector(`[data-part="${part}"]`);
}

/** Opens the member of a list by its name. */
export async function unfold(name: string): Promise<void> {
  const summary = await page.waitForSelector(`summary ::-p-text(${name})`);
  await summary!.evaluate((one) => one.closest('summary')!.focus());
  await page.keyboard.press('Enter');
}

/** Over what stands in the field that has the keyboard; the next key leaves it. */
export async function type(text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  if (text === '') await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
}

export async function write(name: string, text: string): Promise<void> {
  await (await named(name)).focus();
  await type(text);
}

export async function choose(name: string, option: string): Promise<void> {
  const field = await named(name);
  await field.focus();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

/** What has the keyboard, by its label or its words. */
export const focused = () =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement;
    return here.labels?.[0]?.innerText ?? here.getAttribute('aria-label') ?? here.innerText.trim();
  });

export const sees = (text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

/** The copy that is being changed, as the browser keeps it. */
export const stored = (): Promise<Playbook> =>
  page.evaluate(
    () =>
      new Promise<Playbook>((done, failed) => {
        const open = indexedDB.open('deskside');
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('playbooks').objectStore('playbooks').getAll();
          all.onsuccess = () => {
            open.result.close();
            const id = location.hash.split('/')[1];
            done(all.result.find((own) => own.id === id).playbook);
          };
        };
      }),
  );

/** The stored copy once it is as wanted; it is sound all the while. */
export async function becomes<T>(read: (playbook: Playbook) => T, wanted: T): Promise<void> {
  await expect.poll(async () => read(await stored()), { timeout: 5000 }).toEqual(wanted);
  expect(checkPlaybook(await stored())).toMatchObject({ ok: true });
}

export const axeIsContent = async () => expect(await axeFinds(page)).toEqual([]);

/** As from the clipboard into the field that has the keyboard. */
export const paste = (lines: number) =>
  page.evaluate((count) => {
    const clipboardData = new DataTransfer();
    const text = Array.from({ length: count }, (_, at) => `word ${at}`).join('\n');
    clipboardData.setData('text/plain', text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', event));
  }, lines);
