import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { keepReading, ticketSeen } from '../../lib/store';
import { db } from '../../lib/store/database';
import { forgetHealth, healthKept, healthWith } from '../../lib/store/health';
import type { Reading } from '../../lib/ticket/schema';
import { keyOf, seen } from '../store/seen';

/** How well a site is read, and since when. */

const DAYS = ['2026-01-13', '2026-01-14', '2026-01-15'].map((day) => `${day}T09:00:00.000Z`);
const [monday, tuesday, wednesday] = DAYS as [string, string, string];

afterEach(async () => {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

const reading = (source: Record<string, string>, gaps: string[] = []): Reading => ({
  ...seen('1', {}, gaps),
  source,
});
const { ref } = seen('1').ticket;
const unreadable: Reading = { is: 'unreadable', ref, misses: ['[data-ticket-id]'] };

test('a field is said to come from where it came since the first reading that told so', () => {
  const first = healthWith(undefined, reading({ subject: 'dom:1' }, ['status']), monday);
  const again = healthWith(first, reading({ subject: 'dom:1' }, ['status']), tuesday);
  expect(again?.fields).toEqual({
    subject: { source: 'dom:1', since: monday },
    status: { since: monday },
  });
  expect(again?.at).toBe(tuesday);
});

test('another selector, a gap and its end each begin anew', () => {
  const first = healthWith(undefined, reading({ subject: 'dom:1' }, ['status']), monday);
  const second = healthWith(first, reading({ subject: 'dom:2', status: 'dom:1' }), tuesday);
  expect(second?.fields).toEqual({
    subject: { source: 'dom:2', since: tuesday },
    status: { source: 'dom:1', since: tuesday },
  });
  const third = healthWith(second, reading({ status: 'dom:1' }, ['subject']), wednesday);
  expect(third?.fields.subject).toEqual({ since: wednesday });
  expect(third?.fields.status).toEqual({ source: 'dom:1', since: tuesday });
});

test('what a ticket neither shows nor lacks stays as it was', () => {
  const first = healthWith(undefined, reading({ priority: 'dom:1' }), monday);
  expect(healthWith(first, reading({ subject: 'api' }), tuesday)?.fields.priority).toEqual({
    source: 'dom:1',
    since: monday,
  });
});

test('a gap within the messages ends when the messages come without it', () => {
  const first = healthWith(undefined, reading({ messages: 'dom:1' }, ['messages.role']), monday);
  const second = healthWith(first, reading({ messages: 'dom:1' }), tuesday);
  expect(second?.fields['messages.role']).toEqual({ source: 'dom:1', since: tuesday });
});

test('a list that is partly there is a gap, not a selector that works', () => {
  const health = healthWith(undefined, reading({ messages: 'dom:1' }, ['messages']), monday);
  expect(health?.fields.messages).toEqual({ since: monday });
});

test('a page that cannot be read says so since the first time, keeps its fields, and is well again with the next ticket', () => {
  const first = healthWith(undefined, reading({ subject: 'dom:1' }), monday);
  const lost = healthWith(healthWith(first, unreadable, tuesday), unreadable, wednesday);
  expect(lost?.unreadable).toEqual({ since: tuesday, misses: ['[data-ticket-id]'] });
  expect(lost?.fields.subject?.since).toBe(monday);
  const found = healthWith(lost, reading({ subject: 'dom:1' }), wednesday);
  expect(found?.unreadable).toBeUndefined();
  expect(found?.fields.subject?.since).toBe(monday);
});

test('lists, sign-ins and pages that load say nothing', async () => {
  const { helpdesk, site } = ref;
  const elsewhere: Reading = { is: 'elsewhere', helpdesk, site, because: 'signedOut' };
  await keepReading(1, elsewhere, monday);
  await keepReading(1, { is: 'loading', ref }, monday);
  expect(await healthKept()).toEqual([]);
});

test('it is stored with the reading, by what this reading itself could tell', async () => {
  await keepReading(1, reading({ subject: 'dom:1' }), monday);
  await keepReading(1, seen('1', { subject: undefined }, ['subject']), tuesday);
  expect((await ticketSeen(keyOf('1')))?.source.subject).toBe('earlier');
  expect((await healthKept()).map(({ site, fields }) => [site, fields.subject])).toEqual([
    ['acme.zendesk.com', { since: tuesday }],
  ]);
});

test('neither is stored when one of them is not', async () => {
  const put = vi.spyOn(db.health, 'put').mockRejectedValueOnce(new Error('no room'));
  expect(await keepReading(1, reading({ subject: 'dom:1' }), monday)).toMatchObject({ ok: false });
  expect(await ticketSeen(keyOf('1'))).toBeUndefined();
  expect(put).toHaveBeenCalledOnce();
  put.mockRestore();
});

test('a page that names thousands of fields fills no table', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`fields.${at}`, 'api']));
  const health = healthWith(undefined, reading(many), monday);
  expect(Object.keys(health!.fields)).toHaveLength(80);
});

test('a site that is read no more is forgotten, and no other', async () => {
  await keepReading(1, reading({ subject: 'dom:1' }), monday);
  await keepReading(
    2,
    { is: 'unreadable', ref: { ...ref, site: 'other.zendesk.com' }, misses: [] },
    monday,
  );
  await forgetHealth(['acme.zendesk.com']);
  expect((await healthKept()).map(({ site }) => site)).toEqual(['other.zendesk.com']);
});
