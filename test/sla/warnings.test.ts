import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Clock } from '../../lib/sla/clock';
import { clocksOf } from '../../lib/sla/replay';
import { clock, customer, est, fresh, received, runbook, ticket } from './given';

describe('the first assessment', () => {
  test('is due five minutes after receipt and met on the dot', () => {
    expect(clock('assessment', fresh, 2, est('13T10:01:00')).dueAt).toBe(est('13T10:05:00'));
    expect(clock('assessment', fresh, 2, est('13T10:05:00')).state).toBe('running');
    expect(clock('assessment', fresh, 2, est('13T10:05:01')).state).toBe('missed');
    const logged = clock('assessment', fresh, 2, est('13T11:00:00'), est('13T10:05:00'));
    expect(logged).toMatchObject({ state: 'met', because: { key: 'assessed' } });
  });

  test('follows the calendar of the severity', () => {
    const night = ticket(est('12T22:00:00'), [customer(est('12T22:00:00'))]);
    expect(clock('assessment', night, 0, est('12T22:01:00')).dueAt).toBe(est('12T22:05:00'));
    expect(clock('assessment', night, 1, est('12T22:01:00')).dueAt).toBe(est('13T08:05:00'));
  });
});

describe('a warning when a quarter of the time is left', () => {
  const warning = (one: Clock) => one.warnings.find(({ elapsedPct }) => elapsedPct === 75)?.at;

  test('comes in the clock’s own time', () => {
    const friday5 = ticket(est('09T17:00:00'), [customer(est('09T17:00:00'))]);
    expect(warning(clock('firstResponse', friday5, 1, est('09T17:00:00')))).toBe(
      est('12T08:30:00'),
    );
    const friday4 = ticket(est('09T16:00:00'), [customer(est('09T16:00:00'))]);
    expect(warning(clock('firstResponse', friday4, 2, est('09T16:00:00')))).toBe(
      est('12T12:00:00'),
    );
  });

  test('comes after 11 minutes 15 of 15 minutes, and after 3 of 4 hours', () => {
    expect(warning(clock('firstResponse', fresh, 0, received))).toBe(est('13T10:11:15'));
    expect(warning(clock('resolution', fresh, 0, received))).toBe(est('13T13:00:00'));
  });

  test('counts open hours where the limit is a business day', () => {
    const tuesday = ticket(est('13T09:00:00'), [customer(est('13T09:00:00'))]);
    const first = clock('firstResponse', tuesday, 3, est('13T09:00:00'));
    expect(first.targetSeconds).toBe(36_000);
    expect(warning(first)).toBe(est('13T16:30:00'));
  });
});

describe('the ledger', () => {
  test('counts open and skips closed time, without gaps', () => {
    const friday = ticket(est('09T17:00:00'), [customer(est('09T17:00:00'))]);
    expect(clock('firstResponse', friday, 1, est('12T08:20:00')).ledger).toEqual([
      { kind: 'counted', from: est('09T17:00:00'), to: est('09T18:00:00') },
      { kind: 'closed', from: est('09T18:00:00'), to: est('12T08:00:00') },
      { kind: 'counted', from: est('12T08:00:00'), to: est('12T08:20:00') },
    ]);
  });

  test('sums to the elapsed seconds in at most 60 spans, however old the ticket', () => {
    const start = Date.parse(received);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 86_400 }),
        fc.integer({ min: 0, max: 3 }),
        (age, rank) => {
          const now = new Date(start + age * 1000).toISOString();
          for (const one of clocksOf(fresh, runbook, rank, now)) {
            if (one.elapsedSeconds === undefined) continue;
            const counted = one.ledger
              .filter(({ kind }) => kind === 'counted')
              .reduce(
                (sum, { from, to, seconds }) =>
                  sum + (seconds ?? (Date.parse(to) - Date.parse(from)) / 1000),
                0,
              );
            expect(counted).toBe(one.elapsedSeconds);
            expect(one.ledger.length).toBeLessThanOrEqual(60);
            one.ledger
              .slice(1)
              .forEach((span, index) => expect(span.from).toBe(one.ledger[index]!.to));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
