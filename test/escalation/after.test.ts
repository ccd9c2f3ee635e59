import { describe, expect, test } from 'vitest';
import { followUpAt, followUpBy } from '../../lib/escalation/followUp';
import { processesOf } from '../../lib/escalation/process';
import { tellingFor } from '../../lib/escalation/tell';
import { unbriefed } from '../../lib/escalation/unbriefed';
import type { Clock } from '../../lib/sla/clock';
import { promiseClocks } from '../../lib/sla/promises';
import { eventsOf } from '../../lib/sla/history';
import { secondsOf } from '../../lib/sla/instant';
import { holdersWith, transfersIn, transfersWith, type Holder } from '../../lib/ticket/transfers';
import { NOW, onLevel, pack, PACKS, ticket } from './desk';

/** What the customer hears, how the escalation goes on, and how often a ticket was passed on. */

const kept = (figures: Record<string, string> = {}) => ({
  figures,
  holidays: [],
  routing: {},
  companyName: '',
  emergencyContact: '',
});
const TELLS: Record<(typeof PACKS)[number], string> = {
  runbook: 'template',
  playbook: 'text',
  guidelines: 'ours',
  sop: 'ours',
  excellence: 'ours',
};

test.each(PACKS)('%s: the customer hears what the document has, else our own sentence', (id) => {
  const playbook = pack(id);
  for (const { name, frontLine } of playbook.ladder)
    if (!frontLine)
      expect(tellingFor(playbook, onLevel(playbook, name), kept()).is).toBe(TELLS[id]);
});

test('each level of the playbook has its own sentence (R-001-ESC-09, -13, -17)', () => {
  const book = pack('playbook');
  const said = book.ladder.map(({ name }) => tellingFor(book, onLevel(book, name), kept()));
  expect(said.map((one) => 'ref' in one && one.ref)).toEqual([
    'R-001-ESC-09',
    'R-001-ESC-13',
    'R-001-ESC-17',
  ]);
  expect(new Set(said.map((one) => one.is === 'text' && one.text)).size).toBe(3);
});

test('what the team wrote itself goes before everything (R-003-ESC-04)', () => {
  const sop = pack('sop');
  const telling = tellingFor(
    sop,
    onLevel(sop, 'Manager'),
    kept({ 'sop/escalationNotice': 'Our manager has your case now.' }),
  );
  expect(telling).toMatchObject({
    is: 'text',
    from: 'team',
    text: 'Our manager has your case now.',
  });
});

describe('the process', () => {
  const runbook = pack('runbook');

  test('has the runbook’s five steps in their order (R-000-ESC-17), and the SOP’s two', () => {
    const steps = (id: string) =>
      processesOf(pack(id), {}, []).flatMap((one) => one.steps.map((step) => step.id));
    expect(steps('runbook')).toEqual(['reason', 'brief', 'expectations', 'transfer', 'followUp']);
    expect(steps('sop')).toEqual(['transfer', 'inform']);
    for (const id of ['playbook', 'guidelines', 'excellence']) expect(steps(id)).toEqual([]);
  });

  test('ticks what was seen to be done, and lets a person tick the rest', () => {
    const ticked = [{ checklist: 'escalation', step: 'expectations', at: NOW }];
    const [process] = processesOf(runbook, { briefed: NOW, handed: NOW }, ticked);
    const done = process?.steps.map(({ id, doneAt, seen }) => [id, doneAt !== undefined, seen]);
    expect(done).toEqual([
      ['reason', true, true],
      ['brief', true, true],
      ['expectations', true, false],
      ['transfer', true, true],
      ['followUp', false, false],
    ]);
  });
});

describe('the follow-up', () => {
  const clock = (change: Partial<Clock>): Clock => ({
    metric: 'update',
    state: 'running',
    dueAt: '2026-01-14T16:00:00.000Z',
    targetSeconds: 1,
    asWritten: '',
    calendarId: '',
    count: 'elapsed',
    warnings: [],
    ledger: [],
    ref: 'R',
    because: { key: 'counting' },
    ...change,
  });

  test('is due with what was promised, else with what is due next, else nobody knows', () => {
    const promise = clock({ metric: 'promise', dueAt: '2026-01-14T18:00:00.000Z' });
    expect(followUpBy([clock({}), promise], NOW)?.by).toBe(promise.dueAt);
    const later = clock({ metric: 'resolution', dueAt: '2026-01-14T17:00:00.000Z' });
    expect(followUpBy([later, clock({})], NOW)?.clock.metric).toBe('update');
    expect(followUpBy([clock({ dueAt: '2026-01-14T14:00:00.000Z' })], NOW)).toBeUndefined();
    expect(followUpBy([clock({ metric: 'survey' })], NOW)).toBeUndefined();
  });

  test('is in so many seconds, or at an instant', () => {
    expect(followUpAt('3600', NOW)).toBe('2026-01-14T16:00:00.000Z');
    expect(followUpAt('2026-01-15T09:00:00Z', NOW)).toBe('2026-01-15T09:00:00.000Z');
    expect(followUpAt('', NOW)).toBeUndefined();
    expect(followUpAt('soon', NOW)).toBeUndefined();
  });

  const oversight = {
    ref: 'R-000-ESC-16',
    text: 'Looking after it',
    placedAt: '2026-01-14T15:00:00.000Z',
    by: '2026-01-14T16:00:00.000Z',
    byPerson: true,
    toOneself: true,
  };
  const clocks = (now: string, change: Parameters<typeof ticket>[1] = {}) => {
    const one = ticket(['Hello'], change);
    const changes = [{ at: '2026-01-14T15:30:00.000Z', status: one.status ?? '' }];
    const told = { promises: [oversight], changes };
    return promiseClocks(one, eventsOf(one, told), told, secondsOf(now));
  };

  test('is a clock that no reply has to be sent for, overdue at its time (R-000-ESC-16)', () => {
    expect(clocks('2026-01-14T15:30:00.000Z')).toMatchObject([
      { metric: 'promise', state: 'running', dueAt: '2026-01-14T16:00:00.000Z' },
    ]);
    expect(clocks('2026-01-14T16:00:01.000Z')[0]?.state).toBe('missed');
  });

  test('ends with the ticket: nothing is overdue once it is solved', () => {
    const solved = { status: 'solved', solvedAt: '2026-01-14T15:30:00.000Z' };
    const [clock] = clocks('2026-01-14T18:00:00.000Z', solved);
    expect(clock?.stoppedAt).toBe('2026-01-14T15:30:00.000Z');
    expect(clock?.state).toBe('met');
  });
});

describe('transfers', () => {
  const holder = (hour: number, assignee?: string, group?: string): Holder => ({
    at: `2026-01-14T${String(hour).padStart(2, '0')}:00:00.000Z`,
    ...(assignee && { assignee }),
    ...(group && { group }),
  });
  const told = (...holders: Holder[]) =>
    transfersIn(holders).map(({ from, to }) => `${from}>${to}`);

  test('are from one person or group to another', () => {
    expect(told(holder(9, 'Mia', 'Support'), holder(10, 'Ola', 'Support'))).toEqual(['Mia>Ola']);
    expect(told(holder(9, 'Mia', 'Support'), holder(10, 'Mia', 'Billing'))).toEqual([
      'Support>Billing',
    ]);
    expect(told(holder(9, 'Mia', 'Support'), holder(10, 'Ola', 'Billing'))).toHaveLength(1);
  });

  test('are not who takes up a ticket that nobody had', () => {
    expect(told(holder(9, undefined, 'Support'), holder(10, 'Mia', 'Support'))).toEqual([]);
  });

  test('to a group and then to a person in it are one', () => {
    const [a, b, c] = [holder(9, 'Mia', 'A'), holder(10, undefined, 'B'), holder(11, 'Ola', 'B')];
    expect(told(a, b, c)).toEqual(['Mia>B']);
  });

  test('by way of nobody within a group are seen', () => {
    const [a, b, c] = [holder(9, 'Mia', 'A'), holder(10, undefined, 'A'), holder(11, 'Ola', 'A')];
    expect(told(a, b, c)).toHaveLength(1);
  });

  test('are kept only where something changed, in the order of the readings', () => {
    const read = (assignee: string | undefined, readAt: string) =>
      ticket(['x'], { assignee, readAt });
    let holders = holdersWith([], read('Mia', '2026-01-14T09:00:00.000Z'));
    holders = holdersWith(holders, read('Mia', '2026-01-14T10:00:00.000Z'));
    holders = holdersWith(holders, read(undefined, '2026-01-14T10:30:00.000Z'));
    holders = holdersWith(holders, read('Ola', '2026-01-14T11:00:00.000Z'));
    holders = holdersWith(holders, read('Mia', '2026-01-14T10:45:00.000Z'));
    expect(holders.map(({ assignee }) => assignee)).toEqual(['Mia', 'Ola']);
  });

  test('that were written down here and then seen count once', () => {
    const at = (hour: number) => `2026-01-14T${hour}:00:00.000Z`;
    const seen = [{ at: at(12), from: 'Mia', to: 'Ola' }];
    const written = { from: '', to: 'Ola' };
    expect(transfersWith(seen, [{ ...written, at: at(11) }])).toHaveLength(1);
    expect(transfersWith(seen, [{ ...written, at: at(13) }])).toHaveLength(2);
    const twice = [11, 10].map((hour) => ({ ...written, at: at(hour) }));
    expect(transfersWith(seen, twice)).toHaveLength(2);
  });

  test('without a brief are told, unless it came to the reader or was handed over here (R-004-DEE-15)', () => {
    const seen = [{ at: '2026-01-14T12:00:00.000Z', from: 'Mia', to: 'Ola' }];
    expect(unbriefed(seen, [], 'Mia')?.to).toBe('Ola');
    expect(unbriefed(seen, [], 'Ola')).toBeUndefined();
    expect(unbriefed(seen, [{ at: '2026-01-14T11:50:00.000Z' }], 'Mia')).toBeUndefined();
    expect(unbriefed(seen, [{ at: '2026-01-12T11:50:00.000Z' }], 'Mia')?.to).toBe('Ola');
    expect(unbriefed([], [], 'Mia')).toBeUndefined();
  });
});
