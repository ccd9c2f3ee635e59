import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { calendarMonth } from '../../lib/report/periods';
import { decide, keepReading } from '../../lib/store';
import {
  accuracyReviews,
  coverageOf,
  dropAccuracyReview,
  keepAccuracyReview,
  wordsStanding,
} from '../../lib/store/accuracy';
import { db } from '../../lib/store/database';
import { addPlaybook, changePlaybook, dropPlaybook } from '../../lib/store/editing';
import { editionOf } from '../../lib/store/playbooks';
import { servePackFiles } from '../store/packFiles';
import { keyOf, seen } from '../store/seen';
import { decided } from './words';

/** What the report on automatic tags takes from the store. */

const JANUARY = calendarMonth('2026-01', 'UTC');
const on = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day)).toISOString();

beforeEach(async () => {
  servePackFiles();
  await db.open();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

test('words stand as they were said in the panel, with who had proposed', async () => {
  const word = decided(keyOf('1'), { proposedBy: 'learned', value: 'technical' });
  await decide(word);
  await decide(decided(keyOf('2')));
  await decide(decided(keyOf('2'), { value: null, at: '2026-01-14T09:00:00.000Z' }));
  expect(await wordsStanding()).toMatchObject([word]);
});

describe('how many of the tickets seen people judged', () => {
  const coverage = async () => coverageOf(await wordsStanding(), JANUARY);

  test('is counted over tickets whose first or last look fell into the period', async () => {
    await keepReading(1, seen('before'), on(0, 5));
    await keepReading(1, seen('entering'), on(0, 6));
    await keepReading(1, seen('entering'), on(1, 2));
    await keepReading(1, seen('within'), on(1, 15));
    await keepReading(1, seen('leaving'), on(1, 20));
    await keepReading(1, seen('leaving'), on(2, 3));
    await keepReading(1, seen('after'), on(2, 1));
    expect(await coverage()).toEqual({ judged: 0, seen: 3 });
  });

  test('counts a ticket once, whatever the number of looks and words', async () => {
    await keepReading(1, seen('1'), on(1, 2));
    await keepReading(1, seen('1'), on(1, 3));
    await decide(decided(keyOf('1')));
    await decide(decided(keyOf('1'), { field: 'priority', proposed: '1', value: '2' }));
    await keepReading(1, seen('2'), on(1, 4));
    expect(await coverage()).toEqual({ judged: 1, seen: 2 });
  });

  test('a ticket that was judged was seen, though it was looked at again later', async () => {
    await keepReading(1, seen('1'), on(0, 5));
    await keepReading(1, seen('1'), on(3, 1));
    await decide(decided(keyOf('1')));
    expect(await coverage()).toEqual({ judged: 1, seen: 1 });
  });

  test('a word of another month is no word of this one', async () => {
    await keepReading(1, seen('1'), on(1, 5));
    await decide(decided(keyOf('1'), { at: on(2, 2) }));
    expect(await coverage()).toEqual({ judged: 0, seen: 1 });
  });
});

test('an edition is found as it was, also after the playbook changed or went', async () => {
  const { runbook } = PACKS;
  const as = { id: 'ours', title: 'Ours', of: 'runbook', at: on(1, 1) };
  await addPlaybook(runbook, as);
  const pin = { id: 'ours', version: (await db.playbooks.get('ours'))!.playbook.version };
  await decide(decided(keyOf('1'), { playbook: pin }));
  await changePlaybook('ours', (before) => ({ ...before, title: 'Ours, newer' }), on(1, 2));
  expect((await editionOf(pin))?.title).toBe('Ours');
  await dropPlaybook('ours');
  expect((await editionOf(pin))?.title).toBe('Ours');
  expect(await editionOf({ id: 'nobody', version: '1' })).toBeUndefined();
});

test('looks through the report are kept in order, and taken back one by one', async () => {
  expect(await accuracyReviews()).toEqual([]);
  await keepAccuracyReview(on(2, 3));
  await keepAccuracyReview(on(1, 3));
  expect(await accuracyReviews()).toEqual([on(1, 3), on(2, 3)]);
  await dropAccuracyReview(on(2, 3));
  expect(await accuracyReviews()).toEqual([on(1, 3)]);
});
