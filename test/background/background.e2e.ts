import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Heard } from '../../lib/messages';
import type { SeenTicket, Tab } from '../../lib/store/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { serveHttps, type Served } from '../browser/https';
import { keyOf, said, seen } from '../store/seen';
import { insideOf, until, type Inside } from './inside';
import { worldOf, type World } from './isolated';
import { muted } from './mute';

const build = process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';
const url = 'https://acme.zendesk.com/agent/tickets/1';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(of: object): Promise<{ id: number }[]> };
  storage: { local: { set(items: object): Promise<void> } };
  alarms: { create(name: string, at: { when: number }): Promise<void> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; js: string[]; matches: string[] }[]>;
    executeScript(what: object): Promise<{ frameId: number; result: unknown }[]>;
  };
};

let desk: Desk;
let server: Served;
let extension: string;
let inside: Inside;
let page: Page;
let world: World;

/** The build, with a self-hosted desk that is allowed without asking. */
function prepared(): string {
  const copy = muted(build);
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://rt.example.org/*');
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

const observed = (reading: unknown) => ({ type: 'ticketObserved', reading });
const say = async (reading: unknown, from = world) =>
  (await from.send<Heard | { gone: string }>(observed(reading))).answer;
const ticketIds = async () =>
  (await inside.rows<SeenTicket>('tickets')).map(({ ticket }) => ticket.ref.id).sort();
const tabs = () => inside.rows<Tab>('tabs');

beforeAll(async () => {
  server = await serveHttps(({ url: path }, response) => {
    response.setHeader('content-type', 'text/html');
    const frame = path === '/frame' ? '' : '<iframe src="/frame"></iframe>';
    response.end(`<!doctype html><title>Acme</title>${frame}`);
  });
  const port = { https: server.port };
  extension = prepared();
  desk = await openDesk({
    extension,
    hosts: {
      'acme.zendesk.com': port,
      'other.zendesk.com': port,
      'elsewhere.example': port,
      'rt.example.org': port,
    },
  });
  inside = insideOf(await desk.openOurs('manifest.json'));
  page = await desk.open(url);
  world = await worldOf(page, desk.id);
});

afterAll(async () => {
  await desk?.close();
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

describe('a reading', () => {
  test('is stored whole and answered', async () => {
    expect(await say(seen('1'))).toEqual({ ok: true });
    const [kept] = await inside.rows<SeenTicket>('tickets');
    expect(kept?.ticket).toEqual(seen('1').ticket);
    expect(await tabs()).toMatchObject([{ is: 'ticket', key: keyOf('1') }]);
  });

  test('is heard by a worker that was stopped', async () => {
    await desk.killWorker();
    expect(await say(seen('2'))).toEqual({ ok: true });
    expect(await ticketIds()).toContain('2');
  });

  test('of 500 messages and one of a megabyte are kept, the long one cut and named', async () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      said(String(index), '2026-01-13T15:00:00.000Z'),
    );
    expect(await say(seen('500', { messages: many }))).toEqual({ ok: true });
    const long = { ...said('1', '2026-01-13T15:00:00.000Z'), text: 'x'.repeat(1_000_000) };
    expect(await say(seen('1000', { messages: [long] }))).toEqual({ ok: true });
    const rows = await inside.rows<SeenTicket>('tickets');
    expect(rows.find(({ key }) => key === keyOf('500'))?.ticket.messages).toHaveLength(500);
    expect(rows.find(({ key }) => key === keyOf('1000'))?.gaps).toEqual(['messages.text']);
  });
});

describe('a worker killed at any moment', () => {
  test('loses no reading that it answered, and leaves none half', async () => {
    const acknowledged = new Set<string>();
    let killing = true;
    const killer = (async () => {
      while (killing) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
        await desk.killWorker().catch(() => undefined);
      }
    })();
    for (let number = 0; number < 60; number++) {
      const id = `k${number}`;
      const answer = await say(seen(id));
      if ('ok' in (answer ?? {}) && (answer as Heard).ok) acknowledged.add(id);
    }
    killing = false;
    await killer;

    // The page says again what was not answered, as the reader does.
    for (let number = 0; number < 60; number++) {
      const id = `k${number}`;
      if (!acknowledged.has(id))
        await until(
          async () => ((await say(seen(id))) as { ok?: boolean } | undefined)?.ok === true,
        );
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    const rows = await inside.rows<SeenTicket>('tickets');
    const kept = new Map(rows.map((row) => [row.key, row]));
    for (let number = 0; number < 60; number++) {
      const row = kept.get(keyOf(`k${number}`));
      expect(row?.ticket).toEqual(seen(`k${number}`).ticket);
    }
    for (const tab of await tabs()) if (tab.is === 'ticket') expect(kept.has(tab.key)).toBe(true);
  });

  test('has an answered reading in the store at the very next look', async () => {
    for (let number = 0; number < 10; number++) {
      const id = `a${number}`;
      const answer = await until(async () => ((await say(seen(id))) as { ok?: boolean })?.ok);
      await desk.killWorker().catch(() => undefined);
      expect(answer).toBe(true);
      expect(await ticketIds()).toContain(id);
    }
  });
});

describe('badge and alarm', () => {
  const now = () => new Date().toISOString();

  beforeEach(async () => {
    for (const { key } of await inside.rows<SeenTicket>('tickets'))
      await inside.remove('tickets', key);
    await inside.clearBadge();
  });

  const outage = () => {
    const message = { ...said('1', now()), text: 'The whole system is down.' };
    return seen('9', { createdAt: now(), readAt: now(), messages: [message] });
  };

  test('show the time to the next due soon after a cold start, with one alarm ahead', async () => {
    await desk.killWorker();
    expect(await say(outage())).toEqual({ ok: true });
    expect(await until(inside.badge)).toMatch(/^[45]m$/);
    const alarm = await until(inside.alarm);
    expect(alarm! - Date.now()).toBeGreaterThan(20_000);
    expect(alarm! - Date.now()).toBeLessThan(91_000);
  });

  test('come back when the alarm wakes a stopped worker', async () => {
    await say(outage());
    await until(inside.badge);
    await desk.killWorker();
    await inside.clearBadge();
    await inside.page.evaluate(() => chrome.alarms.create('attention', { when: Date.now() + 500 }));
    expect(await until(inside.badge, 30_000)).toMatch(/^[45]m$/);
  });

  test('follow a person’s word when a surface pokes the worker', async () => {
    await say(outage());
    expect(await until(inside.badge)).toMatch(/m$/);
    const steps = ['review', 'categorize', 'severity', 'assign', 'log'];
    for (const step of steps)
      await inside.put('steps', { ticket: keyOf('9'), checklist: 'triage', step, at: now() });
    await inside.page.evaluate(() => chrome.storage.local.set({ poked: Date.now() }));
    expect(await until(async () => /^1[45]m$/.test(await inside.badge()))).toBe(true);
  });
});

describe('a message that is not our reader’s', () => {
  test('about another site is refused', async () => {
    const other = await desk.open('https://other.zendesk.com/agent/tickets/1');
    const stranger = await worldOf(other, desk.id);
    expect(await say(seen('forged'), stranger)).toEqual({ ok: false, because: 'sender' });
    await other.close();
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'ticketObserved'],
    ['an order to insert', { type: 'insertReply', text: 'x' }],
    ['a reading without a ticket', observed({ is: 'ticket' })],
    [
      'a reading with a number for an id',
      observed({ ...seen('forged'), ticket: { ...seen('forged').ticket, ref: { id: 7 } } }),
    ],
  ])('of another shape (%s) is refused', async (_, message) => {
    expect((await world.send(message)).answer).toEqual({ ok: false, because: 'shape' });
  });

  test('from a frame inside the page is refused', async () => {
    const answers = await (
      await desk.worker()
    ).evaluate(async (reading) => {
      const [tab] = await chrome.tabs.query({ url: 'https://acme.zendesk.com/*' });
      return chrome.scripting.executeScript({
        target: { tabId: tab!.id, allFrames: true },
        args: [reading],
        func: (one: unknown) =>
          chrome.runtime.sendMessage({ type: 'ticketObserved', reading: one }),
      });
    }, seen('framed'));
    const framed = answers.filter(({ frameId }) => frameId !== 0);
    expect(framed.map(({ result }) => result)).toEqual([{ ok: false, because: 'sender' }]);
  });

  test('from a page of the extension is refused', async () => {
    const answer = await inside.page.evaluate(
      (reading) => chrome.runtime.sendMessage({ type: 'ticketObserved', reading }),
      seen('forged'),
    );
    expect(answer).toEqual({ ok: false, because: 'sender' });
  });

  test('cannot even be sent by the page itself', async () => {
    expect(
      await page.evaluate(
        () => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime,
      ),
    ).toBe('undefined');
  });

  test('leaves nothing in the store', async () => {
    expect(await ticketIds()).not.toContain('forged');
  });
});

describe('what a tab shows', () => {
  test('stays while the page moves within its site, and goes with the site', async () => {
    const tab = await desk.open(url);
    await say(seen('move'), await worldOf(tab, desk.id));
    const shown = async () =>
      (await tabs()).some((row) => row.is === 'ticket' && row.key === keyOf('move'));
    expect(await shown()).toBe(true);
    await tab.evaluate(() => history.pushState({}, '', '/agent/tickets/2'));
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await shown()).toBe(true);
    await tab.goto('https://elsewhere.example/');
    expect(await until(async () => !(await shown()))).toBe(true);
    await tab.close();
  });

  test('goes with the tab', async () => {
    const tab = await desk.open(url);
    await say(seen('closed'), await worldOf(tab, desk.id));
    await tab.close();
    const shown = async () =>
      (await tabs()).some((row) => row.is === 'ticket' && row.key === keyOf('closed'));
    expect(await until(async () => !(await shown()))).toBe(true);
  });
});

test('a self-hosted desk gets its reader while it is allowed, and loses it with its entry', async () => {
  const registered = () =>
    inside.page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  const poke = () => inside.page.evaluate(() => chrome.storage.local.set({ poked: Math.random() }));
  const at = '2026-01-13T15:00:00.000Z';
  await inside.put('sites', { origin: 'https://rt.example.org', helpdesk: 'rt', at });
  await inside.put('sites', { origin: 'https://forbidden.example', helpdesk: 'rt', at });
  await poke();
  expect(await until(async () => (await registered()).length > 0)).toBe(true);
  expect(await registered()).toMatchObject([
    { matches: ['https://rt.example.org/*'], js: ['reader-rt.js'] },
  ]);
  await inside.remove('sites', 'https://rt.example.org');
  await poke();
  expect(await until(async () => (await registered()).length === 0)).toBe(true);
});
