import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/assess';
import type { Filled } from '../../lib/assessment';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';

/** The service guidelines: each figure written here by hand from the document, and short texts with what follows from them. */

const pack = packOf('guidelines') as Playbook;
const HOUR = 3600;
const DAY = 24 * HOUR;

const byRef = <T extends { ref: string }>(list: readonly T[] | undefined, row: string): T[] =>
  (list ?? []).filter(({ ref }) => ref === `R-002-${row}`);

describe('The guidelines as data', () => {
  it('R-002-META-01: the title, no version, no categories, no templates', () => {
    expect(pack).toMatchObject({
      title: 'Customer Service Guidelines and Best Practices',
      version: '',
      categories: null,
      templateGroups: null,
      templates: [],
      clockSet: null,
    });
    expect(pack.reading.sections).toHaveLength(9);
  });

  it.each([
    ['PRI-01', 0, 'P1', 'Critical', ['PRI-01', 'PRI-02']],
    ['PRI-04', 1, 'P2', 'High', ['PRI-04']],
    ['PRI-06', 2, 'P3', 'Medium', ['PRI-06']],
    ['PRI-08', 3, 'P4', 'Low', ['PRI-08']],
  ])('R-002-%s: rank %i is %s, %s', (row, rank, code, name, criteria) => {
    const level = pack.scale?.levels.find((one) => one.rank === rank);
    expect(level).toMatchObject({ ref: `R-002-${row}`, code, name });
    expect([...new Set(level?.criteria.map(({ ref }) => ref.slice(6)))]).toEqual(criteria);
  });

  it('R-002-PRI-08: where nothing fits, Low is offered as an assumption', () => {
    expect(pack.scale?.fallback).toEqual({ rank: 3, assumed: true });
  });

  it.each([
    ['PRI-03', 'firstResponse', 0, undefined, HOUR, 'elapsed'],
    ['PRI-05', 'firstResponse', 1, undefined, 4 * HOUR, 'elapsed'],
    ['PRI-07', 'firstResponse', 2, undefined, 24 * HOUR, 'elapsed'],
    ['PRI-09', 'firstResponse', 3, undefined, 72 * HOUR, 'elapsed'],
    ['COM-01', 'firstResponse', null, 'email', 4 * HOUR, 'businessHours'],
    ['COM-04', 'firstResponse', null, 'chat', 60, 'elapsed'],
    ['COM-05', 'firstResponse', null, 'social', 2 * HOUR, 'businessHours'],
    ['PRI-11', 'update', 0, undefined, 2 * HOUR, 'elapsed'],
    ['PRI-12', 'update', 1, undefined, DAY, 'elapsed'],
  ])('R-002-%s: %s of rank %s by %s within %i seconds, %s', (row, ...facts) => {
    const [metric, rank, channel, limitSeconds, count] = facts;
    const [clock, ...more] = byRef(pack.clocks, row);
    expect(more).toEqual([]);
    expect(clock).toMatchObject({ metric, rank, limitSeconds, count, comparator: '<=' });
    expect(clock?.when?.channel).toEqual(channel && [channel]);
    expect(clock?.calendar).toBe(count === 'elapsed' ? 'always' : 'business');
  });

  it('R-002-PRI-12: nine clocks in all, none for updates of P3 and P4, none for the solution', () => {
    expect(pack.clocks).toHaveLength(9);
    expect(pack.clocks.some(({ metric }) => metric === 'resolution')).toBe(false);
  });

  it('R-002-COM-01: business hours are named, not given, so they stay open', () => {
    const business = pack.calendars.find(({ id }) => id === 'business');
    expect(business).toMatchObject({ unset: true, week: {}, holidays: [] });
    expect(pack.openSlots.find(({ type }) => type === 'calendar')?.ref).toBe('R-002-COM-01');
  });

  it.each([
    ['COM-02', 3, 'rings'],
    ['COM-03', 2, 'minutes'],
  ])('R-002-%s: at most %i %s on the phone', (row, value, unit) => {
    const [note] = byRef(pack.notes, row);
    expect(note).toMatchObject({ channel: 'phone', figure: { comparator: '<=', value, unit } });
  });

  it.each([
    ['ESC-01', 1, undefined, 'General customer service representatives'],
    ['ESC-02', 2, undefined, 'Senior support specialists and technical experts'],
    ['ESC-03', 3, undefined, 'Engineering team and product managers'],
    ['ESC-04', null, 'Management', 'Customer success managers and directors'],
    ['ESC-05', null, 'Executive', 'VP level'],
    ['ESC-06', null, 'External', 'Partner support and vendor coordination'],
  ])('R-002-%s: level %s, track %s: %s', (row, level, track, name) => {
    const [rung] = byRef(pack.ladder, row);
    expect([rung?.level, rung?.track, rung?.name]).toEqual([level, track, name]);
  });

  it('R-002-COM-07 and ESC-04 to 06: a specialist is level 2, the three tracks have no number', () => {
    expect(pack.triggers.map(({ ref, level, to }) => [ref.slice(6), level ?? to])).toEqual([
      ['COM-07', 2],
      ['ESC-03', 3],
      ['ESC-04', 'Management'],
      ['ESC-05', 'Executive'],
      ['ESC-06', 'External'],
    ]);
    expect(pack.thresholds).toEqual([]);
  });

  it('R-002-ONB-01 to 03: welcome after 1 day, training booked by day 7, 30 days in all', () => {
    const onboarding = pack.programmes?.find(({ of }) => of === 'customer');
    const days = (row: string) => byRef(onboarding?.items, row)[0]?.days;
    expect([days('ONB-01'), days('ONB-03'), days('ONB-02')]).toEqual([1, 7, 30]);
    expect(byRef(onboarding?.items, 'ONB-06')[0]?.tiers).toEqual(['enterprise']);
    expect(onboarding?.rhythm).toEqual({
      ref: 'R-002-ONB-05',
      weeks: [1, 2, 4, 8],
      thenMonths: 3,
    });
  });

  it('R-002-KNO-01: certified within 30 days of hire', () => {
    const hire = pack.programmes?.find(({ of }) => of === 'newHire');
    expect(hire?.items).toMatchObject([{ ref: 'R-002-KNO-01', days: 30 }]);
  });

  it.each([
    ['MET-01', '>=', 50, 'points', undefined],
    ['MET-03', '>=', 4.5, 'points', 5],
    ['MET-05', '>=', 80, '%', undefined],
    ['MET-06', '>=', 95, '%', undefined],
    ['MET-07', undefined, undefined, '%', undefined],
  ])('R-002-%s: target %s %s %s', (row, comparator, target, unit, outOf) => {
    const [metric] = byRef(pack.metrics, row);
    expect([metric?.comparator, metric?.target, metric?.unit, metric?.outOf]).toEqual([
      comparator,
      target,
      unit,
      outOf,
    ]);
  });

  it.each([
    ['KNO-02', 'month'],
    ['FBK-02', 'month'],
    ['MET-02', 'quarter'],
    ['MET-06', 'year'],
    ['FBK-01', 'regularly'],
    ['QA-04', 'regularly'],
  ])('R-002-%s: every %s', (row, every) => {
    expect(byRef(pack.cadences, row).map((one) => one.every)).toEqual([every]);
  });

  it('R-002-QA-02: written response and resolution are reviewed', () => {
    expect(pack.scorecards[0]?.items.map(({ text }) => text)).toEqual([
      'Written response',
      'Resolution',
    ]);
  });

  it('R-002-COM-06: professional, friendly, clear', () => {
    expect(pack.tone?.qualities.map(({ text }) => text)).toEqual([
      'Professional',
      'Friendly',
      'Clear',
    ]);
  });

  it('R-002-PRI-10: what recurs is our assumption, the second in 30 days', () => {
    expect(byRef(pack.notes, 'PRI-10')).toMatchObject([{ kind: 'duty' }]);
    const filled = pack.openSlots.filter(({ value }) => value !== undefined);
    expect(filled).toMatchObject([{ ref: 'R-002-PRI-10', value: 2, assumed: true }]);
  });
});

const friday = '2026-01-09T20:00:00.000Z';
const ticket = (text: string, channel = 'email', createdAt = friday): Ticket => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'support.example.com',
    id: '1',
    url: 'https://support.example.com/agent/tickets/1',
  },
  subject: '',
  status: 'new',
  channel,
  tags: [],
  fields: {},
  messages: [{ role: 'customer', visibility: 'public', sentAt: createdAt, text }],
  createdAt,
  readAt: createdAt,
});
const judged = (one: Ticket, filled: Filled = {}) =>
  assess(one, pack, { tickets: [], decisions: [] }, one.createdAt ?? friday, filled);

describe('What the guidelines make of a text', () => {
  it.each([
    ['PRI-01', 'System is down', 'P1'],
    ['PRI-02', 'We are losing revenue every minute', 'P1'],
    ['PRI-04', 'Main feature impaired', 'P2'],
    ['PRI-06', 'Minor problem, I have a workaround', 'P3'],
    ['PRI-08', 'A general question', 'P4'],
    ['PRI-08', 'Please add dark mode', 'P4'],
    ['PRI-08', 'How do I export my report?', 'P4'],
    ['PRI-01', 'The system was down yesterday, fine now.', null],
    ['PRI-01', 'The system is not down.', null],
    ['PRI-02', 'We are not losing revenue, but Tom cannot log in.', null],
    ['PRI-04', "I can't log in", null],
    ['PRI-08', 'I was charged twice on invoice 4711', null],
    ['PRI-01', 'Some of our data is missing', null],
    ['PRI-08', 'Bonjour, je voudrais changer mon mot de passe.', null],
  ])('R-002-%s: "%s" is %s', (_row, text, code) => {
    expect(judged(ticket(text)).priority.value?.code ?? null).toBe(code);
  });

  it.each([
    ['COM-07', 'Your agent does not know how this works, please pass it to a specialist.', [2]],
    ['ESC-04', 'I want to speak to your manager.', ['Management']],
    ['ESC-05', 'We are a major account and still have no answer.', ['Executive']],
    ['ESC-06', 'Please coordinate with the vendor of the scanner.', ['External']],
    ['ESC-04', 'My manager needs the report.', []],
    ['ESC-06', 'We would like to become a reseller.', []],
  ])('R-002-%s: "%s" goes to %j', (_row, text, wanted) => {
    const { escalations } = judged(ticket(text));
    expect(escalations.map(({ level, track }) => level ?? track)).toEqual(wanted);
  });

  const calendar = {
    zone: 'America/New_York',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[540, 1020]] as [number, number][]]),
    ),
    holidays: [],
  };
  it.each([
    ['COM-01', 'email', 'Please add dark mode', friday, '2026-01-12T16:00:00.000Z'],
    [
      'COM-05',
      'social',
      'Please add dark mode',
      '2026-01-09T21:30:00.000Z',
      '2026-01-12T15:30:00.000Z',
    ],
    ['COM-04', 'chat', 'Please add dark mode', friday, '2026-01-09T20:01:00.000Z'],
    ['PRI-09', 'web', 'Please add dark mode', friday, '2026-01-12T20:00:00.000Z'],
    ['PRI-03', 'email', 'System is down', friday, '2026-01-09T21:00:00.000Z'],
  ])(
    'R-002-%s: by %s, "%s" of %s is due %s, the strictest wins',
    (_row, channel, text, at, due) => {
      const first = judged(ticket(text, channel, at), { calendar }).clocks.find(
        ({ metric }) => metric === 'firstResponse',
      );
      expect(first?.dueAt).toBe(due);
    },
  );
});
