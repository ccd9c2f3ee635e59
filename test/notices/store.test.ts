import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_NOTICES } from '../../lib/notices';
import {
  changeNotices,
  changeSettings,
  keepNotices,
  noticeKept,
  noticesKept,
  noticesPending,
  settings,
  settleNotice,
  storeState,
  whyUnsaved,
} from '../../lib/store';
import { db, MIN_READER, SCHEMA } from '../../lib/store/database';
import type { KeptNotice } from '../../lib/store/schema';
import { later } from './given';

const now = '2026-01-13T15:00:00.000Z';

const mark = (id: string, at = now) => ({
  id,
  ticket: 'zendesk acme.zendesk.com 1',
  metric: 'firstResponse' as const,
  kind: 'overdue' as const,
  at,
  dueAt: at,
});
const pending = (id: string, notice = id, place = 0): KeptNotice => ({
  ...mark(id),
  state: 'pending',
  notice,
  place,
  missed: false,
});
const silent = (id: string, at = now): KeptNotice => ({ ...mark(id, at), state: 'silent' });

beforeEach(async () => {
  const shelf: Record<string, unknown> = {};
  const local = {
    get: async (key: string) => ({ [key]: shelf[key] }),
    set: async (items: object) => void Object.assign(shelf, items),
  };
  vi.stubGlobal('chrome', { storage: { local } });
  await db.open();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

describe('a mark', () => {
  test('is kept with the look that found it', async () => {
    expect(await noticesKept()).toEqual({ settled: new Set(), lastLook: undefined });
    await keepNotices([pending('a'), silent('b')], now);
    expect(await noticesKept()).toEqual({ settled: new Set(['a', 'b']), lastLook: now });
    expect(await noticesPending()).toEqual(['a']);
    expect(await noticeKept('a')).toEqual([pending('a')]);
  });

  test('that is settled stays as it is', async () => {
    await keepNotices([pending('a')], now);
    await settleNotice('a');
    await keepNotices([pending('a', 'other'), pending('b', 'other', 1)], now);
    expect(await noticeKept('a')).toMatchObject([{ id: 'a', state: 'told' }]);
    expect(await noticeKept('other')).toMatchObject([{ id: 'b' }]);
  });

  test('of a fold comes back in its place and is settled with the others', async () => {
    await keepNotices([pending('c', 'a', 2), pending('b', 'a', 1), pending('a', 'a', 0)], now);
    expect(await noticesPending()).toEqual(['a']);
    expect((await noticeKept('a')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    await settleNotice('a');
    expect(await noticesPending()).toEqual([]);
  });

  test('goes when it is twice as old as anything that is still told', async () => {
    const day = 86_400;
    await keepNotices([silent('old', later(now, -29 * day))], later(now, -28 * day));
    await keepNotices([silent('kept', later(now, -27 * day))], now);
    expect((await noticesKept()).settled).toEqual(new Set(['kept']));
  });

  test('is kept whole or not at all', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const failure = await keepNotices([pending('a')], now).catch((error: unknown) => error);
    expect(whyUnsaved(failure)).toBe('full');
    expect(await noticesKept()).toEqual({ settled: new Set(), lastLook: undefined });
  });
});

describe('the settings of notices', () => {
  test('are the defaults until somebody changes one, and then only that one', async () => {
    expect((await settings()).notices).toEqual(DEFAULT_NOTICES);
    await Promise.all([
      changeNotices({ overdue: false }),
      changeNotices({ quietFrom: '22:30' }),
      changeSettings({ agentName: 'Mira' }),
    ]);
    const { notices, agentName } = await settings();
    expect(notices).toEqual({ ...DEFAULT_NOTICES, overdue: false, quietFrom: '22:30' });
    expect(agentName).toBe('Mira');
  });

  test('refuse a time that is none', async () => {
    const failure = await changeNotices({ quietTo: '25:00' }).catch((error: unknown) => error);
    expect(whyUnsaved(failure)).toBe('failed');
    expect((await settings()).notices).toEqual(DEFAULT_NOTICES);
  });

  test('that are spoiled in the store are the defaults again', async () => {
    await changeSettings({ notices: { ...DEFAULT_NOTICES, quietTo: 'noon' } });
    expect((await settings()).notices).toEqual(DEFAULT_NOTICES);
  });
});

test('a store of the first version keeps what it holds, and old code may still write to it', async () => {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
  const first = new Dexie('deskside');
  first.version(1).stores({
    tickets: 'key, seenAt, ticket.requester.email',
    settings: 'id',
    meta: 'id',
  });
  const stamp = { id: 'stamp', schema: 1, minReader: 1, installId: 'x' };
  await first.table('meta').put(stamp);
  await first.table('settings').put({ id: 'settings', agentName: 'Mira', routing: {} });
  first.close();

  await db.open();
  expect(await db.meta.get('stamp')).toEqual({ ...stamp, schema: SCHEMA, minReader: MIN_READER });
  expect(await settings()).toMatchObject({ agentName: 'Mira', notices: DEFAULT_NOTICES });
  await keepNotices([pending('a')], now);
  expect((await noticesKept()).settled).toEqual(new Set(['a']));
  expect(await storeState()).toBe('ok');
});
