import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Incident } from '../../lib/incident';
import { until, type Inside } from '../background/inside';
import { muted } from '../background/mute';
import type { Desk } from '../browser/chromium';
import { serveHttps, type Served } from '../browser/https';
import { declared } from '../incident/declared';
import { keyOf } from '../store/seen';
import { click, dismiss, look, outage, shown, started } from './desk';

/** Notices of an incident by the built extension in real Chromium. */

declare const chrome: {
  action: { getTitle(of: object): Promise<string> };
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
};

let server: Served;
let extension: string;
let profile: string;
let desk: Desk;
let inside: Inside;

const MINUTE = 60_000;
const began = Date.now() - 12 * MINUTE;
const startedAt = new Date(began - (began % 1_000)).toISOString();
const identity = (from: string, name: string) => `incident one statusPage ${from} ${name} 900`;

const put = (change: Partial<Incident> = {}) =>
  inside.put('incidents', declared({ startedAt, tickets: [keyOf('gone'), keyOf('7')], ...change }));

beforeAll(async () => {
  server = await serveHttps((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Acme</title>');
  });
  extension = muted(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
  profile = mkdtempSync(join(tmpdir(), 'deskside-incidents-'));
  ({ desk, inside } = await started({ extension, profile }, server.port));
  await look(inside);
  await outage(inside, '7', 1);
  await put();
}, 60_000);

afterAll(async () => {
  await desk?.close();
  await server?.close();
  for (const path of [profile, extension]) rmSync(path, { recursive: true, force: true });
});

test('a status in its last quarter gets one notice, and none again once it was read', async () => {
  await look(inside);
  expect(await shown(inside)).toEqual([identity(startedAt, 'warn75')]);
  expect(await inside.page.evaluate(() => chrome.action.getTitle({}))).toMatch(
    /^Deskside: Status page for SEV1 in [23]m$/,
  );
  const alarm = await inside.page.evaluate(() => chrome.alarms.get('attention'));
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.parse(startedAt) + 15 * MINUTE + 1_000);
  await dismiss(inside, identity(startedAt, 'warn75'));
  await desk.killWorker();
  await look(inside);
  expect(await shown(inside)).toEqual([]);
});

test('a late one is told, a click leads to a ticket of the incident, and once it is told nothing is left of it', async () => {
  const since = new Date(Date.parse(startedAt) - 5 * MINUTE).toISOString();
  await put({ startedAt: since });
  await look(inside);
  const late = identity(since, 'breach');
  expect(await shown(inside)).toEqual([late]);
  await click(desk, late);
  const opened = () =>
    Promise.resolve(
      desk.browser
        .targets()
        .some((target) => target.url() === 'https://acme.zendesk.com/agent/tickets/7'),
    );
  expect(await until(opened)).toBe(true);
  await put({ startedAt: since, statusAt: [new Date().toISOString()] });
  await look(inside);
  expect(await shown(inside)).toEqual([]);
});
