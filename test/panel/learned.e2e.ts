import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenTicket, StoredDecision } from '../../lib/store/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../demo/server';
import { axeFinds, words } from '../popup/review';
import { IMPORTS } from './imports';
import { store } from './store';

/** A desk teaches its own category, "Imports", and the panel proposes it for ticket 4204; everything stays in the browser. */

const folder = mkdtempSync(join(tmpdir(), 'deskside-learned-'));
const netLog = join(folder, 'net.json');
let demo: Demo;
let desk: Desk;
let page: Page;
let panel: Page;

const CATEGORY = '[data-part="assessment"] [data-field="category"]';
const LEARNED = '[data-part="learned"]';

const TAUGHT: Record<string, string[]> = {
  'own:Imports': IMPORTS,
  billing: [
    'Where is the invoice for May',
    'Please send the invoice to our accountant',
    'The amount on our invoice is wrong',
    'We were charged twice this month',
    'Our card was charged after we cancelled',
    'Please change the address on the invoice',
    'A refund for the double payment, please',
    'Which tax number is on your invoices',
  ],
  general: [
    'How do I add a colleague to our account',
    'Where can I change my name',
    'How do I change the language of my account',
    'Who can see our notes',
    'Where do I find your manual',
    'How do I leave a team',
    'Can I have two accounts',
    'Where are your opening hours',
  ],
};

/** What Chromium asks for itself, with or without an extension. */
const OF_THE_BROWSER = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|gvt2)\.com$/;

/** Earlier tickets of other customers with the words that a person said on each. */
function taught(like: SeenTicket): { tickets: SeenTicket[]; decisions: StoredDecision[] } {
  const at = new Date(Date.now() - 40 * 24 * 3_600_000).toISOString();
  const all = Object.entries(TAUGHT).flatMap(([value, texts]) =>
    texts.map((text) => ({ value, text })),
  );
  return {
    tickets: all.map(({ text }, index) => ({
      ...like,
      key: `zendesk ${like.ticket.ref.site} ${100 + index}`,
      firstSeenAt: at,
      seenAt: at,
      ticket: {
        ...like.ticket,
        ref: { ...like.ticket.ref, id: String(100 + index) },
        requester: { name: `Customer ${index}`, email: `c${index}@made-up-${index}.example` },
        subject: text,
        createdAt: at,
        messages: [{ role: 'customer', visibility: 'public', sentAt: at, text }],
      },
    })),
    decisions: all.map(({ value }, index) => ({
      ticket: `zendesk ${like.ticket.ref.site} ${100 + index}`,
      field: 'category',
      value,
      proposed: null,
      at,
      playbook: { id: 'runbook', version: '1.0' },
    })),
  };
}

const categoryShown = () => panel.$eval(CATEGORY, (field) => (field as HTMLElement).dataset.value);

beforeAll(async () => {
  demo = await startDemo();
  desk = await openDesk({
    extension: process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3',
    hosts: demo.hosts,
    args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
  });
  page = await desk.open(ticketUrl(4204));
  panel = await desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.type('[data-field="name"]', 'Maya Lindholm');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForSelector(CATEGORY);
});

afterAll(async () => {
  await desk?.close();
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the rules answer at once, while the model that ships is still on its way', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = false;
  await panel.setRequestInterception(true);
  const hold = (request: HTTPRequest) => {
    if (!request.url().endsWith('/prior.bin')) return void request.continue();
    asked = true;
    void held.then(() => request.continue());
  };
  panel.on('request', hold);
  await panel.reload();
  await panel.waitForSelector(CATEGORY);
  const ruled = await words(panel, '[data-part="assessment"]');
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(true);
  expect(ruled).toContain('Technical');
  expect(await words(panel, '[data-part="assessment"]')).toBe(ruled);
  release();
  await panel.waitForNetworkIdle();
  panel.off('request', hold);
  await panel.setRequestInterception(false);
});

test('what a person taught on other tickets is proposed here, with the words that decided', async () => {
  const key = await panel.$eval('[data-part="desk"]', (one) => one.getAttribute('data-value')!);
  const like = await panel.evaluate(store.read, key);
  await panel.evaluate(store.write, taught(like));
  await panel.reload();
  await panel.waitForSelector(LEARNED, { timeout: 60_000 });
  expect(await categoryShown()).toBe('own:Imports');
  expect(await words(panel, LEARNED)).toBe('Learned from 28 of your tickets.');
  await panel.click('[data-part="assessment"] [data-act="more-quotes"]');
  const proofs = await words(panel, '[data-part="assessment"]');
  expect(proofs.toLowerCase()).toContain('import');
  expect(proofs).toContain('Speaks for Imports');
});

test('nothing to look at in light, in dark, at 360 pixels', async () => {
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFinds(panel)).toEqual([]);
  }
  await panel.emulateMediaFeatures([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('another category is typed by the keyboard alone, and offered from then on', async () => {
  await panel.bringToFront();
  await panel.keyboard.press('c');
  const field = await panel.waitForSelector('[data-part="another-category"] input');
  await field!.focus();
  await panel.keyboard.type('Data feeds');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(
    (place) => document.querySelector<HTMLElement>(place)?.dataset.value === 'own:Data feeds',
    {},
    CATEGORY,
  );
  await panel.keyboard.press('c');
  await panel.waitForSelector('[data-act="choose-category"][data-value="own:Data feeds"]', {
    timeout: 20_000,
  });
  const offered = await words(panel, '[data-part="choose-category"]');
  expect(offered).toContain('Imports');
});

test('nothing of a ticket left the browser', async () => {
  await desk.close();
  const log = readFileSync(netLog, 'utf8');
  const events = log.split('\n').filter((line) => line.includes('"url":"'));
  const hosts = events.flatMap((line) => /"url":"https?:\/\/([^/:"]+)/.exec(line)?.[1] ?? []);
  expect([...new Set(hosts)].filter((host) => host.endsWith('zendesk.com'))).not.toEqual([]);
  const ours = events.filter((line) => line.includes('"initiator":"chrome-extension:'));
  expect(ours.filter((line) => /"url":"https?:/.test(line))).toEqual([]);
  const others = [...new Set(hosts)].filter((host) => !Object.hasOwn(demo.hosts, host));
  expect(others.filter((host) => !OF_THE_BROWSER.test(host))).toEqual([]);
});
