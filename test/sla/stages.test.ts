import { describe, expect, test } from 'vitest';
import { ELAPSED } from '../../lib/sla/counting';
import { secondsOf } from '../../lib/sla/instant';
import type { Event } from '../../lib/sla/events';
import { clocksOf } from '../../lib/sla/replay';
import { reckon } from '../../lib/sla/reckon';
import { tracksOf } from '../../lib/sla/tracks';
import type { Ticket } from '../../lib/ticket/schema';
import { customer, est, received, ticket } from './given';
import { clockIn, clocks, DAYS, HOUR, playbookWith, type Rule } from './rules';

/** Stages, levels, surveys and holds by requirements 8.1, and one ticket under all five documents. */

describe('one ticket under five documents (conflicts 8): an e-mail of Tuesday, 13 January, 9:00', () => {
  const mail = ticket(est('13T09:00:00'), [customer(est('13T09:00:00'))], { channel: 'email' });
  const limit = (metric: Rule['metric'], rank: number | null, limitSeconds: number, more = {}) => ({
    ...{ metric, rank, limitSeconds, id: `${metric} ${rank}` },
    ...more,
  });
  const byMail = { when: { channel: ['email'] } };
  const days = { count: 'businessDays' as const };
  const documents: Record<string, Rule[]> = {
    runbook: [
      limit('firstResponse', 0, 900),
      limit('resolution', 0, 4 * HOUR),
      limit('firstResponse', 2, 8 * HOUR, { count: 'businessHours' }),
      limit('firstResponse', 3, 24 * HOUR, days),
    ],
    playbook: [limit('acknowledgement', null, 900)],
    guidelines: [
      limit('firstResponse', 0, HOUR),
      limit('firstResponse', 3, 72 * HOUR),
      limit('firstResponse', null, 4 * HOUR, { ...byMail, count: 'businessHours' }),
    ],
    sop: [
      limit('firstResponse', 0, 900),
      limit('firstResponse', 1, 2 * HOUR),
      limit('firstResponse', 2, 24 * HOUR),
      limit('firstResponse', 3, 48 * HOUR),
    ],
    excellence: [
      limit('firstResponse', 0, 900, { comparator: '<' }),
      limit('firstResponse', 1, HOUR, { comparator: '<' }),
      limit('firstResponse', 3, 8 * HOUR, { comparator: '<' }),
      limit('firstResponse', null, 4 * HOUR, byMail),
      limit('resolution', 0, 4 * HOUR, { comparator: '<' }),
      limit('resolution', 1, 8 * HOUR, { comparator: '<' }),
    ],
  };

  test.each([
    ['runbook', 0, { firstResponse: '13T09:15', resolution: '13T13:00' }],
    ['runbook', 2, { firstResponse: '13T17:00' }],
    ['runbook', 3, { firstResponse: '14T09:00' }],
    ['playbook', null, { acknowledgement: '13T09:15' }],
    ['guidelines', 0, { firstResponse: '13T10:00' }],
    ['guidelines', 3, { firstResponse: '13T13:00' }],
    ['sop', 0, { firstResponse: '13T09:15' }],
    ['sop', 1, { firstResponse: '13T11:00' }],
    ['sop', 2, { firstResponse: '14T09:00' }],
    ['sop', 3, { firstResponse: '15T09:00' }],
    ['excellence', 0, { firstResponse: '13T09:15', resolution: '13T13:00' }],
    ['excellence', 1, { firstResponse: '13T10:00', resolution: '13T17:00' }],
    ['excellence', 3, { firstResponse: '13T13:00' }],
  ])('the %s at rank %s', (document, rank, dues) => {
    // The runbook's desk is open from 8 to 18, where both assumed ones are open from 9 to 17.
    const playbook = playbookWith(...documents[document]!);
    if (document === 'runbook')
      for (const day of DAYS) playbook.calendars[0]!.week[day] = [[480, 1080]];
    const shown = clocksOf(mail, playbook, rank, mail.createdAt!);
    expect(Object.fromEntries(shown.map(({ metric, dueAt }) => [metric, dueAt]))).toEqual(
      Object.fromEntries(Object.entries(dues).map(([metric, due]) => [metric, est(`${due}:00`)])),
    );
  });
});

describe('the stages of the playbook', () => {
  const stage = (label: string, opens: number, limit: number): Rule => ({
    metric: 'stage',
    id: label,
    label,
    opensAfterSeconds: opens,
    limitSeconds: limit,
  });
  const stages = [
    stage('Contact', 0, 900),
    stage('Investigation', 900, 2 * HOUR),
    stage('Solution', 2 * HOUR, 24 * HOUR),
  ];
  const talk = ticket(received, [customer(received)]);

  test('stand beside each other, each with its window', () => {
    const shown = clocks(talk, stages, est('13T10:16:00'));
    expect(shown.map(({ label, opensAt, dueAt, state }) => [label, opensAt, dueAt, state])).toEqual(
      [
        ['Contact', est('13T10:00:00'), est('13T10:15:00'), 'missed'],
        ['Investigation', est('13T10:15:00'), est('13T12:00:00'), 'running'],
        ['Solution', est('13T12:00:00'), est('14T10:00:00'), 'running'],
      ],
    );
  });

  test('end when a person says so, and all of them with the solution', () => {
    const ticks = [{ name: 'stage Contact', at: est('13T10:14:00') }];
    const playbook = playbookWith(...stages);
    expect(clocksOf(talk, playbook, null, est('13T10:16:00'), { ticks })[0]).toMatchObject({
      state: 'met',
      stoppedAt: est('13T10:14:00'),
      because: { key: 'done' },
    });
    const solved = { ...talk, status: 'solved', solvedAt: est('13T11:00:00') };
    expect(clocks(solved, stages, est('13T13:00:00')).map(({ state }) => state)).toEqual([
      'missed',
      'met',
      'met',
    ]);
  });

  test('lead to the next level an hour into the investigation, and after 4 and 24 hours', () => {
    const level = (label: string, limit: number): Rule => ({
      ...stage(label, 0, limit),
      metric: 'escalation',
    });
    const levels = [
      level('Level 1', 900 + HOUR),
      level('Level 2', 4 * HOUR),
      level('Level 3', 24 * HOUR),
    ];
    expect(clocks(talk, levels, est('13T11:00:00')).map(({ dueAt }) => dueAt)).toEqual([
      est('13T11:15:00'),
      est('13T14:00:00'),
      est('14T10:00:00'),
    ]);
  });
});

describe('a survey', () => {
  test('goes out within an hour of the solution of an e-mail, and at once after a chat', () => {
    const rules: Rule[] = [
      { metric: 'survey', limitSeconds: HOUR, when: { channel: ['email'] } },
      { metric: 'survey', limitSeconds: 0, when: { channel: ['chat'] } },
    ];
    const solved = (channel: Ticket['channel']) =>
      ticket(received, [customer(received)], {
        channel,
        status: 'solved',
        solvedAt: est('13T12:00:00'),
      });
    const now = est('13T12:30:00');
    expect(clockIn(solved('email'), rules, now)).toMatchObject({
      dueAt: est('13T13:00:00'),
      state: 'running',
    });
    expect(clockIn(solved('chat'), rules, now)).toMatchObject({
      dueAt: est('13T12:00:00'),
      state: 'missed',
    });
    const open = ticket(received, [customer(received)], { channel: 'email' });
    expect(clockIn(open, rules, now)).toMatchObject({
      state: 'waiting',
      because: { key: 'waitsForSolution' },
    });
  });
});

describe('a caller on hold', () => {
  test('waits two minutes at most', () => {
    const at = (time: string) => secondsOf(est(`13T10:${time}`));
    const held = (until: string): Event[] => [
      { at: at('00:00'), is: 'created' },
      { at: at('01:00'), is: 'held' },
      { at: at(until), is: 'resumed' },
    ];
    const verdict = (until: string) => {
      const track = tracksOf(held(until), { pauses: {} }).find(({ metric }) => metric === 'hold')!;
      return reckon(track, { seconds: 120, comparator: '<=' }, () => ELAPSED, at('30:00')).state;
    };
    expect(verdict('03:00')).toBe('met');
    expect(verdict('03:01')).toBe('missed');
  });
});
