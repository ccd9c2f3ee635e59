import type { Page } from 'puppeteer-core';
import { ticketUrl } from '../demo/server';
import { openReview, tabOf } from '../popup/review';
import { listedAs, readAs, type Like } from '../radar/queue';
import {
  click,
  command,
  keeps,
  press,
  says,
  sees,
  settings,
  then,
  withCtrl,
  type Act,
  type Group,
  type Stage,
} from './stage';

/** The queue over all helpdesks, calls that are typed in, and the pages beside the panel. */

const LIKES: Like[] = [
  { id: 61, ago: 60 * 24 * 6, site: 1, subject: 'Invoice shows the wrong VAT number' },
  { id: 62, ago: 1, site: 2, subject: 'Webhook retries stop', assignee: 'Maya Lindholm' },
  { id: 64, ago: 40, site: 1, subject: 'The whole office cannot sign in: everything is down' },
  { id: 65, ago: 200, site: 2, subject: 'A question about seats', status: 'pending' },
];
const LISTED: Like[] = [
  { id: 63, ago: 1, site: 1, subject: 'Charged twice' },
  {
    id: 66,
    ago: 12,
    site: 2,
    from: 'Wolfeschlegelsteinhausenbergerdorff',
    subject: 'A very long subject that goes on and on until nobody remembers how it began',
  },
];

const tracked: Act = keeps(() => ({
  tickets: LIKES.map((like) => readAs(like, Date.now())),
  rows: LISTED.map((like) => listedAs(like, Date.now())),
}));

/** Down with J until a ticket's row has the focus. */
const goTo =
  (id: number): Act =>
  async ({ panel }) => {
    await panel.keyboard.press('Home');
    const at = () =>
      panel.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key ?? '',
      );
    for (let steps = 0; steps < 20 && !(await at()).endsWith(` ${id}`); steps += 1) {
      await panel.keyboard.press('j');
      await new Promise((go) => setTimeout(go, 60));
    }
  };

export const queue: Group = {
  name: 'queue',
  ticket: 4211,
  states: [
    {
      name: 'queue',
      act: then(tracked, press('r'), sees('[data-part="queue-row"]')),
    },
    { name: 'snooze-choices', act: then(goTo(62), press('s')) },
    { name: 'snoozed', act: press('1') },
    { name: 'snooze-too-soon', act: then(goTo(61), press('s')) },
    { name: 'queue-note', act: then(press('Escape'), goTo(4211), press('t')) },
    {
      name: 'queue-noted',
      act: then(says('Ask the depot in Cork before noon'), press('Enter')),
    },
    { name: 'queue-filtered', act: then(press('f'), says('vat')) },
    { name: 'queue-none', act: says('zzq') },
    {
      name: 'ticket-note',
      act: then(press('Escape', 'Escape', 'Escape'), sees('[data-part="queue-note"]')),
    },
    { name: 'ticket-note-changed', act: click('[data-act="change-note"]') },
    { name: 'late-switch', act: press('Escape') },
  ],
};

const CALL = '[data-part="call"]';

export const calls: Group = {
  name: 'calls',
  ticket: 4211,
  states: [
    {
      name: 'call-form',
      act: then(
        settings({ playbook: 'guidelines' }),
        command('type in'),
        sees('[data-part="ringing"]'),
      ),
    },
    {
      name: 'call-answered',
      act: then(
        says('Our printer has stopped. All of us are waiting.'),
        press('Tab'),
        says('Ana Duarte'),
      ),
    },
    { name: 'call', act: then(withCtrl('Enter'), sees(CALL)) },
    { name: 'call-on-hold', act: press('o') },
    { name: 'call-said', act: press('o'), show: '[data-part="said-since"]' },
    { name: 'call-ended', act: click('[data-act="end-call"]') },
    { name: 'call-whole', height: 2200 },
  ],
};

/** Pages of ours beside the panel, opened once and then gone on with. */
const pages = new Map<string, Page>();

const popup =
  (name: string, act: (page: Page) => Promise<unknown> = async () => undefined, id?: number) =>
  async ({ desk }: Stage): Promise<Page> => {
    await pages.get('popup')?.close();
    const ticket = id === undefined ? undefined : await desk.open(ticketUrl(id));
    await ticket?.waitForSelector(`[data-test-id="ticket-${id}-standard-layout"] article`);
    const page = ticket
      ? await openReview(desk, await tabOf(desk, ticket.url()))
      : await desk.openOurs('popup.html');
    pages.set('popup', page);
    await act(page);
    return page;
  };

const settingsPage =
  (
    address: string,
    selector: string,
    act: (page: Page) => Promise<unknown> = async () => undefined,
  ) =>
  async ({ desk }: Stage): Promise<Page> => {
    await pages.get('settings')?.close();
    const page = await desk.openOurs(`dashboard.html#${address}`);
    pages.set('settings', page);
    await page.waitForSelector(selector, { timeout: 15_000 });
    await page.$eval(selector, (part) => part.scrollIntoView({ block: 'start' }));
    await act(page);
    return page;
  };

const all = async (page: Page) => {
  for (let item = 0; item < 8; item += 1) await page.keyboard.press('1');
};

export const beside: Group = {
  name: 'beside',
  ticket: 4211,
  states: [
    {
      name: 'popup-queue',
      width: 460,
      height: 600,
      act: tracked,
      of: popup('queue', (page) => page.waitForSelector('[data-part="queue-row"]')),
    },
    {
      name: 'popup-no-ticket',
      width: 460,
      height: 600,
      of: popup('none', (page) => page.click('#view-review')),
    },
    { name: 'popup-scorecard', width: 460, height: 600, of: popup('scorecard', undefined, 4204) },
    { name: 'popup-scored', width: 460, height: 600, of: popup('scored', all, 4204) },
    {
      name: 'popup-picker',
      width: 460,
      height: 600,
      of: popup(
        'picker',
        async (page) => {
          await page.keyboard.press('q');
          await page.waitForSelector('dialog[open]');
        },
        4209,
      ),
    },
    {
      name: 'settings-keys',
      width: 1280,
      height: 900,
      of: settingsPage('settings/keys', '[data-part="keys"]'),
    },
    {
      name: 'settings-key-taken',
      width: 1280,
      height: 900,
      of: settingsPage('settings/keys', '[data-part="keys"]', async (page) => {
        await page.focus('[data-act="key"][data-value="p"]');
        await page.keyboard.press('Enter');
        await page.keyboard.press('w');
      }),
    },
    {
      name: 'settings-keys-zoomed',
      width: 640,
      height: 900,
      of: settingsPage('settings/keys', '[data-part="keys"]'),
    },
  ],
};
