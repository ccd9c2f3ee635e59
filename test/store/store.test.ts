import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  acceptLoss,
  decide,
  keepPlaced,
  keepReading,
  keepReview,
  keepReviewDraft,
  memoryOf,
  reviewDraft,
  reviewsOf,
  storeState,
  tabShows,
  ticketSeen,
  ticketsSeenSince,
  whyUnsaved,
  wordsOn,
} from '../../lib/store';
import { db, SCHEMA } from '../../lib/store/database';
import type { Placed } from '../../lib/store/schema';
import { keyOf, said, seen } from './seen';

const now = '2026-01-13T15:01:00.000Z';
const later = '2026-01-13T15:02:00.000Z';
const playbook = { id: 'runbook', version: '1' };
let shelf: Record<string, unknown> = {};

beforeEach(async () => {
  shelf = {};
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

const word = (value: string, at: string) => ({
  ticket: keyOf('1'),
  field: 'priority' as const,
  value,
  proposed: '2',
  at,
  playbook,
});

describe('a reading', () => {
  test('is stored with the tab that shows it', async () => {
    expect(await keepReading(7, seen('1'), now)).toMatchObject({ ok: true });
    expect(await tabShows(7)).toEqual({ tabId: 7, at: now, is: 'ticket', key: keyOf('1') });
    expect(await ticketSeen(keyOf('1'))).toMatchObject({ firstSeenAt: now, seenAt: now });
  });

  test('adds the status to those in which the ticket was seen, when it is another one', async () => {
    const at = (minute: number) => `2026-01-13T15:0${minute}:00.000Z`;
    for (const [minute, status] of ['open', 'open', 'pending', undefined, 'open'].entries()) {
      const reading = seen('1', { status, readAt: at(minute) });
      expect(await keepReading(7, reading, at(minute))).toMatchObject({ ok: true });
    }
    expect((await memoryOf(keyOf('1'))).changes).toEqual([
      { at: at(0), status: 'open' },
      { at: at(2), status: 'pending' },
      { at: at(4), status: 'open' },
    ]);
  });

  test('stored twice is stored once, and keeps when it was first seen', async () => {
    await keepReading(7, seen('1'), now);
    await keepReading(7, seen('1'), '2026-01-13T16:00:00.000Z');
    const kept = await ticketsSeenSince('2026-01-01T00:00:00.000Z', 10);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ firstSeenAt: now, seenAt: '2026-01-13T16:00:00.000Z' });
  });

  test('with a gap leaves what an earlier one knew, and says where it comes from', async () => {
    const requester = { name: 'Ann', email: 'ann@example.org' };
    const messages = [said('1', '2026-01-13T15:00:00.000Z'), said('2', '2026-01-13T15:05:00.000Z')];
    await keepReading(7, seen('1', { requester, messages }), now);
    const half = seen(
      '1',
      {
        subject: undefined,
        createdAt: undefined,
        requester: { name: 'Ann' },
        status: undefined,
        messages: [messages[1]!],
      },
      ['subject', 'requester.email', 'messages', 'status'],
    );
    await keepReading(7, half, now);
    const kept = (await ticketSeen(keyOf('1')))!;
    expect(kept.ticket).toMatchObject({ subject: 'Ticket 1', requester, messages });
    expect(kept.ticket.status).toBeUndefined();
    expect(kept.gaps).toEqual(['status']);
    expect(kept.source).toMatchObject({
      subject: 'earlier',
      messages: 'earlier',
      'requester.email': 'earlier',
    });
  });

  test('of another requester takes nothing from the one before', async () => {
    await keepReading(7, seen('1', { requester: { name: 'Ann', email: 'ann@example.org' } }), now);
    await keepReading(7, seen('1', { requester: { name: 'Bob' } }, ['requester.email']), now);
    const kept = (await ticketSeen(keyOf('1')))!;
    expect(kept.ticket.requester).toEqual({ name: 'Bob' });
    expect(kept.gaps).toEqual(['requester.email']);
  });

  test('that cannot be stored leaves the earlier one and the tab as they were', async () => {
    await keepReading(7, seen('1'), now);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await keepReading(8, seen('2'), now)).toEqual({ ok: false, because: 'full' });
    put.mockRestore();
    expect(await tabShows(8)).toBeUndefined();
    expect(await ticketSeen(keyOf('1'))).toBeDefined();
  });
});

describe('a write that fails says why', () => {
  test.each([
    ['full', new DOMException('x', 'QuotaExceededError')],
    ['disk', new DOMException('Failed to write blobs (IOError)', 'DataError')],
    ['failed', new DOMException('x', 'UnknownError')],
  ] as const)('%s', async (because, inner) => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw inner;
    });
    const failure = await decide(word('0', now)).catch((error: unknown) => error);
    expect(whyUnsaved(failure)).toBe(because);
  });

  test('a connection that closed is opened again and the word is stored', async () => {
    db.close({ disableAutoOpen: true });
    await decide(word('0', now));
    expect((await memoryOf(keyOf('1'), now)).decisions).toHaveLength(1);
  });

  test('a connection that keeps closing ends as such', async () => {
    db.close({ disableAutoOpen: false });
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    const failure = await decide(word('0', now)).catch((error: unknown) => error);
    expect(whyUnsaved(failure)).toBe('closed');
  });

  test('a finished review that fails keeps its draft', async () => {
    const review = {
      ticket: keyOf('1'),
      scorecard: { id: 'qa', version: '1' },
      playbook,
      answers: {},
      comment: 'typed with care',
      at: now,
    };
    await keepReviewDraft(review);
    const stub = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('x', 'QuotaExceededError');
    });
    await expect(keepReview({ ...review, reviewer: 'Ria' })).rejects.toMatchObject({
      because: 'full',
    });
    stub.mockRestore();
    expect(await reviewDraft(keyOf('1'), 'qa')).toMatchObject({ comment: 'typed with care' });
    expect(await reviewsOf(keyOf('1'))).toEqual([]);
  });
});

describe('what is remembered of a ticket', () => {
  test('people’s words and steps on it, and its requester’s tickets of the last 30 days', async () => {
    const requester = { email: 'ann@example.org' };
    await keepReading(1, seen('1', { requester }), now);
    await keepReading(
      1,
      seen('2', { requester: { email: 'ANN@example.org' }, createdAt: '2026-01-02T10:00:00.000Z' }),
      now,
    );
    await keepReading(1, seen('3', { requester, createdAt: '2025-12-10T10:00:00.000Z' }), now);
    await keepReading(1, seen('4', { requester: { email: 'bob@example.org' } }), now);
    await decide(word('0', now));
    await decide({ ...word('1', now), ticket: keyOf('2') });
    await db.steps.put({ ticket: keyOf('1'), checklist: 'triage', step: 'log', at: now });

    const memory = await memoryOf(keyOf('1'), now);
    expect(memory.tickets.map(({ ref }) => ref.id)).toEqual(['2']);
    expect(memory.decisions.map(({ value }) => value)).toEqual(['0']);
    expect(memory.steps).toMatchObject([{ checklist: 'triage', step: 'log', at: now }]);
  });

  test('and what replies promised that were put into the composer or copied', async () => {
    const promise = { ref: 'R', text: 'Contact within 15 minutes', afterSeconds: 900 };
    const placed = (result: Placed['result'], at: string, promises = [promise]): Placed => ({
      ...{ ticket: keyOf('1'), template: 'critical', as: 'public', playbook },
      ...{ result, at, promises },
    });
    await keepPlaced(placed('inserted', now));
    await keepPlaced(placed('lost', now));
    await keepPlaced(placed('copied', later));
    await keepPlaced({ ...placed('inserted', now), ticket: keyOf('2') });
    await keepPlaced({ ...placed('inserted', now), promises: undefined });

    const expected = [
      { ...promise, placedAt: now },
      { ...promise, placedAt: later },
    ];
    expect((await memoryOf(keyOf('1'), now)).promises).toEqual(expected);
    const many = await wordsOn([keyOf('1'), keyOf('3')]);
    expect(many.get(keyOf('1'))!.promises).toEqual(expected);
    expect(many.get(keyOf('3'))!.promises).toEqual([]);
  });
});

describe('the state of the store', () => {
  test('is fine on the first day and on every later one', async () => {
    expect(await storeState()).toBe('ok');
    expect(await storeState()).toBe('ok');
    expect(shelf.tombstone).toMatchObject({ schema: SCHEMA });
  });

  test('is lost when the browser removed it, until a person has taken note', async () => {
    await storeState();
    db.close({ disableAutoOpen: false });
    await Dexie.delete('deskside');
    await keepReading(7, seen('1'), now);
    expect(await storeState()).toBe('lost');
    expect(await storeState()).toBe('lost');
    await acceptLoss();
    expect(await storeState()).toBe('ok');
  });

  test('is a fresh start when both were removed', async () => {
    await storeState();
    shelf = {};
    db.close({ disableAutoOpen: false });
    await Dexie.delete('deskside');
    expect(await storeState()).toBe('ok');
  });

  /** What a later version leaves behind: another table, and a stamp that says who may still write. */
  async function upgradeTo(schema: number, minReader: number): Promise<void> {
    db.close({ disableAutoOpen: false });
    const later = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('deskside', schema * 10);
      request.onupgradeneeded = () => request.result.createObjectStore('cases');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise((resolve) => {
      const transaction = later.transaction('meta', 'readwrite');
      transaction.objectStore('meta').put({ id: 'stamp', schema, minReader, installId: 'x' });
      transaction.oncomplete = resolve;
    });
    later.close();
  }

  test('is newer when newer code wrote it, and old code then reads but never writes', async () => {
    await decide(word('0', now));
    await upgradeTo(SCHEMA + 1, SCHEMA + 1);
    expect(await storeState()).toBe('newer');
    const failure = await decide(word('1', now)).catch((error: unknown) => error);
    expect(whyUnsaved(failure)).toBe('newer');
    expect((await memoryOf(keyOf('1'), now)).decisions).toHaveLength(1);
  });

  test('takes words when newer code wrote it in a form that this code may write to', async () => {
    await upgradeTo(SCHEMA + 1, SCHEMA);
    await decide(word('1', now));
    expect((await memoryOf(keyOf('1'), now)).decisions).toHaveLength(1);
  });

  test('is unwritable when nothing can be stored', async () => {
    await storeState();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('x', 'QuotaExceededError');
    });
    expect(await storeState()).toBe('unwritable');
  });
});
