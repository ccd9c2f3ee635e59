import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketUrl } from '../demo/server';
import { openBeside, type Opened } from './opened';
import { worksBy } from './worksBy';

/** A day without a mouse: where focus stands at each stop, and where it is after each act (WCAG 2.2, 2.4.3, 2.4.7 and 2.4.11). */

let opened: Opened;
let panel: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
  await panel.setViewport({ width: 360, height: 765 });
}, 60_000);
afterAll(() => opened?.close());

const WAIT = { timeout: 10_000 };
const press = (key: KeyInput) => panel.keyboard.press(key);
const sees = (selector: string) => panel.waitForSelector(selector, WAIT);
const left = (selector: string) =>
  panel.waitForFunction((css) => !document.querySelector(css), WAIT, selector);

async function withMod(key: KeyInput) {
  await panel.keyboard.down('Control');
  await press(key);
  await panel.keyboard.up('Control');
}

/** The part in which focus is, or `nowhere`; asked once the surface has come to rest. */
async function focusIn(): Promise<string> {
  await panel.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))),
  );
  return panel.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return 'nowhere';
    const part = active.closest<HTMLElement>('section[data-part], header[data-part]');
    return part?.dataset.part ?? active.localName;
  });
}

/** Acts by the keyboard alone: what does it has the focus and is pressed. */
async function act(selector: string, key: KeyInput = 'Enter') {
  await sees(selector);
  await panel.focus(selector);
  await press(key);
}

async function open(id: number) {
  await opened.page.goto(ticketUrl(id), { waitUntil: 'load' });
  await sees(`[data-part="strip"][data-value="${id}"]`);
}

type Stop = {
  name: string;
  top: number;
  seen: boolean;
  ringed: boolean;
  uncovered: boolean;
};

/** What the element with the focus is, and whether a person can see that it has it. */
const stop = (): Promise<Stop | null> =>
  panel.evaluate(() => {
    const active = document.activeElement as HTMLElement | null;
    if (!active || active === document.body) return null;
    const ringOf = (element: Element | null) => {
      const { outlineStyle, outlineWidth } = element
        ? getComputedStyle(element)
        : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    };
    const framed = active.closest(':focus-within:not(section, main, body, html)');
    const around = active.parentElement?.closest(':focus-within');
    const { top, bottom, left: x, width, height } = active.getBoundingClientRect();
    const middle = document.elementFromPoint(x + width / 2, top + Math.min(height / 2, 12));
    const content = document.querySelector('main > :first-child')!;
    return {
      name: `${active.dataset.act ?? active.dataset.field ?? active.localName} “${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 30)}”`,
      top: top + content.scrollTop,
      seen: top >= -1 && bottom <= innerHeight + 1,
      ringed: ringOf(active) || ringOf(framed) || ringOf(around ?? null),
      uncovered: middle !== null && (active.contains(middle) || middle.contains(active)),
    };
  });

describe('going through the ticket with Tab', () => {
  test('each stop shows its ring, nothing stands over it, and the order is the one on screen', async () => {
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: Stop[] = [];
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await press('Tab');
      const here = await stop();
      if (!here) break;
      stops.push(here);
      if (here.name.startsWith('keys ')) break;
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.at(-1)?.name).toMatch(/^keys /);
    expect(stops.filter(({ ringed }) => !ringed).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ uncovered }) => !uncovered).map(({ name }) => name)).toEqual([]);
    const up = stops.slice(1, -2).filter(({ top }, at) => top < stops[at]!.top - 24);
    expect(up.map(({ name }) => name)).toEqual([]);
  });
});

describe('after an act, focus stays where the person is', () => {
  test('a priority that was chosen from the list, and its undoing', async () => {
    await act('[data-act="correct-priority"]');
    await act('[data-act="choose-priority"][data-value="1"]');
    await left('[data-part="choose-priority"]');
    expect(await focusIn()).toBe('assessment');
    await act('[data-part="assessment"] [data-act="undo"]');
    await left('[data-part="assessment"] [data-act="undo"]');
    expect(await focusIn()).toBe('assessment');
  });

  test('a category that was chosen', async () => {
    await act('[data-act="correct-category"]');
    await act('[data-act="choose-category"][aria-pressed="true"]');
    await left('[data-part="choose-category"]');
    expect(await focusIn()).toBe('assessment');
  });

  test('a step that was done, and one that was taken back', async () => {
    await act('[data-act="step"]');
    await sees('[data-part="other-steps"]');
    expect(await focusIn()).toBe('steps');
    await act('[data-act="other-steps"]');
    await act('[data-part="steps"] [data-act="undo-step"]');
    expect(await focusIn()).toBe('steps');
  });

  test('a template that was opened, left, put in and taken out again', async () => {
    await panel.focus('[data-part="reply"]');
    await press('1');
    await sees('[data-part="draft"]');
    expect(await focusIn()).toBe('reply');
    await press('Escape');
    await press('Escape');
    await left('[data-part="draft"]');
    expect(await focusIn()).toBe('reply');
    await press('1');
    await sees('[data-part="draft"]');
    await panel.waitForFunction(() => document.activeElement?.matches('input[data-slot]'), WAIT);
    await panel.keyboard.type('+1 555 0100');
    for (const box of await panel.$$('[data-act="confirm-statement"]')) await box.press('Space');
    await withMod('Enter');
    await sees('[data-part="insertion"][data-state="inserted"]');
    expect(await focusIn()).toBe('reply');
    await act('[data-act="take-back"]');
    await left('[data-part="insertion"]');
    expect(await focusIn()).toBe('reply');
  });

  test('the list of keys and the commands give it back to whatever had it', async () => {
    await panel.focus('[data-act="correct-category"]');
    await press('?');
    await sees('dialog[open]');
    await press('Escape');
    await left('dialog[open]');
    const isBack = () =>
      panel.evaluate(() => document.activeElement?.getAttribute('data-act') ?? 'nothing');
    expect(await isBack()).toBe('correct-category');
    await withMod('k');
    await sees('dialog[open]');
    await press('Escape');
    await left('dialog[open]');
    expect(await isBack()).toBe('correct-category');
  });

  test('the queue, there and back', async () => {
    await panel.focus('[data-act="correct-category"]');
    await press('r');
    await sees('[data-part="queue-row"]');
    await panel.waitForFunction(() => document.activeElement?.closest('[data-key]'), WAIT);
    await press('r');
    await left('[data-part="queue"]');
    expect(await focusIn()).not.toBe('nowhere');
  });

  test('a promise that was wanted, ticked off and taken back', async () => {
    await open(4201);
    await opened.page.bringToFront();
    await opened.page.click('.ck-editor__editable');
    await opened.page.keyboard.type('Good morning, I will write to you within 50 minutes.');
    await opened.page.click('[data-test-id="submit_button-button"]');
    await panel.bringToFront();
    await act('[data-part="promises-said"] [data-act="watch"]');
    await left('[data-part="promises-said"]');
    expect(await focusIn()).toBe('reply');
    const tick = '[data-metric="promise"] [data-act="tick"]';
    await act(tick, 'Space');
    await sees('[data-metric="promise"][data-state="met"]');
    expect(await focusIn()).toBe('clocks');
    await act('[data-metric="promise"] [data-act="tick"]', 'Space');
    await sees('[data-metric="promise"][data-state="running"]');
    expect(await focusIn()).toBe('clocks');
  });

  test('a remark on the draft that was mended, and the last one that was kept', async () => {
    await opened.page.bringToFront();
    await opened.page.click('.ck-editor__editable');
    await opened.page.keyboard.type('Hi Maria, the export runs again. [Your Name]');
    await panel.bringToFront();
    await act('[data-finding="mark"] [data-act="swap"]');
    await left('[data-finding="mark"]');
    expect(await focusIn()).toBe('reply');
    await act('[data-finding="name"] [data-act="keep"]');
    await left('[data-part="draft-check"]');
    expect(await focusIn()).toBe('reply');
  });

  test('a trigger that was raised by hand and taken back', async () => {
    await open(4206);
    await panel.focus('[data-field="raise"]');
    await panel.select('[data-field="raise"]', 'complexity');
    await sees('[data-part="going"]');
    expect(await focusIn()).toBe('escalation');
    await act('[data-act="take-back-trigger"]');
    await left('[data-part="going"]');
    expect(await focusIn()).toBe('escalation');
  });

  test('an incident that was thought better of, declared, and is over', async () => {
    await open(4211);
    await worksBy(panel, 'excellence');
    await sees('[data-part="desk"]');
    const declare = async () => {
      await withMod('k');
      await panel.waitForSelector('[data-field="command"]', { visible: true });
      await panel.keyboard.type('incident');
      await press('Enter');
      await sees('[data-part="declare"]');
    };
    await declare();
    expect(await focusIn()).toBe('incidents');
    await act('[data-act="cancel-incident"]');
    await left('[data-part="declare"]');
    expect(await focusIn()).not.toBe('nowhere');
    await declare();
    await act('[data-act="declare"]');
    await sees('[data-part="incident"]');
    expect(await focusIn()).toBe('incidents');
    await act('[data-act="end-incident"]');
    await sees('[data-part="summary"]');
    expect(await focusIn()).toBe('incidents');
  });
});
