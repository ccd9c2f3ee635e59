import type { KeyInput, Page } from 'puppeteer-core';
import { store } from '../panel/store';

/** Every state of the panel that has a face of its own, and how a person gets there. */

export type Stage = { page: Page; panel: Page };

/**
 * `ticket`: of the demo helpdesk, opened anew; the one before stays without it. `show`: what is scrolled into view. `width`: of the
 * panel, in CSS pixels.
 */
export type State = {
  name: string;
  ticket?: number | 'queue';
  act?: (stage: Stage) => Promise<unknown>;
  show?: string;
  width?: number;
};

const press =
  (...keys: KeyInput[]) =>
  async ({ panel }: Stage): Promise<void> => {
    for (const key of keys) await panel.keyboard.press(key);
  };

const type =
  (key: KeyInput, text: string) =>
  async ({ panel }: Stage): Promise<void> => {
    await panel.keyboard.press(key);
    await panel.waitForFunction(() => document.activeElement?.matches('input, textarea'));
    await panel.keyboard.type(text);
  };

async function withCtrl({ panel }: Stage, key: KeyInput): Promise<void> {
  await panel.keyboard.down('Control');
  await panel.keyboard.press(key);
  await panel.keyboard.up('Control');
}

const command =
  (text: string) =>
  async (stage: Stage): Promise<void> => {
    await withCtrl(stage, 'k');
    await stage.panel.waitForSelector('[data-field="command"]', { visible: true });
    await stage.panel.keyboard.type(text);
    await stage.panel.keyboard.press('Enter');
  };

const click =
  (selector: string) =>
  async ({ panel }: Stage): Promise<void> => {
    await panel.waitForSelector(selector);
    await panel.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
    await panel.click(selector);
  };

/** Another playbook and role; the panel is loaded anew. */
const settings =
  (change: object) =>
  async ({ panel }: Stage): Promise<void> => {
    const kept = { id: 'settings', agentName: 'Maya Lindholm', role: 'agent', ...change };
    await panel.evaluate(store.write, { settings: [kept] });
    await panel.reload();
    await panel.waitForSelector('[data-part="desk"]', { timeout: 15_000 });
  };

/** Written by hand into the helpdesk's own reply box. */
const writes =
  (text: string) =>
  async ({ page, panel }: Stage): Promise<void> => {
    await page.bringToFront();
    await page.click('.ck-editor__editable');
    await page.keyboard.type(text);
    await panel.bringToFront();
    await panel.waitForSelector('[data-part="composing"]', { timeout: 15_000 });
  };

const then =
  (...acts: ((stage: Stage) => Promise<unknown>)[]) =>
  async (stage: Stage): Promise<void> => {
    for (const act of acts) await act(stage);
  };

export const STATES: State[] = [
  { name: 'urgent', ticket: 4211 },
  { name: 'urgent-300', width: 300 },
  { name: 'urgent-520', width: 520 },
  { name: 'choose-priority', act: press('p') },
  { name: 'choose-category', act: press('Escape', 'c') },
  { name: 'why', act: press('Escape', 'w'), show: '[data-part="why"]' },
  {
    name: 'step-next',
    act: then(press('w'), click('[data-act="step"]')),
    show: '[data-part="steps"]',
  },
  { name: 'templates', show: '[data-part="reply"]' },
  { name: 'templates-found', act: type('/', 'upd'), show: '[data-part="reply"]' },
  {
    name: 'templates-none',
    act: then(press('Escape', 'Escape'), type('/', 'zzqx')),
    show: '[data-part="reply"]',
  },
  {
    name: 'draft',
    act: then(press('Escape', 'Escape'), press('1')),
    show: '[data-part="reply"]',
  },
  { name: 'escalation', act: press('Escape', 'Escape', 'e'), show: '[data-part="escalation"]' },
  { name: 'customer', act: press('Escape', 'u'), show: '[data-part="customer"]' },
  { name: 'commands', act: (stage) => withCtrl(stage, 'k') },
  { name: 'keys', act: press('Escape', '?') },
  { name: 'calm', ticket: 4206, act: press('Escape') },
  { name: 'another-language', ticket: 4203 },
  { name: 'important-customer', ticket: 4198 },
  { name: 'hostile', ticket: 4192 },
  { name: 'upset', ticket: 4204, act: settings({ playbook: 'excellence' }) },
  { name: 'upset-heard', show: '[data-part="heard"]' },
  { name: 'report', act: press('e'), show: '[data-part="report"]' },
  {
    name: 'draft-check',
    ticket: 4209,
    act: writes('Dear Bob, calm down. This is our policy, we look into it [DATE].'),
    show: '[data-part="composing"]',
  },
  { name: 'guidelines', ticket: 4207, act: settings({ playbook: 'guidelines' }) },
  { name: 'guidance', act: press('g'), show: '[data-part="guidance"]' },
  { name: 'guidelines-customer', act: press('u'), show: '[data-part="customer"]' },
  { name: 'playbook', ticket: 4195, act: settings({ playbook: 'playbook' }) },
  { name: 'sop', ticket: 4180, act: settings({ playbook: 'sop' }) },
  {
    name: 'new-hire',
    ticket: 4201,
    act: settings({ playbook: 'excellence', role: 'newHire', hints: true }),
  },
  { name: 'queue', act: press('r') },
  { name: 'queue-300', width: 300 },
  { name: 'call', act: command('type in') },
  {
    name: 'call-on-hold',
    act: async (stage) => {
      await stage.panel.keyboard.type('Our printer has stopped. All of us are waiting.');
      await withCtrl(stage, 'Enter');
      await stage.panel.waitForSelector('[data-part="call"]');
      await stage.panel.keyboard.press('o');
    },
  },
  { name: 'call-said', act: press('o'), show: '[data-part="said-since"]' },
  { name: 'no-ticket', ticket: 'queue', act: click('[data-act="leave-call"]') },
];
