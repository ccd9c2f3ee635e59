import { describe, expect, it } from 'vitest';
import { PACKS, packOf } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';
import rows from './runbook-rows.json';

const runbook = packOf('runbook') as Playbook;

/** Every `ref` and `...Ref` anywhere in a value. */
function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (/^(ref|.*Ref)$/.test(key)) return [String(inner)];
    if (key === 'refs') return inner as string[];
    return refsIn(inner);
  });
}

describe('The runbook as data', () => {
  it.each(Object.keys(PACKS))('%s: the shape holds and its parts fit each other', (id) => {
    const checked = checkPlaybook(PACKS[id]);
    expect(checked.ok ? [] : checked.problems).toEqual([]);
  });

  it('an id that ships no playbook gives none, not even one of an object', () => {
    expect(packOf('sop2')).toBeUndefined();
    expect(packOf('constructor')).toBeUndefined();
  });

  const carried = new Set(refsIn(runbook));
  it.each(Object.values(rows).flat())('%s has a fact', (row) => {
    expect(carried).toContain(row);
  });

  it('names no row that the catalogue lacks', () => {
    const known = new Set(Object.values(rows).flat());
    expect([...carried].filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('R-000-META-01, 02 and 04: title, version, five sections in reading order', () => {
    expect(runbook).toMatchObject({
      title: 'Customer Success Representative (CSR) Runbook',
      version: '1.0',
      agentNoun: 'CSR',
      teamName: 'Customer Success Team',
    });
    expect(runbook.reading.sections.map(({ title }) => title)).toEqual([
      'Triage Standard Operating Procedures (SOP)',
      'Service Level Agreements (SLAs)',
      'Communication Templates',
      'Escalation Procedures',
      'Quality Assurance',
    ]);
  });

  it('R-000-TRI-03 and R-000-CAT-*: four categories with 7, 6, 6 and 4 topics, closed', () => {
    expect(runbook.categories?.closed).toBe(true);
    expect(runbook.categories?.items.map(({ name, topics }) => [name, topics.length])).toEqual([
      ['Technical', 7],
      ['Billing', 6],
      ['Product', 6],
      ['General', 4],
    ]);
    expect(runbook.categories?.fallback).toEqual({ id: 'general', assumed: true });
  });

  it('R-000-SEV-*: Critical is P0, and so on to Low, which is P3 and our fallback', () => {
    expect(runbook.scale?.levels.map(({ rank, code, name }) => [rank, code, name])).toEqual([
      [0, 'P0', 'Critical'],
      [1, 'P1', 'High'],
      [2, 'P2', 'Medium'],
      [3, 'P3', 'Low'],
    ]);
    expect(runbook.scale?.levels.map(({ criteria }) => criteria.length)).toEqual([4, 3, 3, 4]);
    expect(runbook.scale?.fallback).toEqual({ rank: 3, assumed: true });
  });

  const MINUTE = 60;
  const HOUR = 3600;
  it.each([
    [0, 15 * MINUTE, '15 minutes', 30 * MINUTE, 'Every 30 minutes', 4 * HOUR, '4 hours', 99],
    [1, 2 * HOUR, '2 hours', 4 * HOUR, 'Every 4 hours', 24 * HOUR, '24 hours', 95],
    [2, 8 * HOUR, '8 hours', 24 * HOUR, 'Daily', 72 * HOUR, '72 hours', 90],
    [3, 24 * HOUR, '24 hours', 48 * HOUR, 'Every 48 hours', 168 * HOUR, '7 days', 85],
  ])(
    'R-000-SLA-02 to 17: rank %i',
    (rank, first, firstText, update, updateText, end, endText, pct) => {
      const of = (metric: string) =>
        runbook.clocks.find((clock) => clock.metric === metric && clock.rank === rank);
      expect(of('firstResponse')).toMatchObject({ limitSeconds: first, asWritten: firstText });
      expect(of('update')).toMatchObject({ limitSeconds: update, asWritten: updateText });
      expect(of('resolution')).toMatchObject({
        limitSeconds: end,
        asWritten: endText,
        compliancePct: pct,
      });
      expect(runbook.clocks.every(({ comparator }) => comparator === '<=')).toBe(true);
    },
  );

  it('I-000-2: Critical runs at any hour; below a day open hours count, from a day on business days', () => {
    for (const { rank, limitSeconds, count, calendar, metric } of runbook.clocks) {
      if (metric === 'assessment') continue;
      expect(count).toBe(
        rank === 0 ? 'elapsed' : limitSeconds < 86_400 ? 'businessHours' : 'businessDays',
      );
      expect(calendar).toBe(rank === 0 ? 'runbook-always' : 'runbook-business');
    }
  });

  it('R-000-TRI-01: five minutes for the assessment, at any hour for Critical (I-000-5)', () => {
    const assessment = runbook.clocks.filter(({ metric }) => metric === 'assessment');
    expect(assessment.map(({ rank, limitSeconds, count }) => [rank, limitSeconds, count])).toEqual([
      [0, 300, 'elapsed'],
      [null, 300, 'businessHours'],
    ]);
  });

  it('R-000-SLA-18 and 19: Monday to Friday, 8 to 18 in New York, and around the clock', () => {
    const [business, always] = runbook.calendars;
    expect(business).toMatchObject({ zone: 'America/New_York', holidays: [] });
    expect(business?.asWritten).toContain('EST');
    expect(business?.week).toEqual(
      Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[8 * 60, 18 * 60]]]),
      ),
    );
    expect(always).toMatchObject({ always: true });
  });

  it('R-000-ESC-01 to 11 and 17: three quarters, six triggers, five levels, five steps', () => {
    expect(runbook.thresholds).toMatchObject([{ elapsedPct: 75, trigger: 'sla-near-breach' }]);
    expect(runbook.triggers).toHaveLength(6);
    expect(runbook.ladder.map(({ level, name }) => [level, name])).toEqual([
      [1, 'Senior CSR'],
      [2, 'CSR Team Lead'],
      [3, 'Customer Success Manager'],
      [4, 'Director of Customer Success'],
      [5, 'Executive Team'],
    ]);
    expect(runbook.checklists.find(({ id }) => id === 'escalation')?.steps).toHaveLength(5);
  });

  it('G-11: our own threshold of a repeat is marked as assumed', () => {
    expect(runbook.triggers.find(({ id }) => id === 'repeat')?.repeat).toEqual({
      count: 2,
      days: 30,
      assumed: true,
    });
  });

  it('R-000-TPL-51: three groups with two, two and one template', () => {
    const groups = runbook.templateGroups?.names.map((name) => [
      name,
      runbook.templates.filter(({ group }) => group === name).length,
    ]);
    expect(groups).toEqual([
      ['Initial Response', 2],
      ['Status Update', 2],
      ['Escalation Communication', 1],
    ]);
  });

  it('section 5 of the catalogue: 35 slots, and the choice that stands without brackets', () => {
    expect(runbook.templates.map(({ slots }) => slots.length)).toEqual([4, 8, 7, 7, 10]);
  });

  it('R-000-TPL-08, 09, 10 and 36: what the replies promise', () => {
    const promises = runbook.templates.flatMap((template) => template.promises);
    const of = (ref: string) => promises.find((promise) => promise.ref === ref);
    expect(of('R-000-TPL-08')?.everySeconds).toBe(30 * MINUTE);
    expect(of('R-000-TPL-09')?.afterSeconds).toBe(15 * MINUTE);
    expect(of('R-000-TPL-10')?.afterSeconds).toBe(HOUR);
    expect(of('R-000-TPL-36')?.afterSeconds).toBe(48 * HOUR);
    expect(of('R-000-TPL-36')?.keepsOpen).toBe(true);
  });

  it('the replies say their figures in their text', () => {
    const [critical, , , resolution] = runbook.templates.map(({ body }) => body);
    for (const figure of ['15 minutes', '30 minutes', '1 hour']) expect(critical).toContain(figure);
    expect(resolution).toContain('48 hours');
  });

  it('R-000-QA-*: eight items and the targets', () => {
    expect(runbook.scorecards[0]?.items).toHaveLength(8);
    expect(
      runbook.metrics.map(({ ref, comparator, target, unit }) => [ref, comparator, target, unit]),
    ).toEqual([
      ['R-000-SLA-20', '>=', 98, '%'],
      ['R-000-QA-10', '>=', 75, '%'],
      ['R-000-QA-11', '>=', 4.5, 'points'],
      ['R-000-QA-12', '<=', 8, 'minutes'],
      ['R-000-QA-13', '>=', 98, '%'],
    ]);
    expect(runbook.cadences.map(({ every }) => every)).toEqual([
      'week',
      'month',
      'quarter',
      'year',
    ]);
  });

  it('what the document leaves open stays open; only our own default has a value, marked as assumed', () => {
    const filled = runbook.openSlots.filter(({ value }) => value !== undefined);
    expect(filled.map(({ key, assumed }) => [key, assumed])).toEqual([['repeatThreshold', true]]);
  });
});
