import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { changeEntry, keepReading } from '../../lib/store';
import { db } from '../../lib/store/database';
import { addPlaybook } from '../../lib/store/editing';
import { servePackFiles } from '../store/packFiles';
import { ticketWith } from '../triage/ticket';

/** The worker's look over all tickets, with the browser's side of it recorded. */

const badges: string[] = [];
const told: unknown[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    action: {
      setBadgeText: ({ text }: { text: string }) => Promise.resolve(badges.push(text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
      setTitle: () => Promise.resolve(),
    },
    notifications: {
      getAll: () => Promise.resolve({}),
      create: () => Promise.resolve(''),
      clear: () => Promise.resolve(true),
    },
    runtime: { getURL: (path: string) => path },
  },
}));

const AT = '2026-01-13T14:01:00.000Z';

beforeEach(async () => {
  servePackFiles();
  vi.stubGlobal('reportError', (error: unknown) => told.push(error));
  await db.open();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

const seen = (site: string, id: string) =>
  keepReading(
    Number(id),
    {
      is: 'ticket',
      ticket: ticketWith('The system is completely down.', {
        ref: { helpdesk: 'zendesk', site, id, url: `https://${site}/agent/tickets/${id}` },
      }),
      gaps: [],
      source: {},
    },
    AT,
  );

test('a playbook that cannot be judged by is told, and silences no other site', async () => {
  await seen('good.zendesk.com', '1');
  await seen('bad.zendesk.com', '2');
  const { look } = await import('../../entrypoints/background/look');
  await look(AT);
  const both = badges.at(-1);

  const as = { id: 'ours', title: 'Ours', of: null, at: AT };
  await addPlaybook(PACKS.runbook!, as);
  const own = (await db.playbooks.get('ours'))!;
  own.playbook.triggers[0]!.detect = { terms: ['<a list that an update took away>'] };
  await db.playbooks.put(own);
  await changeEntry('playbookAt', 'bad.zendesk.com', 'ours');
  await look(AT);
  expect(told.map(String)).toEqual([expect.stringContaining('The vocabulary has no')]);
  expect(badges.at(-1)).not.toBe('');
  expect(both).not.toBe('');
});
