import type { KeyInput, Page } from 'puppeteer-core';
import { QUEUE } from '../demo/walk';
import { ticketUrl, type Demo } from '../demo/server';
import type { Opened } from '../panel/opened';
import { store } from '../panel/store';

/** Where a state of the panel is shown, and how a person gets from one to the next. */

export type Stage = Opened;

export type Act = (stage: Stage) => Promise<unknown>;

/**
 * `ticket`: of the demo helpdesk, opened anew; the one before stays without it. `act` leads there. `show`: what is scrolled into view.
 * `width` and `height` in CSS pixels, `zoom` as a factor on both. `media`: what else the person's device asks for. `of`: another of our
 * pages, where it is not the panel that is shown.
 */
export type State = {
  name: string;
  ticket?: number | 'queue';
  act?: Act;
  show?: string;
  width?: number;
  height?: number;
  zoom?: number;
  media?: { name: string; value: string }[];
  of?: (stage: Stage) => Promise<Page>;
};

/** States that follow from one another, in a browser of their own. `before`: what happens in the helpdesk until the ticket is opened. */
export type Group = {
  name: string;
  ticket: number;
  before?: (demo: Demo) => void;
  states: State[];
};

const LONG = { timeout: 15_000 };

export const then =
  (...acts: Act[]): Act =>
  async (stage) => {
    for (const act of acts) await act(stage);
  };

export const press =
  (...keys: KeyInput[]): Act =>
  async ({ panel }) => {
    for (const key of keys) await panel.keyboard.press(key);
  };

export const withCtrl =
  (key: KeyInput): Act =>
  async ({ panel }) => {
    await panel.keyboard.down('Control');
    await panel.keyboard.press(key);
    await panel.keyboard.up('Control');
  };

/** Types where the focus is. */
export const says =
  (text: string): Act =>
  ({ panel }) =>
    panel.keyboard.type(text);

/** Presses a key that leads to a field, and types there. */
export const find =
  (key: KeyInput, text: string): Act =>
  async (stage) => {
    await press(key)(stage);
    await stage.panel.waitForFunction(() => document.activeElement?.matches('input, textarea'));
    await says(text)(stage);
  };

export const command = (text: string): Act =>
  then(
    withCtrl('k'),
    ({ panel }) => panel.waitForSelector('[data-field="command"]', { visible: true }),
    says(text),
    press('Enter'),
  );

export const sees =
  (selector: string): Act =>
  ({ panel }) =>
    panel.waitForSelector(selector, LONG);

/** Until nothing matches any more. */
export const leaves =
  (selector: string): Act =>
  ({ panel }) =>
    panel.waitForFunction((css) => !document.querySelector(css), LONG, selector);

export const click =
  (selector: string): Act =>
  async ({ panel }) => {
    await panel.waitForSelector(selector, LONG);
    await panel.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
    await panel.click(selector);
  };

export const focus =
  (selector: string): Act =>
  async ({ panel }) => {
    await panel.waitForSelector(selector, LONG);
    await panel.focus(selector);
  };

/** Types over whatever a field holds. */
export const fill =
  (selector: string, text: string): Act =>
  async (stage) => {
    await focus(selector)(stage);
    await withCtrl('a')(stage);
    await says(text)(stage);
  };

export const reload: Act = async ({ panel }) => {
  await panel.reload();
  await panel.waitForSelector('[data-part="desk"], [data-part="state"]', LONG);
};

/** Rows of the store, past the extension's own code; the panel is loaded anew. */
export const keeps =
  (rows: (stage: Stage) => Record<string, unknown[]> | Promise<Record<string, unknown[]>>): Act =>
  async (stage) => {
    await stage.panel.evaluate(store.write, await rows(stage));
    await reload(stage);
  };

/** Another playbook, role, or key. */
export const settings = (change: object): Act =>
  keeps(() => ({
    settings: [{ id: 'settings', agentName: 'Maya Lindholm', role: 'agent', ...change }],
  }));

const BOX = '.ck-editor__editable';

/** Written by hand into the helpdesk's own reply box, in the place of what stands there. */
export const writes =
  (text: string): Act =>
  async ({ page, panel }) => {
    await page.bringToFront();
    await page.click(BOX);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
    await panel.bringToFront();
    await panel.waitForSelector('[data-part="composing"]', LONG);
  };

/** The page's own switch between a reply and a note. */
export const writesAs =
  (as: 'internal' | 'web'): Act =>
  ({ page }) =>
    page.evaluate((wanted) => {
      const channel = document.querySelector<HTMLElement>('[data-channel]');
      if (channel?.dataset.channel !== wanted) channel?.click();
    }, as);

export const sends: Act = async ({ page, panel }) => {
  await page.bringToFront();
  await page.click('[data-test-id="submit_button-button"]');
  await panel.bringToFront();
};

/** Something happens in the helpdesk. */
export const inDesk =
  (what: (desk: Demo['desk']) => void): Act =>
  async ({ demo }) =>
    what(demo.desk);

export const goes =
  (address: string): Act =>
  async ({ page }) => {
    await page.bringToFront();
    await page.goto(address, { waitUntil: 'load' });
  };

/** Opens the ticket of a state in the helpdesk, until the panel shows it. */
export async function open({ ticket }: State, stage: Stage): Promise<void> {
  if (ticket === undefined) return;
  await goes(ticket === 'queue' ? QUEUE : ticketUrl(ticket))(stage);
  if (ticket === 'queue') return;
  await sees(`[data-part="strip"][data-value="${ticket}"]`)(stage);
}
