import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_NOTICES, type NoticeSettings } from '../../lib/notices';
import { until, type Inside } from '../background/inside';
import { muted } from '../background/mute';
import type { Desk } from '../browser/chromium';
import { serveHttps, type Served } from '../browser/https';
import { keyOf, said, seen } from '../store/seen';
import { ago, click, dismiss, look, shown, started } from './desk';

/** The notice of a surge by the built extension in real Chromium. */

let server: Served;
let extension: string;
let profile: string;
let desk: Desk;
let inside: Inside;

const DAY = 1_440;

/** A ticket that a list shows, and nobody has opened. */
const listed = (id: string, minutes: number) => {
  const ref = {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id,
    url: `https://acme.zendesk.com/agent/tickets/${id}`,
  };
  const row = { ref, subject: 'A question', createdAt: ago(minutes) };
  const at = new Date().toISOString();
  return inside.put('rows', {
    key: keyOf(id),
    site: ref.site,
    row,
    firstSeenAt: at,
    seenAt: at,
  });
};

/** Two tickets an hour, eight hours a day, on the four days before. */
async function usualDays() {
  for (let day = 1; day <= 4; day += 1)
    for (let half = 0; half < 16; half += 1)
      await listed(`${day}${String(half).padStart(2, '0')}`, day * DAY + half * 30 + 10);
}

/** Twelve of them in the last half hour. */
async function surge(minutes = 0) {
  for (let one = 0; one < 12; one += 1) await listed(`9${one + 10}`, minutes + 2 * one + 1);
}

const works = (notices: Partial<NoticeSettings> = {}) =>
  inside.put('settings', {
    id: 'settings',
    playbook: 'excellence',
    notices: { ...DEFAULT_NOTICES, ...notices },
  });

const surges = async () => (await shown(inside)).filter((id) => id.startsWith('surge '));
const isOpen = (id: string) =>
  until(() =>
    Promise.resolve(
      desk.browser
        .targets()
        .some((target) => target.url() === `https://acme.zendesk.com/agent/tickets/${id}`),
    ),
  );

beforeAll(async () => {
  server = await serveHttps((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Acme</title>');
  });
  extension = muted(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
});

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'deskside-surge-'));
  ({ desk, inside } = await started({ extension, profile }, server.port));
  await works();
  await usualDays();
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

test('gets one notice, none again once it was read and more came in', async () => {
  expect(await surges()).toEqual([]);
  await surge();
  await look(inside);
  const [notice, ...others] = await surges();
  expect(notice).toMatch(/^surge 20/);
  expect(others).toEqual([]);
  await dismiss(inside, notice!);
  await listed('950', 0);
  await desk.killWorker();
  await look(inside);
  expect(await surges()).toEqual([]);
});

test('goes by itself once so many are no longer of the last hour', async () => {
  await surge();
  await look(inside);
  expect(await surges()).toHaveLength(1);
  await surge(90);
  await look(inside);
  expect(await surges()).toEqual([]);
});

test('a click leads to the newest ticket, or to the first of those that report the same', async () => {
  await surge();
  await look(inside);
  await click(desk, (await surges())[0]!);
  expect(await isOpen('910')).toBe(true);
  expect(await surges()).toEqual([]);

  for (const [id, minutes, name] of [
    ['77', 20, 'Ana Duarte'],
    ['78', 15, 'Luc Petit'],
  ] as const) {
    const createdAt = ago(minutes);
    const { ticket, gaps, source } = seen(id, {
      createdAt,
      readAt: createdAt,
      subject: 'Dispatch board is down',
      requester: { name, email: `${id}@customer${id}.example` },
      messages: [
        {
          ...said('1', createdAt),
          text: 'The dispatch board is down: every page ends in error 503.',
        },
      ],
    });
    await inside.put('tickets', {
      key: keyOf(id),
      ticket,
      gaps,
      source,
      firstSeenAt: createdAt,
      seenAt: ago(0),
    });
  }
  await click(desk, (await kept())[0]!);
  expect(await isOpen('77')).toBe(true);
});

const kept = async () =>
  (await inside.rows<{ id: string; kind: string }>('notices'))
    .filter(({ kind }) => kind === 'surge')
    .map(({ id }) => id);

test('is not told where a person does not want it, and stays passed over once they do', async () => {
  await works({ surge: false });
  await surge();
  await look(inside);
  expect(await surges()).toEqual([]);
  await works({ surge: true });
  await look(inside);
  expect(await surges()).toEqual([]);
});

test('waits for the end of the quiet hours', async () => {
  await works({ quiet: true, quietFrom: '00:00', quietTo: '23:59' });
  await surge();
  await look(inside);
  expect(await surges()).toEqual([]);
  await works();
  await look(inside);
  expect(await surges()).toHaveLength(1);
});
