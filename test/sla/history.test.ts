import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock, Metric } from '../../lib/sla/clock';
import { clocksOf } from '../../lib/sla/replay';
import { after, whatIf, type Act } from '../../lib/sla/whatif';
import type { Ticket } from '../../lib/ticket/schema';
import { agent, customer, est, received, runbook, ticket } from './given';

/** Statuses seen over time, pauses, and what would be if. */

const of = (clocks: Clock[], metric: Metric) => clocks.find((one) => one.metric === metric)!;
const PAUSES = { pauses: { resolution: ['waiting'], update: ['waiting'] } };
const seen = (at: string, status: string) => ({ at: est(at), status });

describe('a ticket that waits for the customer', () => {
  const changes = [seen('13T10:00:00', 'open'), seen('13T11:00:00', 'pending')];
  const waiting = ticket(received, [customer(received)], { status: 'pending' });

  test('runs on unless the team lets it pause: no document asks for it', () => {
    const clocks = clocksOf(waiting, runbook, 0, est('13T13:00:00'), { changes });
    expect(of(clocks, 'resolution')).toMatchObject({ state: 'running', elapsedSeconds: 3 * 3600 });
  });

  test('stands still where the team wants it, and says what stood still', () => {
    const clocks = clocksOf(waiting, runbook, 0, est('13T13:00:00'), { changes, ...PAUSES });
    const clock = of(clocks, 'resolution');
    expect(clock).toMatchObject({
      state: 'paused',
      elapsedSeconds: 3600,
      because: { key: 'standsStill' },
      ledger: [{ kind: 'counted' }, { kind: 'paused', from: est('13T11:00:00') }],
    });
    expect(clock).not.toHaveProperty('dueAt');
    expect(of(clocks, 'firstResponse').state).toBe('missed');
  });

  test('goes on with the customer’s answer, whatever the page still says', () => {
    const answered = {
      ...waiting,
      messages: [customer(received), agent(est('13T10:30:00')), customer(est('13T12:00:00'))],
    };
    const clocks = clocksOf(answered, runbook, 0, est('13T13:00:00'), { changes, ...PAUSES });
    expect(of(clocks, 'resolution')).toMatchObject({
      state: 'running',
      elapsedSeconds: 7200,
      dueAt: est('13T15:00:00'),
    });
  });
});

describe('a ticket that was solved', () => {
  const solved = ticket(received, [customer(received)], {
    status: 'solved',
    readAt: est('20T10:00:00'),
  });

  test('was so no later than it was first seen so, however often it is read again', () => {
    const changes = [seen('13T10:00:00', 'open'), seen('13T13:00:00', 'solved')];
    const now = est('20T10:00:00');
    expect(of(clocksOf(solved, runbook, 0, now), 'resolution').state).toBe('unknown');
    expect(of(clocksOf(solved, runbook, 0, now, { changes }), 'resolution').state).toBe('met');
  });

  test('and is open again goes on where it stopped', () => {
    const changes = [
      seen('13T10:00:00', 'open'),
      seen('13T11:00:00', 'solved'),
      seen('13T15:00:00', 'open'),
    ];
    const reopened = ticket(received, [customer(received)]);
    const clock = of(clocksOf(reopened, runbook, 0, est('13T16:00:00'), { changes }), 'resolution');
    expect(clock).toMatchObject({ state: 'running', elapsedSeconds: 7200 });
    expect(clock.dueAt).toBe(est('13T18:00:00'));
  });
});

test('a time far ahead of the reading is no time', () => {
  const ahead = [customer(received), agent('9999-01-01T00:00:00.000Z')];
  const clock = of(
    clocksOf(ticket(received, ahead), runbook, 1, est('13T10:30:00')),
    'firstResponse',
  );
  expect(clock).toMatchObject({ state: 'met', because: { key: 'answered' } });
  expect(clock).not.toHaveProperty('stoppedAt');
  const never = ticket('9999-01-01T00:00:00.000Z', [], { readAt: received });
  expect(of(clocksOf(never, runbook, 1, received), 'resolution').state).toBe('unknown');
});

describe('several rules for one clock', () => {
  const rule = runbook.clocks.find(({ metric, rank }) => metric === 'firstResponse' && rank === 3)!;
  const chat = {
    ...rule,
    rank: null,
    when: { channel: ['chat'] },
    limitSeconds: 60,
    count: 'elapsed' as const,
    asWritten: '60 seconds',
    ref: 'R-004-CHN-04',
  };
  const playbook = { ...runbook, clocks: [...runbook.clocks, chat] };

  test('the strictest counts, and the other stays visible', () => {
    const asked = ticket(received, [customer(received)], { channel: 'chat' });
    expect(of(clocksOf(asked, playbook, 3, received), 'firstResponse')).toMatchObject({
      targetSeconds: 60,
      asWritten: '60 seconds',
      rivals: [{ ref: rule.ref, asWritten: rule.asWritten }],
    });
  });

  test('one that is for another channel is none', () => {
    const mail = ticket(received, [customer(received)], { channel: 'email' });
    const clock = of(clocksOf(mail, playbook, 3, received), 'firstResponse');
    expect(clock.asWritten).toBe(rule.asWritten);
    expect(clock).not.toHaveProperty('rivals');
  });
});

describe('what would be if', () => {
  const minutes = (count: number) => new Date(Date.parse(received) + count * 60_000).toISOString();
  const acts: Act[] = [
    { is: 'reply' },
    { is: 'status', to: 'pending' },
    { is: 'status', to: 'solved' },
    { is: 'rank', to: 0 },
    { is: 'rank', to: 3 },
    {
      is: 'handOver',
      hours: { zone: 'Asia/Tokyo', week: { mon: [[540, 1080]], wed: [[540, 1080]] }, holidays: [] },
    },
  ];

  const before = { ticket: ticket(received, [customer(received)]), playbook: runbook, rank: 1 };
  const now = est('13T10:30:00');
  const then = (act: Act, metric: Metric) => of(whatIf(before, act, now), metric);

  test('a reply meets the first reply and starts the next update', () => {
    expect(then({ is: 'reply' }, 'firstResponse')).toMatchObject({ state: 'met', stoppedAt: now });
    expect(then({ is: 'reply' }, 'update')).toMatchObject({ state: 'running', startedAt: now });
  });

  test('another priority has its own limit, from the same start', () => {
    expect(then({ is: 'rank', to: 0 }, 'firstResponse')).toMatchObject({
      state: 'missed',
      targetSeconds: 900,
      dueAt: est('13T10:15:00'),
    });
  });

  test('solving ends the resolution, waiting halts it where the team lets it', () => {
    expect(then({ is: 'status', to: 'solved' }, 'resolution')).toMatchObject({
      state: 'met',
      stoppedAt: now,
    });
    const paused = whatIf({ ...before, told: PAUSES }, { is: 'status', to: 'pending' }, now);
    expect(of(paused, 'resolution').state).toBe('paused');
  });

  test('another desk counts in its own hours', () => {
    const hours = { zone: 'UTC', week: { wed: [[0, 1440]] as [number, number][] }, holidays: [] };
    expect(then({ is: 'handOver', hours }, 'firstResponse').dueAt).toBe('2026-01-14T02:00:00.000Z');
  });

  test('is what is, once it was done', () => {
    const tickets = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.boolean()), { maxLength: 6 })
      .map((said): Ticket => {
        const messages = said
          .toSorted(([a], [b]) => a - b)
          .map(([at, byAgent]) => (byAgent ? agent(minutes(at)) : customer(minutes(at))));
        return ticket(received, [customer(received), ...messages]);
      });
    fc.assert(
      fc.property(
        tickets,
        fc.constantFrom(...acts),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 3001, max: 6000 }),
        fc.integer({ min: 0, max: 4000 }),
        (of, act, rank, then, later) => {
          const given = { ticket: of, playbook: runbook, rank, told: PAUSES };
          const asked = whatIf(given, act, minutes(then));
          const real = after(given, act, minutes(then));
          const now = minutes(then + later);
          const lived = clocksOf(real.ticket, real.playbook, real.rank, now, real.told);
          for (const [index, clock] of lived.entries()) {
            const { dueAt, startedAt, stoppedAt, targetSeconds } = asked[index]!;
            expect(clock).toMatchObject({ metric: asked[index]!.metric, targetSeconds });
            expect([clock.dueAt, clock.startedAt, clock.stoppedAt]).toEqual([
              dueAt,
              startedAt,
              stoppedAt,
            ]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
