import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { look } from '../../entrypoints/background/look';
import { changeNotices, keepReading } from '../../lib/store';
import { keepSnooze } from '../../lib/store/asides';
import { db } from '../../lib/store/database';
import { changeIncident, keepIncident } from '../../lib/store/incidents';
import { declared } from '../incident/declared';
import { servePackFiles } from '../store/packFiles';
import { ticketWith } from '../triage/ticket';

/** The worker's looks while an incident lasts, with the browser's side of it recorded. */

const { shown, created, button } = vi.hoisted(() => ({
  shown: {} as Record<string, { title: string; message: string }>,
  created: [] as string[],
  button: { text: '', title: '' },
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    action: {
      setBadgeText: ({ text }: { text: string }) => Promise.resolve((button.text = text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setTitle: ({ title }: { title: string }) => Promise.resolve((button.title = title)),
    },
    notifications: {
      getAll: () => Promise.resolve({ ...shown }),
      create: (id: string, told: { title: string; message: string }) => {
        shown[id] = told;
        created.push(told.title);
        return Promise.resolve(id);
      },
      clear: (id: string) => Promise.resolve(delete shown[id]),
    },
    runtime: { getURL: (path: string) => path },
  },
}));

const at = (time: string) => `2026-01-12T${time}.000Z`;
const titles = () => Object.values(shown).map(({ title }) => title);

beforeEach(async () => {
  servePackFiles();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  for (const id of Object.keys(shown)) delete shown[id];
  created.length = 0;
  await db.open();
  await look(at('09:59:00'));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

test('a status that comes near and one that is late are told once each, and the worker wakes for them', async () => {
  await keepIncident(declared());
  await look(at('10:00:10'));
  expect(button).toEqual({ text: '14m', title: 'Deskside: Status page for SEV1 in 14m' });
  expect(await look(at('10:11:00'))).toBe(at('10:11:15'));
  expect(created).toEqual([]);
  await look(at('10:11:15'));
  await look(at('10:12:00'));
  expect(created).toEqual(['Status page for SEV1: last quarter']);
  expect(Object.values(shown)[0]?.message).toMatch(/^Due .* Dispatch is down$/);
  await look(at('10:15:01'));
  await look(at('10:16:00'));
  expect(created.slice(1)).toEqual(['Status page for SEV1 is overdue']);
  expect(button.text).toBe('!');
});

test('once it is told, its notice goes and the next one begins anew', async () => {
  await keepIncident(declared());
  await look(at('10:15:01'));
  expect(titles()).toEqual(['Status page for SEV1 is overdue']);
  await changeIncident('one', () => ({ statusAt: [at('10:16:00')] }));
  await look(at('10:16:01'));
  expect(titles()).toEqual([]);
  await look(at('10:31:01'));
  expect(created).toEqual(['Status page for SEV1 is overdue', 'Status page for SEV1 is overdue']);
});

test('the summary is told a day after the end, and never once every customer has it', async () => {
  await keepIncident(declared({ endedAt: at('10:00:00'), startedAt: '2026-01-12T09:00:00.000Z' }));
  await look(at('10:30:00'));
  expect(created).toEqual([]);
  await look('2026-01-13T04:00:00.000Z');
  expect(created).toEqual(['Root cause summary for SEV1: last quarter']);
  const summary = { what: 'a', why: 'b', prevention: 'c', credits: 'none' };
  await changeIncident('one', () => ({ summary }));
  await look('2026-01-13T10:00:01.000Z');
  expect(titles()).toEqual([]);
  expect(created).toHaveLength(1);
});

test('quiet hours hold it back until they end, but not at the highest level', async () => {
  const quiet = { quiet: true, quietFrom: '00:00', quietTo: '23:59' };
  await changeNotices({ ...quiet, criticalPasses: true });
  await keepIncident(declared({ level: 'SEV2' }));
  await look(at('10:30:01'));
  expect(created).toEqual([]);
  await keepIncident(declared({ id: 'two', startedAt: at('10:16:00') }));
  await look(at('10:31:01'));
  expect(created).toEqual(['Status page for SEV1 is overdue']);
  await changeNotices({ quiet: false });
  await look(at('10:32:00'));
  expect(created).toContain('Status page for SEV2 is overdue');
});

test('a level without a rhythm tells nothing', async () => {
  await keepIncident(declared({ level: 'SEV3' }));
  expect(await look(at('12:00:00'))).toBeNull();
  expect(created).toEqual([]);
  expect(button.text).toBe('');
});

test('what a person put out of the queue is out of the badge, until it is back', async () => {
  const ref = {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id: '7',
    url: 'https://acme.zendesk.com/agent/tickets/7',
  };
  const createdAt = '2026-01-12T15:00:00.000Z';
  const now = '2026-01-12T15:10:00.000Z';
  const ticket = ticketWith('The monthly export stops at row 500.', { ref, createdAt });
  const sentAt = createdAt;
  const messages = ticket.messages.map((message) => ({ ...message, sentAt }));
  await keepReading(
    1,
    { is: 'ticket', ticket: { ...ticket, messages }, gaps: [], source: {} },
    now,
  );
  await look(now);
  expect(button.text).not.toBe('');
  const until = '2026-01-12T15:20:00.000Z';
  await keepSnooze('zendesk acme.zendesk.com 7', { snoozedAt: now, snoozedUntil: until });
  expect(await look(now)).toBe(until);
  expect(button.text).toBe('');
  await look(until);
  expect(button.text).not.toBe('');
});
