import { describe, expect, test } from 'vitest';
import type { Metric } from '../../lib/sla/clock';
import { ELAPSED } from '../../lib/sla/counting';
import { instantFrom, secondsOf } from '../../lib/sla/instant';
import type { Event } from '../../lib/sla/events';
import { reckon } from '../../lib/sla/reckon';
import { tracksOf } from '../../lib/sla/tracks';
import { agent, customer, est, received, ticket } from './given';
import { clockIn, clocks, HOUR, type Rule } from './rules';

/** The clocks of the five documents by the dates of requirements 9 and conflicts 8, the rules written here by hand. */

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
