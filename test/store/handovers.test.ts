import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepReading, memoryOf, wordsOn } from '../../lib/store';
import { db } from '../../lib/store/database';
import {
  followUpAgain,
  handoversOf,
  keepHandover,
  takeBackHandover,
  type Handover,
} from '../../lib/store/handovers';
import { keyOf, seen } from './seen';

/** What stays with whoever hands a ticket over, and how often it was passed on (R-000-ESC-15, R-000-ESC-16, R-004-DEE-25). */

const KEY = keyOf('1');
const at = (hour: number) => `2026-01-13T${hour}:00:00.000Z`;

const handover = (change: Partial<Handover> = {}): Handover => ({
  ticket: KEY,
  level: 2,
  to: 'CSR Team Lead',
  because: ['legal'],
  packet: 'deskside.brief',
  fields: { Problem: 'It stops' },
  at: at(12),
  oversight: 'Looking after it',
  followUps: [{ at: at(12), by: at(14) }],
  playbook: { id: 'runbook', version: '1' },
  ...change,
});

const reading = (assignee: string, hour: number) => {
  const one = seen('1');
  return { ...one, ticket: { ...one.ticket, assignee, group: 'Support', readAt: at(hour) } };
};

beforeEach(() => db.open());
afterEach(async () => {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

test('a hand-over is kept with its brief, and taken back whole', async () => {
  await keepHandover(handover());
  const [kept] = await handoversOf(KEY);
  expect(kept?.fields).toEqual({ Problem: 'It stops' });
  await takeBackHandover(kept!.id!);
  expect(await handoversOf(KEY)).toEqual([]);
  expect((await memoryOf(KEY)).promises).toEqual([]);
});

describe('its follow-up', () => {
  test('is a promise to oneself, for the panel and for the worker that tells of it', async () => {
    await keepHandover(handover());
    const promise = { placedAt: at(12), by: at(14), toOneself: true, byPerson: true };
    expect((await memoryOf(KEY)).promises).toMatchObject([promise]);
    expect((await wordsOn([KEY])).get(KEY)?.promises).toMatchObject([promise]);
  });

  test('can be put off, and the newest counts', async () => {
    await keepHandover(handover());
    const [kept] = await handoversOf(KEY);
    await followUpAgain(kept!.id!, { at: at(14), by: at(18) });
    expect((await memoryOf(KEY)).promises?.map(({ by }) => by)).toEqual([at(14), at(18)]);
  });
});

describe('transfers', () => {
  test('are seen from reading to reading, and one that was handed over here counts once', async () => {
    await keepReading(7, reading('Mia', 10), at(10));
    await keepReading(7, reading('Ola', 11), at(11));
    await keepHandover(handover({ owner: 'Ines' }));
    expect((await memoryOf(KEY)).transfers?.map(({ to }) => to)).toEqual(['Ola', 'Ines']);
    await keepReading(7, reading('Ines', 13), at(13));
    expect((await memoryOf(KEY)).transfers?.map(({ to }) => to)).toEqual(['Ola', 'Ines']);
  });
});
