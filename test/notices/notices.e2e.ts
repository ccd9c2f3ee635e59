import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until, type Inside } from '../background/inside';
import { worldOf } from '../background/isolated';
import { muted } from '../background/mute';
import type { Desk } from '../browser/chromium';
import { serveHttps, type Served } from '../browser/https';
import { keyOf, seen } from '../store/seen';
import { click, dismiss, kept, look, outage, poke, show, shown, started, stateOf } from './desk';

/** Notices of the built extension in real Chromium, asked back from the browser that shows them. */

let server: Served;
let extension: string;
let profile: string;
let desk: Desk;
let inside: Inside;

async function start(): Promise<void> {
  ({ desk, inside } = await started({ extension, profile }, server.port));
}

beforeAll(async () => {
  server = await serveHttps((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Acme</title>');
  });
  extension = muted(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
});

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'deskside-notices-'));
  await start();
  await look(inside);
});

afterEach(async () => {
  await desk?.close();
  rmSync(profile, { recursive: true, force: true });
});

afterAll(async () => {
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a clock in its last quarter', () => {
  test('gets one notice, once, also after it was read and the worker was stopped', async () => {
    const { warning } = await outage(inside, '1', 12);
    await look(inside);
    expect(await shown(inside)).toEqual([warning]);
    expect(await stateOf(inside, warning)).toBe('told');
    await look(inside);
    expect(await shown(inside)).toEqual([warning]);

    await dismiss(inside, warning);
    await desk.killWorker();
    await look(inside);
    expect(await shown(inside)).toEqual([]);
  });

  test('is told by the alarm alone', async () => {
    const { warning } = await outage(inside, '1', 12);
    await desk.killWorker();
    await inside.page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { alarms: { create(name: string, at: object): void } } }
      ).chrome.alarms.create('attention', { when: Date.now() + 500 }),
    );
    expect(await until(async () => (await shown(inside)).includes(warning), 30_000)).toBe(true);
  });

  test('that is answered takes its notice back', async () => {
    const { warning } = await outage(inside, '1', 12);
    await look(inside);
    expect(await shown(inside)).toEqual([warning]);
    const [row] = await inside.rows<{ ticket: { status: string } }>('tickets');
    await inside.put('tickets', { ...row, ticket: { ...row!.ticket, status: 'solved' } });
    await look(inside);
    expect(await shown(inside)).toEqual([]);
  });

  test('of a ticket that was opened only now is no news', async () => {
    await outage(inside, '1', 12);
    const [row] = await inside.rows<{ seenAt: string }>('tickets');
    await inside.put('tickets', { ...row, firstSeenAt: row!.seenAt });
    await look(inside);
    expect(await shown(inside)).toEqual([]);
    expect(await inside.badge()).toMatch(/^[23]m$/);
  });
});

describe('a worker that is killed', () => {
  test('at any moment of a look neither doubles a notice nor loses one', async () => {
    const ids: string[] = [];
    const read: string[] = [];
    /** Reads what is shown, as a person does: it goes away and must never come back. */
    const readAll = async () => {
      for (const notice of await shown(inside)) {
        read.push(notice);
        await dismiss(inside, notice);
      }
    };
    for (let step = 0; step < 30; step++) {
      const { warning } = await outage(inside, `k${step}`, 12);
      ids.push(warning);
      await poke(inside);
      // At some time, as soon as it is written down, as soon as it is shown.
      if (step % 3 === 0) await pause(200 + step * 15);
      else if (step % 3 === 1) await until(async () => await stateOf(inside, warning));
      else await until(async () => (await shown(inside)).length > 0);
      await desk.killWorker().catch(() => undefined);
      await readAll();
    }
    await look(inside);
    await readAll();
    await look(inside);
    expect(await shown(inside)).toEqual([]);
    expect(read).toEqual([...new Set(read)]);
    // What one killed worker left may be told with another's in one notice: each mark is in exactly one that was read.
    const rows = await kept(inside);
    for (const id of ids) {
      const row = rows.find((one) => one.id === id);
      expect(row).toMatchObject({ state: 'told' });
      expect(read).toContain(row && 'notice' in row ? row.notice : undefined);
    }
  }, 120_000);

  test('in the middle of a look leaves an alarm behind it, by which the look is begun again', async () => {
    let left: string | undefined;
    // Between writing down and showing lie a few milliseconds: they are not hit at once.
    for (let attempt = 0; attempt < 100 && left !== 'pending'; attempt++) {
      const { warning } = await outage(inside, `m${attempt}`, 12);
      await poke(inside);
      await until(async () => await stateOf(inside, warning));
      await desk.killWorker().catch(() => undefined);
      left = await stateOf(inside, warning);
    }
    expect(left).toBe('pending');
    const alarm = await inside.alarm();
    expect(alarm! - Date.now()).toBeGreaterThan(0);
    expect(alarm! - Date.now()).toBeLessThanOrEqual(30_000);
  }, 120_000);

  test('between writing and showing leaves it to the next one, unless it was answered', async () => {
    const [one, two] = [await outage(inside, '1', 12), await outage(inside, '2', 12)];
    await inside.put('notices', pending('1', one.warning));
    await inside.put('notices', pending('2', two.warning));
    const rows = await inside.rows<{ key: string; ticket: object }>('tickets');
    const answered = rows.find(({ key }) => key === keyOf('2'))!;
    await inside.put('tickets', { ...answered, ticket: { ...answered.ticket, status: 'solved' } });
    await desk.killWorker();
    await look(inside);
    expect(await shown(inside)).toEqual([one.warning]);
    expect(await stateOf(inside, two.warning)).toBe('told');
  });

  test.each([
    ['unread', false],
    ['read', true],
  ])('between showing and marking it tells it no second time, %s', async (_, isRead) => {
    const { warning } = await outage(inside, '1', 12);
    await inside.put('notices', pending('1', warning));
    await show(inside, warning);
    await desk.killWorker();
    if (isRead) {
      await dismiss(inside, warning);
      // The browser tells the worker, which has to be started for it.
      expect(await until(async () => (await stateOf(inside, warning)) === 'told')).toBe(true);
    }
    await look(inside);
    expect(await shown(inside)).toEqual(isRead ? [] : [warning]);
    expect(await stateOf(inside, warning)).toBe('told');
  });
});

/** What a worker leaves that has decided, and dies before it marked the notice as shown. */
const pending = (ticket: string, warning: string) => ({
  id: warning,
  ticket: keyOf(ticket),
  metric: 'firstResponse',
  kind: 'lastQuarter',
  at: new Date().toISOString(),
  dueAt: new Date().toISOString(),
  state: 'pending',
  notice: warning,
  place: 0,
  missed: false,
});

describe('a browser that was closed', () => {
  test('tells what was missed, in one notice', async () => {
    const [one, two] = [await outage(inside, '1', 60), await outage(inside, '2', 59)];
    const at = new Date(Date.now() - 55 * 60_000).toISOString();
    await inside.put('meta', { id: 'lastLook', at });
    await desk.close();
    await start();
    expect(await until(async () => (await shown(inside)).length > 0)).toBe(true);
    expect(await shown(inside)).toEqual([one.breach]);
    const rows = await kept(inside);
    expect(rows.filter(({ state }) => state === 'told')).toMatchObject([
      { id: one.breach, missed: true, notice: one.breach },
      { id: two.breach, missed: true, notice: one.breach },
    ]);
    expect(rows.filter(({ state }) => state === 'silent')).toHaveLength(2);
  });
});

describe('a click', () => {
  const inFront = () =>
    inside.page.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(of: object): Promise<{ url: string }[]> } };
        }
      ).chrome;
      return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url;
    });
  const address = (id: string) => `https://acme.zendesk.com/agent/tickets/${id}`;

  async function ticketTab(id: string): Promise<Page> {
    const page = await desk.open(address(id));
    await (await worldOf(page, desk.id)).send({ type: 'ticketObserved', reading: seen(id) });
    return page;
  }

  test('brings the tab that shows the ticket to the front', async () => {
    const page = await ticketTab('1');
    await page.evaluate(() => history.replaceState({}, '', '/agent/moved'));
    const { warning } = await outage(inside, '1', 12);
    await look(inside);
    await inside.page.bringToFront();
    await click(desk, warning);
    const front = await until(
      async () => (await inFront()) === 'https://acme.zendesk.com/agent/moved',
    );
    expect(front).toBe(true);
    expect(await until(async () => (await shown(inside)).length === 0)).toBe(true);
    expect(desk.browser.targets().filter((target) => target.url().includes('/tickets/'))).toEqual(
      [],
    );
  });

  test('opens the ticket where no tab shows it, by a worker that did not show the notice', async () => {
    const { warning } = await outage(inside, '7', 12);
    await look(inside);
    await desk.killWorker();
    await look(inside);
    await click(desk, warning);
    expect(await until(async () => (await inFront()) === address('7'))).toBe(true);
  });
});

describe('a person who wants none', () => {
  const choose = (settings: object) =>
    inside.put('settings', { id: 'settings', playbook: 'runbook', notices: settings });

  test('of the last quarter gets none, and nothing old when they change their mind', async () => {
    await choose({ lastQuarter: false });
    const { warning } = await outage(inside, '1', 12);
    await look(inside);
    expect(await shown(inside)).toEqual([]);
    expect(await stateOf(inside, warning)).toBe('silent');
    await choose({ lastQuarter: true });
    await look(inside);
    expect(await shown(inside)).toEqual([]);
  });

  test('in quiet hours gets it after them, and of a critical ticket at once', async () => {
    const wall = (hours: number) =>
      new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);
    const night = { quiet: true, quietFrom: wall(-1), quietTo: wall(2) };
    await choose({ ...night, criticalPasses: false });
    const { warning } = await outage(inside, '1', 12);
    await look(inside);
    expect(await shown(inside)).toEqual([]);
    expect(await stateOf(inside, warning)).toBeUndefined();
    await choose({ ...night, criticalPasses: true });
    await look(inside);
    expect(await shown(inside)).toEqual([warning]);
  });
});
