import { describe, expect, test } from 'vitest';
import type { ClockRule, Playbook } from '../../lib/playbook/schema';
import type { Metric } from '../../lib/sla/clock';
import { ELAPSED } from '../../lib/sla/counting';
import { instantFrom, secondsOf } from '../../lib/sla/instant';
import type { Event } from '../../lib/sla/events';
import { clocksOf } from '../../lib/sla/replay';
import { reckon } from '../../lib/sla/reckon';
import { tracksOf } from '../../lib/sla/tracks';
import type { Ticket } from '../../lib/ticket/schema';
import { agent, customer, est, received, runbook, ticket } from './given';

/** The clocks of the five documents by the dates of requirements 9 and conflicts 8, the rules written here by hand. */

const HOUR = 3600;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

type Rule = Partial<ClockRule> & Pick<ClockRule, 'metric' | 'limitSeconds'>;

const playbookWith = (...rules: Rule[]): Playbook => ({
  ...runbook,
  thresholds: [
    { id: 'half', ref: 'R-004-SLA-04', elapsedPct: 50, trigger: null },
    { id: 'four fifths', ref: 'R-004-SLA-05', elapsedPct: 80, trigger: null },
  ],
  calendars: [
    {
      id: 'office',
      ref: 'assumed',
      zone: 'America/New_York',
      asWritten: '9 to 5',
      week: Object.fromEntries(DAYS.map((day) => [day, [[540, 1020]]])),
      holidays: [],
    },
  ],
  clocks: rules.map((rule) => ({
    id: rule.metric,
    ref: 'R',
    rank: null,
    comparator: '<=' as const,
    asWritten: `${rule.limitSeconds} seconds`,
    calendar: 'office',
    count: 'elapsed' as const,
    ...rule,
  })),
});

const clocks = (of: Ticket, rules: Rule[], now: string, rank: number | null = null) =>
  clocksOf(of, playbookWith(...rules), rank, now);
const clockIn = (of: Ticket, rules: Rule[], now: string, rank: number | null = null) =>
  clocks(of, rules, now, rank)[0]!;

describe('the boundary words', () => {
  const reply = (after: number) =>
    ticket(received, [
      customer(received),
      agent(new Date(Date.parse(received) + after * 1000).toISOString()),
    ]);
  const strict: Rule = { metric: 'firstResponse', limitSeconds: 900, comparator: '<' };

  test('under 15 minutes is missed on the dot, within 15 minutes is met', () => {
    const now = est('13T12:00:00');
    expect(clockIn(reply(899), [strict], now).state).toBe('met');
    expect(clockIn(reply(900), [strict], now).state).toBe('missed');
    const within: Rule = { ...strict, comparator: '<=' };
    expect(clockIn(reply(900), [within], now).state).toBe('met');
    expect(clockIn(reply(901), [within], now).state).toBe('missed');
  });

  test('half and four fifths of an hour come at 30 and 48 minutes, three quarters at 45', () => {
    const { warnings } = clockIn(
      ticket(received, [customer(received)]),
      [{ metric: 'firstResponse', limitSeconds: HOUR, comparator: '<' }],
      received,
    );
    expect(warnings).toEqual([
      { elapsedPct: 50, at: est('13T10:30:00') },
      { elapsedPct: 75, at: est('13T10:45:00') },
      { elapsedPct: 80, at: est('13T10:48:00') },
    ]);
  });
});

describe('priority and channel', () => {
  const excellence: Rule[] = [
    { metric: 'firstResponse', limitSeconds: 900, comparator: '<', rank: 0 },
    { metric: 'firstResponse', limitSeconds: 8 * HOUR, comparator: '<', rank: 3 },
    { metric: 'firstResponse', limitSeconds: 4 * HOUR, when: { channel: ['email'] } },
    { metric: 'firstResponse', limitSeconds: 60, comparator: '<', when: { channel: ['chat'] } },
  ];
  const by = (channel: string) => ticket(received, [customer(received)], { channel });

  test('a chat of the lowest priority is answered within its minute, and both limits are known', () => {
    expect(clocks(by('chat'), excellence, received, 3)).toMatchObject([
      {
        targetSeconds: 60,
        grounds: [{ fact: 'channel', value: 'chat' }],
        rivals: [{ targetSeconds: 8 * HOUR }],
      },
    ]);
  });

  test('an e-mail of the highest priority is answered within 15 minutes', () => {
    expect(clockIn(by('email'), excellence, received, 0)).toMatchObject({
      targetSeconds: 900,
      rivals: [{ targetSeconds: 4 * HOUR, grounds: [{ fact: 'channel', value: 'email' }] }],
    });
  });

  test('an e-mail of the lowest is due after four open hours, not after 72', () => {
    const guidelines: Rule[] = [
      { metric: 'firstResponse', limitSeconds: 72 * HOUR, rank: 3 },
      {
        metric: 'firstResponse',
        limitSeconds: 4 * HOUR,
        count: 'businessHours',
        when: { channel: ['email'] },
      },
    ];
    const tuesday = ticket(est('13T09:00:00'), [customer(est('13T09:00:00'))], {
      channel: 'email',
    });
    expect(clockIn(tuesday, guidelines, tuesday.createdAt!, 3).dueAt).toBe(est('13T13:00:00'));
    const friday = ticket(est('09T15:00:00'), [customer(est('09T15:00:00'))], { channel: 'email' });
    expect(clockIn(friday, guidelines, friday.createdAt!, 3).dueAt).toBe(est('12T11:00:00'));
  });
});

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

describe('a customer who does not answer', () => {
  const rules: Rule[] = [
    { metric: 'autoCloseWarn', limitSeconds: 48 * HOUR },
    { metric: 'autoClose', limitSeconds: 72 * HOUR },
  ];
  const monday = [customer(est('12T09:00:00')), agent(est('12T10:00:00'))];

  test('is reminded after two days, and the ticket is closed after three', () => {
    const asked = clocks(ticket(est('12T09:00:00'), monday), rules, est('12T11:00:00'));
    expect(asked.map(({ dueAt }) => dueAt)).toEqual([est('14T10:00:00'), est('15T10:00:00')]);
  });

  test('and answers a minute before the end stops both', () => {
    const answered = ticket(est('12T09:00:00'), [...monday, customer(est('15T09:59:00'))]);
    const after = clocks(answered, rules, est('15T11:00:00'));
    expect(after.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });
});

describe('the next answer and the follow-up', () => {
  test('an answer to the customer’s oldest open word is due, later words move nothing', () => {
    const talk = [
      customer(received),
      agent(est('13T10:10:00')),
      customer(est('13T11:00:00')),
      customer(est('13T11:30:00')),
    ];
    const rule: Rule = { metric: 'nextResponse', limitSeconds: HOUR };
    const now = est('13T11:40:00');
    expect(clockIn(ticket(received, talk), [rule], now).dueAt).toBe(est('13T12:00:00'));
    const done = [...talk, agent(est('13T11:50:00'))];
    expect(clockIn(ticket(received, done), [rule], now).state).toBe('met');
    expect(clockIn(ticket(received, talk.slice(0, 1)), [rule], now).state).toBe('waiting');
  });

  test.each([
    ['12T16:00:00', '13T10:00:00', '13T16:00:00'],
    ['13T10:00:00', '13T10:00:00', '14T10:00:00'],
    ['13T15:00:00', '13T15:00:00', '14T15:00:00'],
  ])('solved on %s is followed up from %s, by %s', (solvedAt, opens, due) => {
    const solved = ticket(est('12T10:00:00'), [customer(est('12T10:00:00'))], {
      status: 'solved',
      solvedAt: est(solvedAt),
    });
    const rule: Rule = {
      metric: 'followUp',
      limitSeconds: 24 * HOUR,
      opensAfterSeconds: 24 * HOUR,
    };
    const clock = clockIn(solved, [rule], est('16T10:00:00'));
    expect(clock).toMatchObject({ opensAt: est(opens), dueAt: est(due), state: 'missed' });
    const written = { ...solved, messages: [...solved.messages, agent(est(due))] };
    expect(clockIn(written, [rule], est('16T10:00:00')).state).toBe('met');
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

describe('an incident', () => {
  const at = (time: string) => secondsOf(est(`13T${time}:00`));
  const events: Event[] = [
    { at: at('10:00'), is: 'incidentStarted' },
    { at: at('10:12'), is: 'statusPosted' },
    { at: at('10:30'), is: 'statusPosted' },
  ];
  const dues = (happened: Event[], metric: Metric, seconds: number) =>
    tracksOf(happened, { pauses: {} })
      .filter((track) => track.metric === metric)
      .map((track) => {
        const target = { seconds, comparator: '<=' as const };
        const { state, due } = reckon(track, target, () => ELAPSED, at('10:31'));
        return [state, due === null ? null : instantFrom(due)];
      });

  test('is spoken of every 15 minutes until it ends', () => {
    expect(dues(events, 'statusPage', 900)).toEqual([
      ['met', null],
      ['missed', est('13T10:27:00')],
      ['running', est('13T10:45:00')],
    ]);
    const ended: Event[] = [...events, { at: at('10:40'), is: 'incidentEnded' }];
    expect(dues(ended, 'statusPage', 900)).toHaveLength(2);
  });

  test('has its causes told within a day of its end', () => {
    const ended: Event[] = [...events, { at: at('10:40'), is: 'incidentEnded' }];
    expect(dues(ended, 'rca', 24 * HOUR)).toEqual([['running', est('14T10:40:00')]]);
  });
});
