import { describe, expect, it, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { ticketWith } from '../triage/ticket';

const pack = packOf('excellence') as Playbook;
const MINUTE = 60;
const HOUR = 3600;
const R = 'R-004-';

describe('The excellence guide as data', () => {
  it('META-01, META-02 and PRI-01: title, version, P1 to P4, and P4 as our fallback', () => {
    expect(pack).toMatchObject({
      title: 'Customer Support Professional Excellence',
      version: '1.0.0',
      categories: null,
    });
    expect(pack.scale?.levels.map(({ rank, code, name }) => [rank, code, name])).toEqual([
      [0, 'P1', 'Critical'],
      [1, 'P2', 'High'],
      [2, 'P3', 'Medium'],
      [3, 'P4', 'Low'],
    ]);
    expect(pack.scale?.fallback).toEqual({ rank: 3, assumed: true });
  });

  it.each([
    ['PRI-05', 'firstResponse', 0, 15 * MINUTE, '<', 'elapsed'],
    ['PRI-06', 'update', 0, 30 * MINUTE, '<=', 'elapsed'],
    ['PRI-07', 'resolution', 0, 4 * HOUR, '<', 'elapsed'],
    ['PRI-09', 'firstResponse', 1, HOUR, '<', 'businessHours'],
    ['PRI-10', 'update', 1, 2 * HOUR, '<=', 'businessHours'],
    ['PRI-11', 'resolution', 1, 8 * HOUR, '<', 'businessHours'],
    ['PRI-13', 'firstResponse', 2, 4 * HOUR, '<', 'businessHours'],
    ['PRI-14', 'resolution', 2, 24 * HOUR, '<', 'businessDays'],
    ['PRI-16', 'firstResponse', 3, 8 * HOUR, '<', 'businessHours'],
    ['PRI-17', 'resolution', 3, 48 * HOUR, '<', 'businessDays'],
  ])(
    '%s: %s of rank %i within %i seconds, %s, counted in %s',
    (row, metric, rank, limitSeconds, comparator, count) => {
      const found = pack.clocks.filter((clock) => clock.metric === metric && clock.rank === rank);
      expect(found).toMatchObject([{ ref: R + row, limitSeconds, comparator, count }]);
    },
  );

  it('PRI-13 and PRI-16: P3 and P4 have no update figure', () => {
    const updates = pack.clocks.filter(({ metric }) => metric === 'update');
    expect(updates.map(({ rank }) => rank)).toEqual([0, 1]);
  });

  it.each([
    ['CHN-01', 'firstResponse', 'email', 4 * HOUR, '<='],
    ['CHN-04', 'firstResponse', 'chat', 60, '<'],
    ['CHN-12', 'firstResponse', 'social', 30 * MINUTE, '<'],
    ['MET-03', 'survey', 'email', HOUR, '<='],
    ['MET-04', 'survey', 'chat', 0, '<='],
  ])('%s: %s by %s within %i seconds, %s', (row, metric, channel, limitSeconds, comparator) => {
    const found = pack.clocks.find(({ ref }) => ref === R + row);
    expect(found).toMatchObject({ metric, limitSeconds, comparator, when: { channel: [channel] } });
  });

  it('CHN-12 and SLA-02: social counts business hours, which nobody has set yet', () => {
    const social = pack.clocks.find(({ id }) => id === 'social-first');
    const calendar = pack.calendars.find(({ id }) => id === social?.calendar);
    expect(social?.count).toBe('businessHours');
    expect(calendar).toMatchObject({ unset: true, always: true, week: {} });
  });

  it('SLA-02 and CHN-12: with hours set, a wish on a Friday at 16:50 is answered on Monday by 9:20', () => {
    const weekday: [number, number][] = [[540, 1020]];
    const calendar = {
      zone: 'America/New_York',
      week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
      holidays: [],
    };
    const wish = ticketWith('Feature request: let us pin a chat to the top', {
      channel: 'social',
      createdAt: '2026-01-16T21:50:00.000Z',
    });
    const now = '2026-01-16T21:52:00.000Z';
    const { clocks } = assess(wish, pack, { tickets: [], decisions: [] }, now, { calendar });
    expect(clocks.find(({ metric }) => metric === 'firstResponse')?.dueAt).toBe(
      '2026-01-19T14:20:00.000Z',
    );
  });

  it('AUT-15 and AUT-16: a warning after 48 hours of silence, closing after 72', () => {
    const limits = ['autoCloseWarn', 'autoClose'].map(
      (metric) => pack.clocks.find((clock) => clock.metric === metric)?.limitSeconds,
    );
    expect(limits).toEqual([48 * HOUR, 72 * HOUR]);
  });

  it('SLA-03, SLA-05 and AUT-14: 50 and 80 % elapsed; the team lead hears of the second', () => {
    expect(pack.thresholds.map(({ elapsedPct, trigger }) => [elapsedPct, trigger])).toEqual([
      [50, null],
      [80, 'deadline-close'],
    ]);
    expect(pack.triggers.find(({ id }) => id === 'deadline-close')?.to).toBe('team lead');
  });

  it('DEE-23 to DEE-26: four reasons for the manager; a request is never waved aside', () => {
    const toManager = pack.triggers.filter(({ to }) => to === 'manager');
    expect([...new Set(toManager.map(({ ref }) => ref))]).toEqual(
      ['23', '24', '25', '26'].map((row) => `${R}DEE-${row}`),
    );
    expect(pack.triggers.filter(({ immediate }) => immediate).map(({ id }) => id)).toEqual([
      'manager-asked',
    ]);
    expect(pack.triggers.find(({ watches }) => watches === 'transfers')?.moreThan).toBe(2);
  });

  it('RTE-01 to RTE-10: four topics of T1, three of T2, three of T3', () => {
    expect(pack.tiers?.map(({ name, topics }) => [name, topics.length])).toEqual([
      ['T1', 4],
      ['T2', 3],
      ['T3', 3],
    ]);
  });

  it('TAG-02 to TAG-04: three rules on words', () => {
    expect(
      pack.tagRules?.map(({ queue, tier, rank, floor }) => [queue, tier, rank, floor]),
    ).toEqual([
      ['access/authentication', undefined, undefined, undefined],
      ['billing', undefined, 1, undefined],
      [undefined, 'T2', undefined, 1],
    ]);
  });

  it('DEE-02: HEARD in its order, opened by an upset customer', () => {
    expect(pack.guides).toMatchObject([{ opens: 'upset' }]);
    expect(pack.guides?.[0]?.steps.map(({ name }) => name)).toEqual([
      'Hear',
      'Empathize',
      'Apologize',
      'Resolve',
      'Diagnose',
    ]);
  });

  it('DEE-13 to DEE-22: six things to avoid and four power phrases', () => {
    const avoided = pack.tone?.avoid.map(({ ref }) => ref.slice(R.length)) ?? [];
    expect(avoided.filter((row) => /DEE-1[3-8]/.test(row))).toHaveLength(6);
    expect(pack.tone?.phrases.filter(({ use }) => use === 'power')).toHaveLength(4);
  });

  it.each([
    ['TAG-06', '>=', 85, undefined],
    ['SLA-07', '>=', 95, undefined],
    ['SLA-08', '>=', 90, undefined],
    ['MET-02', '>=', 90, undefined],
    ['MET-06', '>=', 15, undefined],
    ['MET-16', '>=', 70, undefined],
    ['MET-23', undefined, undefined, undefined],
    ['KB-15', '>=', 40, undefined],
    ['CHN-17', '>=', 30, 40],
  ])('%s: the target is %s %d', (row, comparator, target, upTo) => {
    const metric = pack.metrics.find(({ ref }) => ref === R + row);
    expect([metric?.comparator, metric?.target, metric?.upTo]).toEqual([comparator, target, upTo]);
  });

  it('MET-09 and I-004-15: above 50 is excellent, 50 and 30 are good, 29 needs attention', () => {
    const bands = pack.metrics.find(({ id }) => id === 'nps')?.bands ?? [];
    const named = (score: number) => bands.find(({ from }) => score >= from)?.text;
    expect([51, 50, 30, 29].map(named)).toEqual(['Excellent', 'Good', 'Good', 'Needs attention']);
  });

  it.each([
    ['KB-08', '<=', 7, undefined],
    ['KB-10', '>=', 3, 5],
    ['KB-17', '<', 60, undefined],
    ['KB-21', '>=', 20, 30],
    ['KB-23', '>=', 10, undefined],
    ['MET-25', '>=', 3, undefined],
    ['CHN-05', '<=', 2, 3],
    ['CHN-08', '<', 30, undefined],
    ['QA-01', '>=', 5, 10],
    ['AUT-08', '>=', 50, 100],
    ['INC-17', '<=', 24, undefined],
    ['INC-21', '>=', 5, 20],
    ['CUL-08', '>=', 5, 15],
    ['CUL-09', '>=', 8, 12],
    ['CUL-10', '>=', 10, 25],
  ])('%s: a note names %s %d', (row, comparator, value, upTo) => {
    const figure = pack.notes?.find(({ ref, figure: own }) => ref === R + row && own)?.figure;
    expect([figure?.comparator, figure?.value, figure?.upTo]).toEqual([comparator, value, upTo]);
  });

  it('INC-02 to INC-10: three severities, two with a status clock', () => {
    expect(
      pack.incidents?.levels.map(({ id, status }) => [id, (status?.everySeconds ?? 0) / MINUTE]),
    ).toEqual([
      ['SEV1', 15],
      ['SEV2', 30],
      ['SEV3', 0],
    ]);
  });

  it('DEV-07 to DEV-19: four weeks; watching, then P4 only, then T1 with every ticket reviewed', () => {
    const guards = pack.programmes?.[0]?.weeks?.map(({ guard }) => guard);
    expect(guards).toHaveLength(4);
    expect(guards?.[0]).toBeUndefined();
    expect(guards?.[1]).toMatchObject({ insertReply: false });
    expect(guards?.[2]).toMatchObject({ ranks: [3] });
    expect(guards?.[3]).toMatchObject({ tiers: ['T1'], reviewAll: true });
  });

  it('section 8.4: seven weekly, seven monthly and four quarterly cadences; the huddle takes 30 minutes', () => {
    const often = (every: string) => pack.cadences.filter((one) => one.every === every).length;
    expect(['week', 'month', 'quarter'].map(often)).toEqual([7, 7, 4]);
    expect(pack.cadences.find(({ id }) => id === 'huddle')).toMatchObject({ minutes: 30 });
  });

  it('QA-02 to QA-05: four dimensions; the scale is ours', () => {
    expect(pack.scorecards).toMatchObject([{ scale: 'oneToFive', assumed: true }]);
    expect(pack.scorecards[0]?.items).toHaveLength(4);
  });

  it('MET-17: the limit $X stays open', () => {
    const slot = pack.openSlots.find(({ key }) => key === 'creditLimit');
    expect(slot).toMatchObject({ type: 'number' });
    expect(slot?.value).toBeUndefined();
  });
});

const now = '2026-01-13T15:00:00.000Z';
const judged = (text: string, fields: Ticket['fields'] = {}) => {
  const got = assess(
    {
      ref: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: '1', url: 'https://acme.test/1' },
      status: 'open',
      channel: 'web',
      tags: [],
      fields,
      messages: [{ role: 'customer', visibility: 'public', sentAt: now, text }],
      createdAt: now,
      readAt: now,
    } as Ticket,
    pack,
    { tickets: [], decisions: [] },
    now,
  );
  return {
    code: got.priority.value?.code ?? null,
    tier: got.tier.value?.name ?? null,
    queue: got.queue.value?.name ?? null,
    triggers: got.triggers.map(({ ref }) => ref.slice(R.length)),
  };
};

describe('What customers write', () => {
  test.each([
    ['PRI-02', 'The service is completely down', { code: 'P1' }],
    ['PRI-03', 'I fear we may lose our data', { code: 'P1' }],
    ['PRI-04', 'There was a security breach', { code: 'P1' }],
    ['PRI-08', 'Export broken; the workaround takes hours', { code: 'P2' }],
    ['PRI-12', "The button overlaps and can't be clicked", { code: 'P3' }],
    ['PRI-12', 'The logo looks a bit off, purely cosmetic', { code: 'P4' }],
    ['PRI-15', 'How do I invite a colleague?', { code: 'P4', tier: 'T1' }],
    ['PRI-15', 'Please add a chart view', { code: 'P4', tier: null }],
    ['PRI-15', 'Great tool!', { code: 'P4' }],
    ['RTE-01', 'Please reset my password', { tier: 'T1' }],
    ['RTE-02', 'I have a question on my bill', { code: null, tier: 'T1' }],
    ['RTE-06', 'Our SSO settings are misconfigured', { tier: 'T2' }],
    ['RTE-07', 'The webhook integration fails', { tier: 'T2' }],
    ['RTE-08', 'We get a null pointer stack trace', { tier: 'T3' }],
    ['RTE-09', 'The database server is unreachable', { tier: 'T3' }],
    ['TAG-02', 'CAN’T LOG IN', { code: null, queue: 'access/authentication' }],
    ['TAG-02', 'I cannot login', { queue: 'access/authentication' }],
    ['TAG-03', 'I was charged twice', { code: 'P2', queue: 'billing', tier: 'T1' }],
    ['TAG-04', 'Data missing in the list', { code: 'P2', tier: 'T2' }],
    ['TAG-04', 'Data missing, and the service is completely down', { code: 'P1' }],
    ['DEE-23', 'I want to speak to your manager', { triggers: ['DEE-23'] }],
    ['DEE-23', 'My manager wants the report by mail', { triggers: [] }],
    ['DEE-26', 'I will sue you', { triggers: ['DEE-26'] }],
    ['DEE-26', 'The device caught fire', { triggers: ['DEE-26'] }],
    ['X-12', 'The system is not down', { code: null, triggers: [] }],
  ])('%s: "%s"', (_row, text, wanted) => {
    expect(judged(text)).toMatchObject(wanted);
  });

  test('DEE-25: two transfers are not too many, three are', () => {
    expect(judged('Any news?', { transfers: '2' }).triggers).toEqual([]);
    expect(judged('Any news?', { transfers: '3' }).triggers).toEqual(['DEE-25']);
  });
});
