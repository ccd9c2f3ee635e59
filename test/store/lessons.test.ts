import { describe, expect, test, vi } from 'vitest';
import { history, now, past, storeForEach } from './taught';
import { db } from '../../lib/store/database';
import { learnable } from '../../lib/store/learnable';
import { batchesKept, forgetBatch, keepLessons, MOST_LESSONS } from '../../lib/store/lessons';
import type { Lesson } from '../../lib/store/schema';

storeForEach();

describe('A history', () => {
  test('is kept with what its tickets were called, and counted', async () => {
    expect(await keepLessons(history('a'), [past('one'), past('two')])).toBe(2);
    expect(await batchesKept()).toEqual([{ ...history('a'), count: 2 }]);
    expect((await learnable('category', now)).lessons).toEqual([
      { text: 'one', label: 'Billing' },
      { text: 'two', label: 'Billing' },
    ]);
  });

  test('that is the newest stands first', async () => {
    await keepLessons(history('a'), [past('one')]);
    await keepLessons({ ...history('b'), at: '2026-01-21T12:00:00.000Z' }, [past('two')]);
    expect((await batchesKept()).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('teaches each field by the tickets that have it, and nothing by empty texts and labels', async () => {
    await keepLessons(history('a'), [
      past('one', { category: ' Billing ', priority: 'High' }),
      past('two', { category: undefined, priority: 'Low' }),
      past('three', { category: '  ' }),
      past('   '),
      past('', { subject: 'Only a subject' }),
    ]);
    expect((await learnable('category', now)).lessons).toEqual([
      { text: 'one', label: 'Billing' },
      { text: 'Only a subject', label: 'Billing' },
    ]);
    expect((await learnable('priority', now)).lessons.map(({ label }) => label)).toEqual([
      'High',
      'Low',
    ]);
  });

  test('goes as a whole, and takes none of another', async () => {
    await keepLessons(history('a'), [past('one')]);
    await keepLessons(history('b'), [past('two')]);
    await forgetBatch('a');
    expect((await batchesKept()).map(({ id }) => id)).toEqual(['b']);
    expect((await learnable('category', now)).lessons.map(({ text }) => text)).toEqual(['two']);
  });

  test('that cannot be stored leaves nothing of it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(keepLessons(history('a'), [past('one')])).rejects.toMatchObject({
      name: 'NotSaved',
      because: 'full',
    });
    vi.restoreAllMocks();
    expect(await db.lessons.count()).toBe(0);
    expect(await batchesKept()).toEqual([]);
  });
});

describe('Of more tickets than are kept', () => {
  const dated = (size: number, from: number): Omit<Lesson, 'id' | 'batch'>[] =>
    Array.from({ length: size }, (_, at) =>
      past(`ticket ${from + at}`, { at: new Date((from + at) * 60_000).toISOString() }),
    );

  test('the newest of all histories stay, those without a date as old as their file, and each history counts its own', async () => {
    expect(await keepLessons(history('undated'), [past('old'), past('older')])).toBe(2);
    expect(await keepLessons(history('early'), dated(MOST_LESSONS - 6, 0))).toBe(MOST_LESSONS - 6);
    expect(await keepLessons(history('late'), dated(8, MOST_LESSONS).reverse())).toBe(8);
    const kept = await db.lessons.toArray();
    expect(kept).toHaveLength(MOST_LESSONS);
    expect(kept.filter(({ batch }) => batch === 'undated')).toHaveLength(2);
    expect(kept.some(({ text }) => text === 'ticket 3')).toBe(false);
    expect(kept.some(({ text }) => text === 'ticket 4')).toBe(true);
    const counts = Object.fromEntries((await batchesKept()).map(({ id, count }) => [id, count]));
    expect(counts).toEqual({ undated: 2, early: MOST_LESSONS - 10, late: 8 });
  }, 30_000);

  test('of those without a date the ones that came last stay', async () => {
    const many = Array.from({ length: MOST_LESSONS + 3 }, (_, at) => past(`ticket ${at}`));
    expect(await keepLessons(history('a'), many)).toBe(MOST_LESSONS);
    const kept = new Set((await db.lessons.toArray()).map(({ text }) => text));
    expect(many.filter(({ text }) => !kept.has(text)).map(({ text }) => text)).toEqual([
      'ticket 0',
      'ticket 1',
      'ticket 2',
    ]);
  }, 30_000);
});
