import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withHours } from '../../lib/playbook/opening';
import { PACKS } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { nameOf, type Clock } from '../../lib/sla/clock';
import { clocksOf } from '../../lib/sla/replay';
import { shiftsOf, type Shift } from '../../lib/sla/shifts';
import { actsFor, whatIf, type Act, type Case } from '../../lib/sla/whatif';
import { changesWith, type Change } from '../../lib/ticket/changes';
import type { Ticket } from '../../lib/ticket/schema';
import { standingOf } from '../../lib/ticket/status';
import { agent, customer, est, received, runbook, ticket } from './given';

/** What would be if, held against what is once it has really happened and was read again. */

const PAUSES = { pauses: { resolution: ['waiting'], update: ['waiting'] } };
const HOURS = {
  zone: 'Asia/Tokyo',
  week: {
    mon: [[540, 1080]],
    wed: [[540, 1080]],
    sat: [[0, 600]],
  } as Playbook['calendars'][0]['week'],
  holidays: [],
};
const minutes = (count: number) => new Date(Date.parse(received) + count * 60_000).toISOString();

/** A helpdesk's page and what a reader keeps of it: every event is a change of the page, and the page read again. */
function life(tellsSolved: boolean) {
  let page: Ticket = ticket(received, [customer(received)], { status: 'new' });
  let changes: Change[] = [];
  const read = (at: string) => {
    page = { ...page, readAt: at };
    changes = changesWith(changes, page);
  };
  read(received);
  return {
    says: (by: 'agent' | 'customer', at: string) => {
      const said = by === 'agent' ? agent(at) : customer(at);
      page = { ...page, messages: [...page.messages, said] };
      read(at);
    },
    becomes: (status: string, at: string) => {
      const solvedAt = tellsSolved && standingOf(status) === 'solved' ? at : undefined;
      page = { ...page, status, solvedAt };
      read(at);
    },
    read,
    known: () => ({ ticket: page, changes }),
  };
}

type Happening = 'agent' | 'customer' | 'open' | 'pending' | 'solved';
const happened = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 6000 }),
      fc.constantFrom<Happening>('agent', 'customer', 'open', 'pending', 'solved'),
    ),
    { maxLength: 9 },
  )
  .map((all) => all.toSorted(([a], [b]) => a - b));

const playbooks = Object.values(PACKS);

function lived(happenings: [number, Happening][], tellsSolved: boolean) {
  const one = life(tellsSolved);
  for (const [at, is] of happenings)
    if (is === 'agent' || is === 'customer') one.says(is, minutes(at));
    else one.becomes(is, minutes(at));
  return one;
}

/** Does the act for real, at `at`, and gives the case as it is known from then on. */
function happens(act: Act, one: ReturnType<typeof life>, before: Case, at: string): Case {
  if (act.is === 'reply') one.says('agent', at);
  if (act.is === 'status') one.becomes(act.to, at);
  const { ticket: page, changes } = one.known();
  const told = { ...before.told, changes };
  if (act.is === 'rank') return { ...before, ticket: page, rank: act.to, told };
  if (act.is === 'handOver') {
    const calendars = before.playbook.calendars.map((own) =>
      own.always ? own : { ...own, ...act.hours },
    );
    return { ...before, ticket: page, playbook: { ...before.playbook, calendars }, told };
  }
  return { ...before, ticket: page, told };
}

const times = ({ dueAt, startedAt, stoppedAt, targetSeconds }: Clock) => [
  dueAt,
  startedAt,
  stoppedAt,
  targetSeconds,
];

describe('what would be if', () => {
  const cases = fc.record({
    happenings: happened,
    playbook: fc.constantFrom(...playbooks),
    calendar: fc.constantFrom(undefined, HOURS),
    rank: fc.integer({ min: 0, max: 3 }),
    then: fc.integer({ min: 6001, max: 9000 }),
    later: fc.integer({ min: 0, max: 4000 }),
    choice: fc.nat(),
  });

  test('is what is, once it was done and the page was read again', () => {
    fc.assert(
      fc.property(cases, ({ happenings, playbook, calendar, rank, then, later, choice }) => {
        const one = lived(happenings, true);
        const { ticket: page, changes } = one.known();
        const book = withHours(playbook, calendar ? { calendar } : {});
        const before: Case = { ticket: page, playbook: book, rank, told: { ...PAUSES, changes } };
        const acts = actsFor(before);
        const act = acts[choice % acts.length]!;
        const asked = whatIf(before, act, minutes(then));

        const real = happens(act, one, before, minutes(then));
        const clocks = (at: string) =>
          clocksOf(real.ticket, real.playbook, real.rank, at, real.told);
        expect(clocks(minutes(then))).toEqual(asked);

        one.read(minutes(then + later));
        expect(clocks(minutes(then + later)).map(times)).toEqual(asked.map(times));
      }),
      { numRuns: 400 },
    );
  });

  test('a helpdesk that does not say when it was solved never contradicts it', () => {
    fc.assert(
      fc.property(cases, ({ happenings, playbook, rank, then }) => {
        const one = lived(happenings, false);
        const { ticket: page, changes } = one.known();
        if (standingOf(page.status) === 'solved') return;
        const before: Case = { ticket: page, playbook, rank, told: { ...PAUSES, changes } };
        const act: Act = { is: 'status', to: 'solved' };
        const asked = whatIf(before, act, minutes(then));
        const real = happens(act, one, before, minutes(then));
        const is = clocksOf(real.ticket, playbook, rank, minutes(then), real.told);
        for (const [index, { state }] of is.entries())
          if (state !== 'unknown' && asked[index]!.metric !== 'update')
            expect([state, is[index]!.metric]).toEqual([asked[index]!.state, asked[index]!.metric]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what can be asked', () => {
  const asked = (change: Partial<Ticket>, playbook = runbook) =>
    actsFor({ ticket: ticket(received, [customer(received)], change), playbook, rank: 1 });

  test('is a reply, the other statuses, the other levels, and the hours of the other desk', () => {
    expect(asked({ status: 'open' })).toMatchObject([
      { is: 'reply' },
      { is: 'status', to: 'pending' },
      { is: 'status', to: 'solved' },
      { is: 'rank', to: 0 },
      { is: 'rank', to: 2 },
      { is: 'rank', to: 3 },
      { is: 'handOver', hours: { id: 'runbook-always' } },
    ]);
  });

  test('follows the status that the ticket is in', () => {
    expect(asked({ status: 'pending' })[1]).toEqual({ is: 'status', to: 'open' });
    expect(asked({ status: 'solved' })[0]).toEqual({ is: 'status', to: 'open' });
  });

  test('no desk stands beside one that counts every hour', () => {
    expect(asked({}, PACKS.sop).some(({ is }) => is === 'handOver')).toBe(false);
  });
});

describe('what becomes of each clock', () => {
  const of = (change: Partial<Ticket>, rank: number, act: Act, now: string, more = {}) => {
    const before = {
      ticket: ticket(received, [customer(received)], change),
      playbook: runbook,
      rank,
      told: { ...PAUSES, ...more },
    };
    const shifts = shiftsOf(
      clocksOf(before.ticket, runbook, rank, now, before.told),
      whatIf(before, act, now),
    );
    return Object.fromEntries(shifts.map((one) => [one.name, one])) as Record<string, Shift>;
  };

  test('a reply ends the first reply and starts the next update; the resolution goes on', () => {
    const shifts = of({}, 1, { is: 'reply' }, est('13T10:30:00'));
    expect(shifts.firstResponse).toMatchObject({ is: 'ends' });
    expect(shifts.update).toMatchObject({ is: 'starts', after: { dueAt: est('13T14:30:00') } });
    expect(shifts).not.toHaveProperty('resolution');
  });

  test('a late reply says by how much', () => {
    expect(of({}, 0, { is: 'reply' }, est('13T10:25:00')).firstResponse).toMatchObject({
      is: 'endsLate',
      seconds: 600,
    });
  });

  test('a higher level is sooner by the clock on the wall, or is breached at once', () => {
    const shifts = of({}, 1, { is: 'rank', to: 0 }, est('13T10:30:00'));
    expect(shifts.firstResponse).toMatchObject({ is: 'breaches', seconds: 900 });
    expect(shifts.resolution).toMatchObject({ is: 'sooner', seconds: 20 * 3600 });
  });

  test('a lower level takes a breach back', () => {
    expect(of({}, 0, { is: 'rank', to: 1 }, est('13T10:30:00')).firstResponse).toMatchObject({
      is: 'recovers',
    });
  });

  test('waiting halts what the team lets stand still, and open again lets it run', () => {
    const now = est('13T10:30:00');
    expect(of({}, 1, { is: 'status', to: 'pending' }, now).resolution).toMatchObject({
      is: 'pauses',
    });
    const changes = [{ at: est('13T10:10:00'), status: 'pending' }];
    const back = of({ status: 'pending' }, 1, { is: 'status', to: 'open' }, now, { changes });
    expect(back.resolution).toMatchObject({ is: 'resumes' });
  });

  test('what stays as it is, is not named', () => {
    const clocks = clocksOf(ticket(received, [customer(received)]), runbook, 1, received);
    expect(shiftsOf(clocks, clocks)).toEqual([]);
    expect(clocks.map(nameOf)).toContain('resolution');
  });
});
