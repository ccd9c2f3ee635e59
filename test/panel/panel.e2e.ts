import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, ZENDESK, type Demo } from '../demo/server';

/** The docked panel beside the demo helpdesk, as a person meets it. */

const EXTENSION = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

let demo: Demo;
let desk: Desk;
let page: Page;
let panel: Page;

const shows = (id: number) =>
  panel.waitForSelector(`[data-part="strip"][data-value="${id}"]`, { timeout: 10_000 });
const state = (name: string) =>
  panel.waitForSelector(`[data-part="state"][data-state="${name}"]`, { timeout: 10_000 });
const press = (key: KeyInput) => panel.keyboard.press(key);
const valueOf = (field: string) =>
  panel.$eval(`[data-part="assessment"] [data-field="${field}"]`, (element) =>
    element.getAttribute('data-value'),
  );
const until = (selector: string, value: string) =>
  panel.waitForFunction(
    (css, wanted) => document.querySelector(css)?.getAttribute('data-value') === wanted,
    { timeout: 5_000 },
    selector,
    value,
  );

beforeAll(async () => {
  demo = await startDemo();
  desk = await openDesk({ extension: EXTENSION, hosts: demo.hosts });
  page = await desk.open(ticketUrl(4211));
  panel = await desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.type('[data-field="name"]', 'Maya Lindholm');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForFunction(() => !document.querySelector('[data-part="first-run"]'));
});

afterAll(async () => {
  await desk?.close();
  await demo?.close();
});

beforeEach(async () => {
  demo.desk.reset();
  await page.bringToFront();
});

async function open(id: number) {
  await page.goto(ticketUrl(id), { waitUntil: 'load' });
  await shows(id);
}

type Violation = { id: string; nodes: { target: unknown }[] };

async function violations(): Promise<string[]> {
  await panel.evaluate(AXE);
  const found = await panel.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`));
}

async function everyLook(): Promise<string[]> {
  const all: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    all.push(...(await violations()).map((one) => `${scheme}: ${one}`));
  }
  await panel.emulateMediaFeatures([]);
  return all;
}

describe('the panel', () => {
  test('is without violations in light and dark, in every state that a day brings', async () => {
    await open(4211);
    expect(await everyLook()).toEqual([]);
    await panel.click('[data-act="health"]');
    await panel.click('[data-act="why"]');
    await press('?');
    await panel.waitForSelector('dialog[open]');
    expect(await everyLook()).toEqual([]);
    await press('Escape');
    await open(4209);
    expect(await everyLook()).toEqual([]);
    await panel.click('[data-act="open-template"]');
    await panel.waitForSelector('[data-part="draft"]');
    expect(await everyLook()).toEqual([]);
    await page.goto(`https://${ZENDESK}/agent/filters/1`, { waitUntil: 'load' });
    await state('noTicket');
    expect(await everyLook()).toEqual([]);
  });

  test('a ticket is read, corrected, answered and left without touching the mouse', async () => {
    await open(4211);
    expect(await valueOf('priority')).toBe('0');
    await press('p');
    await press('1');
    await until('[data-part="assessment"] [data-field="priority"]', '1');
    await press('z');
    await until('[data-part="assessment"] [data-field="priority"]', '0');

    await press('1');
    await panel.waitForSelector('[data-part="draft"]');
    await panel.waitForFunction(() => document.activeElement?.matches('input[data-slot]'));
    await panel.keyboard.type('+1 555 0100');
    const insert = () =>
      panel.$eval('[data-act="insert"]', (button) => [
        button.textContent,
        button.getAttribute('aria-disabled'),
      ]);
    expect(await insert()).toEqual(['Confirm 2 statements to insert', 'true']);
    for (let ticked = 0, tabs = 0; ticked < 2 && tabs < 12; tabs += 1) {
      await press('Tab');
      const box = await panel.evaluate(() => document.activeElement?.getAttribute('data-act'));
      if (box !== 'confirm-statement') continue;
      await press('Space');
      ticked += 1;
    }
    expect((await insert())[1]).toBeNull();
    await panel.keyboard.down('Control');
    await press('Enter');
    await panel.keyboard.up('Control');
    const result = await panel.waitForSelector('[data-part="insertion"]', { timeout: 10_000 });
    expect(await result?.evaluate((note) => note.getAttribute('data-state'))).toBe('inserted');
    expect(await result?.evaluate((note) => note.textContent)).toContain('Not sent');
    const draft = await page.evaluate(() => document.body.innerText);
    expect(draft).toContain('+1 555 0100');
    expect(draft).toContain('Maya Lindholm');
    expect(demo.desk.ticket(4211).comments.some(({ text }) => text.includes('Maya'))).toBe(false);

    await press('Escape');
    await press('Escape');
    await panel.waitForSelector('[data-part="placed"]');
  });

  test('the five steps lead to a logged assessment, and the clock of the assessment stops', async () => {
    await open(4211);
    expect(await panel.$('[data-metric="assessment"] [data-part="due"]')).not.toBeNull();
    await panel.waitForSelector('[data-part="steps"] [data-value="review"][data-state="current"]');
    await panel.click('[data-part="assessment"] h2');
    for (const next of ['categorize', 'severity', 'assign']) {
      await press('Enter');
      await panel.waitForSelector(
        `[data-part="steps"] [data-value="${next}"][data-state="current"]`,
      );
    }
    await panel.type('[data-field="owner"]', 'Technical support');
    await panel.click('[data-act="step"]');
    await panel.waitForSelector('[data-part="steps"] [data-value="log"][data-state="current"]');
    const note = await panel.$eval('[data-part="note"]', (element) => element.textContent);
    expect(note).toContain('Owner: Technical support');
    await panel.click('[data-act="step"]');
    await panel.waitForFunction(
      () => !document.querySelector('[data-part="steps"] [data-state="current"]'),
    );
    const assessed = await panel.waitForSelector(
      '[data-metric="assessment"]:not(:has([data-part="due"]))',
    );
    const standing = await assessed?.evaluate((row) => row.getAttribute('data-state'));
    expect(['met', 'missed']).toContain(standing);
  });

  test('nothing of a ticket is left on screen once its tab shows something else', async () => {
    await open(4211);
    const seen: string[] = [];
    await panel.exposeFunction('sawStale', (words: string) => seen.push(words));
    await panel.evaluate(() => {
      type Updated = (listener: (id: number, change: { url?: string }) => void) => void;
      const { chrome: api } = globalThis as unknown as {
        chrome: { tabs: { onUpdated: { addListener: Updated } } };
      };
      let left = false;
      api.tabs.onUpdated.addListener((_id, change) => {
        if (change.url?.includes('4209')) setTimeout(() => (left = true), 50);
      });
      new MutationObserver(() => {
        const strip = document.querySelector('[data-part="strip"]')?.getAttribute('data-value');
        if (left && strip === '4211')
          (window as unknown as { sawStale(words: string): void }).sawStale(strip);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.evaluate(() => history.pushState({}, '', '/agent/tickets/4209'));
    await panel.waitForFunction(
      () => document.querySelector('[data-part="strip"]')?.getAttribute('data-value') !== '4211',
      { timeout: 3_000 },
    );
    expect(seen).toEqual([]);
  });

  test('each place without a ticket has its own calm screen', async () => {
    await page.goto(`https://${ZENDESK}/agent/filters/1`, { waitUntil: 'load' });
    await state('noTicket');
    await page.goto('about:blank');
    await state('noHelpdesk');
  });

  test('nothing runs over from 300 to 520 pixels', async () => {
    await open(4209);
    for (const width of [300, 320, 520]) {
      await panel.setViewport({ width, height: 765 });
      const over = await panel.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
      );
      expect(over).toEqual([]);
    }
    await panel.setViewport(null);
  });
});
