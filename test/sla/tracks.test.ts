import { describe, expect, test } from 'vitest';
import { countingOf } from '../../lib/sla/counting';
import type { Event } from '../../lib/sla/events';
import type { Hours } from '../../lib/sla/hours';
import { elapsedOf, reckon } from '../../lib/sla/reckon';
import { tracksOf, type Habits, type Run } from '../../lib/sla/tracks';

/** Events to tracks: what a team may choose, and what no choice changes. Instants are minutes. */

const at = (minutes: number) => minutes * 60;
const status = (minutes: number, to: string): Event => ({
  at: at(minutes),
  is: 'changed',
  to: { status: to },
});
const opened: Event[] = [status(0, 'open'), { at: 0, is: 'created', by: 'customer' }];

const follow = (events: Event[], habits: Partial<Habits> = {}) =>
  tracksOf([...opened, ...events], { pauses: {}, ...habits });
const only = (metric: string, events: Event[], habits: Partial<Habits> = {}) =>
  follow(events, habits).filter((track) => track.metric === metric);
const minutesOf = (runs: Run[], until: number) =>
  elapsedOf(runs, () => countingOf('elapsed', { zone: 'UTC', week: {} }), at(until)) / 60;

describe('a ticket that is solved after 10 minutes and open again after 30', () => {
  const events = [status(10, 'solved'), status(30, 'open')];

  test('goes on with its resolution, the time between not counted', () => {
    const [track, ...others] = only('resolution', events);
    expect(others).toEqual([]);
    expect(track).toMatchObject({ start: 0, stop: null, solved: false });
    expect(minutesOf(track!.runs, 40)).toBe(20);
  });

  test('begins a new one where the team wants that, and the old verdict stays', () => {
    const [first, second] = only('resolution', events, { reopening: 'newCycle' });
    expect(first).toMatchObject({ start: 0, stop: at(10), solved: true });
    expect(second).toMatchObject({ start: at(30), stop: null });
    expect(minutesOf(second!.runs, 40)).toBe(10);
  });

  test('counts as if it had never been solved where the team wants the total', () => {
    const [track] = only('resolution', events, { reopening: 'total' });
    expect(minutesOf(track!.runs, 40)).toBe(40);
  });

  test('does not owe a first reply again', () => {
    expect(only('firstResponse', events)).toMatchObject([{ stop: at(10), solved: true }]);
  });
});

describe('changes in mid-flight', () => {
  const [office, night]: Hours[] = [
    { zone: 'UTC', week: { thu: [[0, 60]] } },
    { zone: 'UTC', week: { thu: [[30, 90]] } },
  ];
  const calendar = (minutes: number, to: string): Event => ({
    at: at(minutes),
    is: 'changed',
    to: { calendar: to },
  });
  const [track] = only('resolution', [calendar(0, 'office'), calendar(45, 'night')]);
  const countingIn = (name: string | undefined) =>
    countingOf('businessHours', name === 'night' ? night! : office!);

  test('another calendar counts for the whole time, or for what comes after it', () => {
    const target = { seconds: 7200, comparator: '<=' as const };
    const whole = reckon(track!, target, () => countingIn(track!.facts.calendar), at(80));
    const piecewise = reckon(track!, target, ({ calendar: then }) => countingIn(then), at(80));
    expect(whole.elapsed / 60).toBe(50);
    expect(piecewise.elapsed / 60).toBe(45 + 35);
  });

  test('another priority is noted, and a clock that had stopped keeps the one it stopped with', () => {
    const priority = (minutes: number, to: string): Event => ({
      at: at(minutes),
      is: 'changed',
      to: { priority: to },
    });
    const tracks = follow([
      priority(1, 'low'),
      { at: at(5), is: 'agentReply' },
      priority(6, 'urgent'),
    ]);
    const of = (metric: string) => tracks.find((one) => one.metric === metric);
    expect(of('firstResponse')).toMatchObject({ facts: { priority: 'low' } });
    expect(of('resolution')).toMatchObject({ facts: { priority: 'urgent' }, moved: true });
  });
});

test('the clocks of a merged ticket end without a verdict, those that were met stay', () => {
  const events: Event[] = [
    { at: at(5), is: 'agentReply' },
    { at: at(9), is: 'merged' },
  ];
  expect(follow(events).map(({ metric, stop }) => [metric, stop])).toEqual([
    ['acknowledgement', at(5)],
    ['firstResponse', at(5)],
  ]);
});

test('what an agent opened waits for the customer with all but its resolution', () => {
  const events: Event[] = [
    status(0, 'open'),
    { at: 0, is: 'created', by: 'agent' },
    { at: 0, is: 'agentReply' },
    { at: at(20), is: 'customerReply' },
    { at: at(25), is: 'customerReply' },
  ];
  const tracks = tracksOf(events, { pauses: {} });
  const starts = Object.fromEntries(tracks.map(({ metric, start }) => [metric, start]));
  expect(starts).toMatchObject({ resolution: 0, firstResponse: at(20) });
  expect(starts).not.toHaveProperty('nextResponse');
});

test('once that customer has an answer, the next word waits for the next answer', () => {
  const events: Event[] = [
    status(0, 'open'),
    { at: 0, is: 'created', by: 'agent' },
    { at: at(20), is: 'customerReply' },
    { at: at(25), is: 'agentReply' },
    { at: at(30), is: 'customerReply' },
  ];
  const tracks = tracksOf(events, { metrics: ['firstResponse', 'nextResponse'], pauses: {} });
  expect(tracks.map(({ metric, start, stop }) => [metric, start, stop])).toEqual([
    ['firstResponse', at(20), at(25)],
    ['nextResponse', at(30), null],
  ]);
});

test('only the clocks asked for are followed', () => {
  const metrics = ['nextResponse', 'resolution'] as const;
  const events: Event[] = [
    { at: at(5), is: 'agentReply' },
    { at: at(9), is: 'customerReply' },
  ];
  expect(follow(events, { metrics }).map(({ metric }) => metric)).toEqual([
    'resolution',
    'nextResponse',
  ]);
});

test('of several events at one instant the list’s order counts', () => {
  const reply: Event = { at: at(5), is: 'agentReply' };
  const word: Event = { at: at(5), is: 'customerReply' };
  expect(only('nextResponse', [reply, word])).toMatchObject([{ stop: null }]);
  expect(only('nextResponse', [word, reply])).toEqual([]);
});
