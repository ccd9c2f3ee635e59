import { beforeEach, describe, expect, test } from 'vitest';
import { history, now, past, storeForEach, word } from './taught';
import { decide, keepReading } from '../../lib/store';
import { db } from '../../lib/store/database';
import { learnable } from '../../lib/store/learnable';
import {
  basisNow,
  batchesKept,
  dropModel,
  forgetAllLearned,
  keepLessons,
  forgetBatch,
  keepModel,
  modelOn,
  modelsKept,
  taughtByHand,
  unlearn,
  wordsLearned,
} from '../../lib/store/lessons';
import type { KeptModel } from '../../lib/store/schema';
import { keyOf, seen } from './seen';

storeForEach();

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
