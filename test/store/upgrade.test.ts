import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { db, SCHEMA } from '../../lib/store/database';
import { changePlaybook, addPlaybook } from '../../lib/store/editing';
import { PACKS } from '../../lib/playbook';

/** A store that an earlier Deskside wrote is opened by this one, and nothing in it is lost. */

const AT = '2026-01-12T09:00:00.000Z';
const pin = { id: 'ours', version: '1.0+1' };

afterEach(async () => {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

/** As version 2 left it: no table of playbooks, no index of what rests on them. */
async function writtenByVersion2(): Promise<void> {
  const old = new Dexie('deskside');
  old.version(2).stores({
    tickets: 'key, seenAt, ticket.requester.email',
    tabs: 'tabId',
    decisions: '++id, ticket',
    steps: '[ticket+checklist+step], ticket',
    placed: '++id, ticket',
    reviews: '++id, ticket, at',
    reviewDrafts: '[ticket+scorecard.id]',
    hints: 'hint',
    settings: 'id',
    sites: 'origin',
    meta: 'id',
    notices: 'id, at, state, notice',
  });
  await old
    .table('decisions')
    .add({ ticket: 'rt desk 1', field: 'priority', value: '1', playbook: pin, at: AT });
  await old.table('settings').put({ id: 'settings', agentName: 'Rut', playbook: 'sop' });
  await old.table('meta').put({ id: 'stamp', schema: 2, minReader: 1, installId: 'x' });
  old.close();
}

test('settings, decisions and the id of the installation are there, under the new stamp', async () => {
  await writtenByVersion2();
  expect(await db.settings.get('settings')).toMatchObject({ agentName: 'Rut', playbook: 'sop' });
  expect(await db.decisions.count()).toBe(1);
  expect(await db.meta.get('stamp')).toMatchObject({ schema: SCHEMA, installId: 'x' });
});

test('decisions of before count for the editions that they rest on', async () => {
  await writtenByVersion2();
  await addPlaybook(PACKS.runbook!, { id: 'ours', title: 'Ours', of: 'runbook', at: AT });
  await changePlaybook('ours', (before) => ({ ...before, title: 'A' }), AT);
  expect(await db.editions.toCollection().primaryKeys()).toEqual([['ours', '1.0+1']]);
});
