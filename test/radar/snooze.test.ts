import { describe, expect, test } from 'vitest';
import { asleepUntil, snoozed, type Snooze, type Tracked } from '../../lib/radar';
import { clock, NOW, runbook } from '../panel/given';

const calendar = runbook.calendars.find(({ always }) => !always)!;

/** 10:00 on a Wednesday in New York; due at 17:00. */
const tracked = (change: Partial<Tracked> = {}): Tracked => ({
  key: '1',
  ref: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: '1', url: 'https://acme/1' },
  is: 'asking',
  clock: clock(),
  calendar: { ...calendar, always: false, unset: undefined, zone: 'America/New_York', week: NINE },
  zone: 'America/New_York',
  wantedAt: '2026-01-20T22:00:00.000Z',
  atLatest: false,
  asOf: NOW,
  ...change,
});
const NINE = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[540, 1020]] as [number, number][]]),
);
const until = (kind: Snooze, change?: Partial<Tracked>, now = NOW) =>
  snoozed(kind, tracked(change), now);

describe('a snooze', () => {
  test('lasts an hour', () => {
    expect(until('hour')).toEqual({ until: '2026-01-14T16:00:00.000Z', early: false });
  });

  test('lasts until the desk opens on the next day, over a weekend until Monday', () => {
    expect(until('opening')?.until).toBe('2026-01-15T14:00:00.000Z');
    expect(until('opening', undefined, '2026-01-16T15:00:00.000Z')?.until).toBe(
      '2026-01-19T14:00:00.000Z',
    );
    expect(until('opening', undefined, '2026-01-15T04:30:00.000Z')?.until).toBe(
      '2026-01-15T14:00:00.000Z',
    );
  });

  test('of a desk that never closes lasts until nine in its own morning', () => {
    const change = { calendar: undefined, zone: 'Europe/Berlin' };
    expect(until('opening', change)?.until).toBe('2026-01-15T08:00:00.000Z');
  });

  test('lasts until the next update is due, where one is', () => {
    expect(until('update')).toBeUndefined();
    const change = { updateAt: '2026-01-14T18:00:00.000Z', wantedAt: '2026-01-14T18:00:00.000Z' };
    expect(until('update', change)).toEqual({ until: '2026-01-14T17:45:00.000Z', early: true });
  });

  test('is cut short 15 minutes before anything is due', () => {
    const change = { wantedAt: '2026-01-14T15:40:00.000Z' };
    expect(until('hour', change)).toEqual({ until: '2026-01-14T15:25:00.000Z', early: true });
  });

  test('is none where something is due within 15 minutes, or late', () => {
    expect(until('hour', { wantedAt: '2026-01-14T15:15:00.000Z' })).toBeUndefined();
    expect(until('opening', { wantedAt: '2026-01-14T14:00:00.000Z' })).toBeUndefined();
  });
});

describe('a snoozed ticket', () => {
  const slept = { snoozedAt: NOW, snoozedUntil: '2026-01-14T17:00:00.000Z' };
  const at = (now: string, change: Partial<Tracked> = {}) =>
    asleepUntil(slept, tracked(change), now);

  test('is away until its time, and not a moment longer', () => {
    expect(at('2026-01-14T16:59:59.000Z')).toBe(slept.snoozedUntil);
    expect(at('2026-01-14T17:00:00.000Z')).toBeUndefined();
  });

  test('is back before a breach also where the due time has moved since', () => {
    const moved = { wantedAt: '2026-01-14T16:00:00.000Z' };
    expect(at('2026-01-14T15:44:00.000Z', moved)).toBe('2026-01-14T15:45:00.000Z');
    expect(at('2026-01-14T15:45:00.000Z', moved)).toBeUndefined();
    expect(at('2026-01-14T16:30:00.000Z', moved)).toBeUndefined();
  });

  test('is back once its customer writes again', () => {
    expect(at('2026-01-14T15:30:00.000Z', { heardAt: '2026-01-14T14:00:00.000Z' })).toBeDefined();
    expect(at('2026-01-14T15:30:00.000Z', { heardAt: '2026-01-14T15:20:00.000Z' })).toBeUndefined();
  });

  test('that nobody put to sleep is awake', () => {
    expect(asleepUntil({}, tracked(), NOW)).toBeUndefined();
  });
});
