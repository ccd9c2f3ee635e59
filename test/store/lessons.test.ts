import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Decision } from '../../lib/assessment';
import { decide, keepReading } from '../../lib/store';
import { db } from '../../lib/store/database';
import { learnable } from '../../lib/store/learnable';
import {
  basisNow,
  batchesKept,
  dropModel,
  forgetAllLearned,
  forgetBatch,
  keepLessons,
  keepModel,
  modelOn,
  modelsKept,
  MOST_LESSONS,
  taughtByHand,
  unlearn,
  wordsLearned,
} from '../../lib/store/lessons';
import type { KeptModel, Lesson } from '../../lib/store/schema';
import { servePackFiles } from './packFiles';
import { keyOf, seen } from './seen';

const now = '2026-01-20T12:00:00.000Z';
const playbook = { id: 'runbook', version: '1' };

beforeEach(async () => {
  vi.stubGlobal('chrome', {
    storage: { local: { get: async () => ({}), set: async () => undefined } },
  });
  servePackFiles();
  await db.open();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

/** A person's word on a ticket, `minute` minutes after noon. */
const word = (id: string, value: string | null, minute = 0, more: Partial<Decision> = {}) => ({
  ticket: keyOf(id),
  field: 'category' as const,
  value,
  proposed: null,
  at: `2026-01-20T12:${String(minute).padStart(2, '0')}:00.000Z`,
  playbook,
  ...more,
});

const history = (id: string) => ({ id, name: `${id}.csv`, at: now });
const past = (text: string, more: Partial<Lesson> = {}): Omit<Lesson, 'id' | 'batch'> => ({
  text,
  category: 'Billing',
  ...more,
});

const model = (field: KeptModel['field']): KeptModel => ({
  field,
  basis: 'one',
  at: now,
  lessons: 3,
  checkedAt: 3,
  bytes: Uint8Array.of(1, 2, 3),
  report: { lessons: 3, measured: 0, labels: [], before: null, after: null },
});

const labelsLearned = async (): Promise<string[]> =>
  (await learnable('category', now)).lessons.map(({ label }) => label);

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

  test('the newest of all histories stay, those without a date go first, and each history counts its own', async () => {
    expect(await keepLessons(history('undated'), [past('old'), past('older')])).toBe(2);
    expect(await keepLessons(history('early'), dated(MOST_LESSONS - 6, 0))).toBe(MOST_LESSONS - 6);
    expect(await keepLessons(history('late'), dated(8, MOST_LESSONS).reverse())).toBe(8);
    const kept = await db.lessons.toArray();
    expect(kept).toHaveLength(MOST_LESSONS);
    expect(kept.filter(({ batch }) => batch === 'undated')).toEqual([]);
    expect(kept.some(({ text }) => text === 'ticket 1')).toBe(false);
    expect(kept.some(({ text }) => text === 'ticket 2')).toBe(true);
    const counts = Object.fromEntries((await batchesKept()).map(({ id, count }) => [id, count]));
    expect(counts).toEqual({ undated: 0, early: MOST_LESSONS - 8, late: 8 });
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

describe('A person’s word on a ticket', () => {
  beforeEach(async () => {
    for (const id of ['1', '2', '3'])
      await keepReading(7, seen(id, { subject: `Subject ${id}` }), `2026-01-20T11:0${id}:00.000Z`);
  });

  test('teaches under the name that it stood for', async () => {
    await decide(word('1', 'billing'));
    await decide(word('2', 'own:Hardware'));
    await decide(word('3', '0', 0, { field: 'priority' }));
    expect(await labelsLearned()).toEqual(expect.arrayContaining(['Billing', 'Hardware']));
    expect((await learnable('priority', now)).lessons.map(({ label }) => label)).toEqual([
      'Critical',
    ]);
  });

  test('counts as the newest one on the ticket', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('1', 'technical', 2));
    expect(await labelsLearned()).toEqual(['Technical']);
    expect(await taughtByHand(10)).toHaveLength(1);
  });

  test('that came later under the same instant wins', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('1', 'technical', 1));
    expect(await labelsLearned()).toEqual(['Technical']);
  });

  test('on one field says nothing of another', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('1', '0', 2, { field: 'priority' }));
    await decide(word('1', 'vip', 3, { field: 'topic' }));
    expect((await taughtByHand(10)).map(({ field }) => field)).toEqual(['priority', 'category']);
  });

  test('that is taken back teaches no more, nor does the one before it', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('1', null, 2));
    expect(await labelsLearned()).toEqual([]);
    await decide(word('1', 'technical', 3));
    expect(await labelsLearned()).toEqual(['Technical']);
  });

  test('that is forgotten as a lesson stands on its ticket, and the one before it does not come back', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('1', 'technical', 2));
    const [taught] = await taughtByHand(10);
    await unlearn(taught?.decision ?? 0);
    expect(await labelsLearned()).toEqual([]);
    expect(await taughtByHand(10)).toEqual([]);
    expect((await db.decisions.toArray()).map(({ value }) => value)).toEqual([
      'billing',
      'technical',
    ]);
  });

  test('is listed newest first with the ticket’s subject, as many as are asked for', async () => {
    await decide(word('1', 'billing', 1));
    await decide(word('2', 'technical', 2));
    await decide(word('9', 'product', 3));
    expect(await taughtByHand(2)).toMatchObject([
      { ticket: keyOf('9'), subject: '', value: 'product' },
      { ticket: keyOf('2'), subject: 'Subject 2', value: 'technical', field: 'category' },
    ]);
  });

  test('on a ticket that is gone, or for a category that nobody knows, teaches nothing', async () => {
    await decide(word('9', 'billing'));
    await decide(word('1', 'no-such-category'));
    await decide(word('2', 'billing', 0, { playbook: { id: 'gone', version: '1' } }));
    await decide(word('3', 'own:'));
    expect(await labelsLearned()).toEqual([]);
  });

  test('parts its ticket from those that nobody labelled, which are read newest first', async () => {
    await decide(word('2', 'billing'));
    const { lessons, unlabelled } = await learnable('category', now);
    expect(lessons.map(({ text }) => text)).toEqual([expect.stringContaining('Subject 2')]);
    expect(unlabelled).toEqual([
      expect.stringContaining('Subject 3'),
      expect.stringContaining('Subject 1'),
    ]);
  });

  test('a year after it was seen an unlabelled ticket is not read any more', async () => {
    expect((await learnable('category', '2027-01-25T12:00:00.000Z')).unlabelled).toEqual([]);
  });
});

describe('Forgetting everything', () => {
  test('takes histories and models, and leaves every word standing without teaching', async () => {
    await keepReading(7, seen('1'), now);
    await keepLessons(history('a'), [past('one')]);
    await keepModel(model('category'));
    await decide(word('1', 'billing', 1));
    await decide(word('1', 'vip', 1, { field: 'topic' }));
    await forgetAllLearned();
    expect(await batchesKept()).toEqual([]);
    expect(await modelsKept()).toEqual([]);
    expect(await labelsLearned()).toEqual([]);
    expect(await basisNow()).toBe('');
    expect(await db.decisions.toArray()).toMatchObject([
      { value: 'billing', unlearned: true },
      { value: 'vip' },
    ]);
    expect((await db.decisions.toArray())[1]?.unlearned).toBeUndefined();
  });

  test('is no end: the next word teaches again', async () => {
    await keepReading(7, seen('1'), now);
    await decide(word('1', 'billing', 1));
    await forgetAllLearned();
    await decide(word('1', 'technical', 2));
    expect(await labelsLearned()).toEqual(['Technical']);
  });
});

describe('What was learned', () => {
  test('is one model a field, told without its weights', async () => {
    await keepModel(model('category'));
    await keepModel({ ...model('category'), lessons: 9 });
    await keepModel(model('priority'));
    expect((await modelsKept()).map(({ field, lessons }) => [field, lessons])).toEqual([
      ['category', 9],
      ['priority', 3],
    ]);
    expect(Object.keys((await modelsKept())[0] ?? {})).not.toContain('bytes');
    expect((await modelOn('category'))?.bytes).toEqual(Uint8Array.of(1, 2, 3));
    await dropModel('category');
    expect(await modelOn('category')).toBeUndefined();
    expect(await modelOn('priority')).toBeDefined();
  });

  test('rests on lessons that have another name after each change, and the same after none', async () => {
    await keepReading(7, seen('1'), now);
    const names = [await basisNow()];
    const after = async (act: Promise<unknown>): Promise<void> => {
      await act;
      names.push(await basisNow());
    };
    await after(decide(word('1', 'billing', 1)));
    await after(decide(word('1', 'technical', 2)));
    await after(decide(word('1', '1', 3, { field: 'priority' })));
    await after(decide(word('1', null, 4)));
    await after(decide(word('1', 'product', 5)));
    await after(keepLessons(history('a'), [past('one')]));
    await after(keepLessons(history('b'), [past('two'), past('three')]));
    const [taught] = await taughtByHand(1);
    await after(unlearn(taught?.decision ?? 0));
    await after(forgetBatch('a'));
    expect(new Set(names).size).toBe(names.length);
    const before = await basisNow();
    await decide(word('1', 'vip', 6, { field: 'topic' }));
    await keepReading(7, seen('2'), now);
    expect(await basisNow()).toBe(before);
  });

  test('words are told apart by ticket and field, whatever order they are given in', () => {
    const words = [
      { ...word('1', 'a', 3), id: 1 },
      { ...word('1', 'b', 1), id: 2 },
      { ...word('2', 'c', 2), id: 3 },
    ];
    expect(wordsLearned(words).map(({ id }) => id)).toEqual([1, 3]);
    expect(wordsLearned([...words].reverse()).map(({ id }) => id)).toEqual([1, 3]);
    expect(wordsLearned([])).toEqual([]);
  });
});
