import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Desk } from '../browser/chromium';

/** What a reviewer does in the popup page, and what can be seen there. */

export const item = (id: string) => `[data-part=item][data-item=${id}]`;

type Tabs = { query(by: object): Promise<{ id?: number; url?: string }[]> };

/** The number by which the browser knows the tab that shows `url`. */
export async function tabOf(desk: Desk, url: string): Promise<number> {
  const worker = await desk.worker();
  const id = await worker.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const all = await tabs.query({});
    return all.find((tab) => tab.url === address)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

/** Opens the popup's page for one tab, at the popup's size, and waits until the ticket there has been read. */
export async function openReview(desk: Desk, tabId: number): Promise<Page> {
  const page = await desk.openOurs(`popup.html?tab=${tabId}`);
  await page.setViewport({ width: 460, height: 600 });
  await page.waitForSelector(
    '[data-part=item], [data-part=saved], [data-part=state]:not([data-state=waiting], [data-state=loading])',
  );
  // A new tab gets the keyboard a moment after it is shown.
  await page.waitForFunction(() => document.hasFocus());
  return page;
}

/** Presses the toolbar button over the tab that `page` shows, and gives the popup that opens. */
export async function pressToolbarButton(desk: Desk, page: Page): Promise<Page> {
  const session = await desk.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  const press = { id: desk.id, targetId: tab?.targetId };
  await session.send('Extensions.triggerAction' as never, press as never);
  const target = await desk.browser.waitForTarget((one) => one.url().endsWith('/popup.html'), {
    timeout: 10_000,
  });
  return target.asPage();
}

export const words = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());

/** The saved answers on screen, as `item: answer`. */
export const savedAnswers = (page: Page) =>
  page.$$eval('[data-part=review] [data-item]', (rows) =>
    rows.map((row) => `${row.getAttribute('data-item')}: ${row.getAttribute('data-answer')}`),
  );

export async function pressSave(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page in both colour schemes, as `scheme rule: element`. */
export async function axeFinds(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // A colour on its way to another is neither. One that is overtaken on its way never says that it arrived.
    await page.evaluate(async () => {
      const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.race([
        Promise.allSettled(changing.map(({ finished }) => finished)),
        new Promise((waited) => setTimeout(waited, 1_000)),
      ]);
    });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run();
      return (await run).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    });
    found.push(...violations.map((violation) => `${scheme} ${violation}`));
  }
  return found;
}

type AxeResult = { violations: { id: string; nodes: { target: string[] }[] }[] };
