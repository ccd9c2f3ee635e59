import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ticketUrl } from '../demo/server';
import { openBeside, type Opened } from './opened';

/** Clocks and the next step in the docked panel: above the fold, by keyboard, without a pixel that moves. */

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

let opened: Opened;
let page: Page;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4206);
  ({ page, panel } = opened);
  await panel.setViewport({ width: 360, height: 765 });
});
afterAll(() => opened?.close());

beforeEach(async () => {
  opened.demo.desk.reset();
  await page.bringToFront();
});

async function open(id: number) {
  await page.goto(ticketUrl(id), { waitUntil: 'load' });
  await panel.waitForSelector(`[data-part="strip"][data-value="${id}"]`, { timeout: 10_000 });
  await panel.waitForSelector('[data-part="steps"]');
}

const press = (key: KeyInput) => panel.keyboard.press(key);
const textOf = (selector: string) =>
  panel.$eval(selector, (element) => element.textContent?.trim() ?? '');

type Violation = { id: string; nodes: { target: unknown }[] };

/** What axe finds in light and dark. */
async function violations(): Promise<string[]> {
  const all: string[] = [];
  for (const value of ['light', 'dark']) {
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await panel.evaluate(AXE);
    const found = await panel.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations;
    });
    all.push(
      ...found.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${value}: ${id} ${String(target)}`),
      ),
    );
  }
  await panel.emulateMediaFeatures([]);
  return all;
}

describe('on an ordinary ticket', () => {
  test.each([
    ['', 4206],
    [' also where no priority is set and the levels stand open to choose from', 4209],
  ])(
    'what, how urgent, by when and what next stand without scrolling at 360 × 765%s',
    async (which, id) => {
      await open(id);
      expect((await panel.$('[data-part="choose-priority"]')) !== null).toBe(which !== '');
      const { bottoms, fold } = await panel.evaluate(() => {
        const bottom = (css: string) => document.querySelector(css)!.getBoundingClientRect().bottom;
        const bar = document.querySelector('main > :last-child')!;
        return {
          fold: bar.getBoundingClientRect().top,
          bottoms: Object.fromEntries(
            ['[data-part="strip"]', '[data-part="assessment"]', '[data-part="clocks"]'].map(
              (css) => [css, bottom(css)],
            ),
          ),
        };
      });
      const button = await panel.$eval(
        '[data-act="step"]',
        (element) => element.getBoundingClientRect().bottom,
      );
      expect(fold).toBeGreaterThan(700);
      for (const bottom of Object.values(bottoms)) expect(bottom).toBeLessThanOrEqual(fold);
      expect(button).toBeLessThanOrEqual(fold);
    },
  );

  test('W tells why and what if; the due time on focus tells it elsewhere; axe finds nothing', async () => {
    await open(4206);
    await press('w');
    await panel.waitForSelector('[data-part="what-if"] tbody');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe(
      'why',
    );
    const acts = await panel.$$eval('[data-part="what-if"] tbody', (all) =>
      all.map((one) => one.dataset.value),
    );
    expect(acts.slice(0, 3)).toEqual(['reply', 'status', 'status']);
    expect(await violations()).toEqual([]);
    for (const width of [300, 520, 360]) {
      await panel.setViewport({ width, height: 765 });
      const over = await panel.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
      );
      expect(over).toEqual([]);
    }
    await press('w');
    await panel.waitForFunction(() => !document.querySelector('[data-part="what-if"]'));

    expect(await panel.$('[role="tooltip"]')).toBeNull();
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('[data-part="clocks"]')!.focus(),
    );
    await press('Tab');
    const tip = await panel.waitForSelector('[role="tooltip"]');
    expect(await tip?.evaluate((one) => one.textContent)).toContain('Desk, New York');
    expect(await violations()).toEqual([]);
    await press('Escape');
    await panel.waitForFunction(() => !document.querySelector('[role="tooltip"]'));
  });
});

describe('a second that passes', () => {
  type Seen = { shifts: number; texts: string[] };

  /** What the timers read and how far anything moved over some milliseconds. */
  const watch = (ms: number): Promise<Seen> =>
    panel.evaluate(async (time) => {
      type Shift = PerformanceEntry & { value: number };
      let shifts = 0;
      const observer = new PerformanceObserver((list) => {
        for (const one of list.getEntries() as Shift[]) shifts += one.value;
      });
      observer.observe({ type: 'layout-shift' });
      const texts = new Set<string>();
      const ends = performance.now() + time;
      while (performance.now() < ends) {
        texts.add(document.querySelector('[role="timer"]')?.textContent ?? '');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      observer.disconnect();
      return { shifts, texts: [...texts] };
    }, ms);

  test('moves no pixel, and is not lost in a hidden panel', async () => {
    await open(4211);
    await panel.waitForFunction(() =>
      /^\d:\d\d$/.test(document.querySelector('[role="timer"]')?.textContent ?? ''),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const seen = await watch(4_200);
    expect(seen.texts.length).toBeGreaterThanOrEqual(4);
    expect(seen.shifts).toBe(0);

    const control = watch(1_000);
    await panel.evaluate(() =>
      document
        .querySelector('[data-part="strip"]')!
        .before(Object.assign(document.createElement('p'), { textContent: 'moves', id: 'moves' })),
    );
    expect((await control).shifts).toBeGreaterThan(0);
    await panel.evaluate(() => document.querySelector('#moves')?.remove());

    const hide = (hidden: boolean) =>
      panel.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { value: is, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        return document.querySelector('[role="timer"]')?.textContent;
      }, hidden);
    const before = await hide(true);
    expect((await watch(2_500)).texts).toEqual([before]);
    expect(await hide(false)).not.toBe(before);
  });
});

describe('what really happens', () => {
  test('is what was said it would be: the next update after a reply', async () => {
    await open(4211);
    await press('w');
    const row = '[data-part="what-if"] [data-value="reply"] [data-metric="update"] td';
    await panel.waitForSelector(row);
    expect(await textOf('[data-value="reply"] [data-metric="firstResponse"] td')).toMatch(/met/);
    const said = await textOf(row);
    const at = Date.now();
    opened.demo.desk.agentWrites(4211, { text: 'Hello, we are on it.' });
    const due = await panel.waitForSelector('[data-metric="update"] [data-part="due"]', {
      timeout: 10_000,
    });
    const really = await due!.evaluate((one) => one.textContent ?? '');
    const minute = (text: string) => /\d+:\d\d/.exec(text)![0].split(':').map(Number);
    const [[hour, first], [realHour, second]] = [minute(said), minute(really)] as [
      [number, number],
      [number, number],
    ];
    const apart = Math.abs((realHour * 60 + second - (hour * 60 + first)) % 720);
    expect(Math.min(apart, 720 - apart)).toBeLessThanOrEqual(
      Math.ceil((Date.now() - at) / 60_000) + 1,
    );
    await press('w');
  });

  test('an answer on a ticket that still waits for it is told, until the status is open again', async () => {
    await open(4189);
    expect(await panel.$('[data-part="answered"]')).toBeNull();
    opened.demo.desk.customerWrites(4189, 'Here are the names.');
    opened.demo.desk.setStatus(4189, 'pending');
    await panel.waitForSelector('[data-part="answered"]', { timeout: 10_000 });
    expect(await textOf('[data-part="answered"]')).toContain('The customer has answered today');
    expect(await violations()).toEqual([]);
    opened.demo.desk.setStatus(4189, 'open');
    await panel.waitForFunction(() => !document.querySelector('[data-part="answered"]'), {
      timeout: 10_000,
    });
  });
});

describe('a step that the page shows to be done', () => {
  const seen = (step: string) =>
    `[data-part="other-steps"] [data-value="${step}"][data-state="seen"]`;

  test('is ticked as such, and a person’s word takes it back for good', async () => {
    await open(4209);
    await panel.waitForSelector(seen('assign'));
    expect(await textOf(`${seen('categorize')} [data-part="seen"]`)).toBe(
      'seen on the page: “billing”',
    );
    expect(await textOf('[data-act="other-steps"]')).toMatch(/ done, \d seen$/);
    await panel.click('[data-act="other-steps"]');
    expect(await violations()).toEqual([]);
    await panel.click(`${seen('assign')} [data-act="undo-step"]`);
    await panel.waitForSelector(
      '[data-part="steps"] [data-value="assign"]:not([data-state="seen"])',
    );
    await open(4206);
    await open(4209);
    await panel.waitForSelector(seen('categorize'));
    expect(await panel.$(seen('assign'))).toBeNull();
  });

  test('the note in the ticket logs the assessment', async () => {
    await open(4206);
    expect(await panel.$(seen('log'))).toBeNull();
    opened.demo.desk.agentWrites(4206, {
      text: 'Category: General\nSeverity: P3 Low\nOwner: Support',
      internal: true,
    });
    await panel.waitForSelector(seen('log'), { timeout: 10_000 });
    expect(await textOf(`${seen('log')} [data-part="seen"]`)).toContain(
      'note with category and severity',
    );
  });
});
