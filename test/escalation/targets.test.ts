import { describe, expect, test } from 'vitest';
import type { Decision } from '../../lib/assessment';
import { groundsOf, isUrgent, openGrounds, targetsOf } from '../../lib/escalation/targets';
import { goesTo, judge, KEY, NOW, pack, PACKS, ticket } from './desk';

/** Whom a ticket goes to next, and what can't wait: R-000-ESC-07 to -14, R-001-ESC-07 to -16, R-002-ESC-01 to -06, R-003-ESC-03, R-004-DEE-23. */

const LADDERS: Record<(typeof PACKS)[number], string[]> = {
  runbook: [
    'Senior CSR',
    'CSR Team Lead',
    'Customer Success Manager',
    'Director of Customer Success',
    'Executive Team',
  ],
  playbook: ['Senior Support', 'Engineering/Product', 'Management'],
  guidelines: [
    'Senior support specialists and technical experts',
    'Engineering team and product managers',
    'Customer success managers and directors',
    'VP level',
    'Partner support and vendor coordination',
  ],
  sop: ['Level 2 Support', 'Manager'],
  excellence: ['Team lead', 'Manager'],
};

test.each(PACKS)('%s: everybody above the front line can be chosen', (id) => {
  const playbook = pack(id);
  const all = targetsOf(playbook, { triggers: [], escalations: [] });
  expect(all.map(({ to }) => to)).toEqual(LADDERS[id]);
});

const runbook = pack('runbook');
const upset = ticket(['Your answer was not helpful at all.']);

describe('who is next', () => {
  const judged = judge(upset, runbook);

  test('is who is proposed', () => {
    expect(goesTo(runbook, judged)?.to).toBe('Senior CSR');
  });

  test('is whom the person chose', () => {
    expect(goesTo(runbook, judged, [], 'Executive Team')?.to).toBe('Executive Team');
  });

  test('is the level above whoever has had it', () => {
    const handed = [{ to: 'Senior CSR', because: [] }];
    expect(goesTo(runbook, judged, handed)?.to).toBe('CSR Team Lead');
    expect(goesTo(runbook, judged, handed, 'Senior CSR')?.to).toBe('CSR Team Lead');
  });

  test('is nobody above the last level (R-000-ESC-11)', () => {
    const all = LADDERS.runbook.map((to) => ({ to, because: [] }));
    expect(goesTo(runbook, judged, all)).toBeUndefined();
  });

  test('is nobody while nothing asks for it', () => {
    expect(goesTo(runbook, judge(ticket(['How do I print?']), runbook))).toBeUndefined();
  });
});

describe('a trigger that a person raised', () => {
  const raise = (value: string | null): Decision => ({
    ticket: KEY,
    field: 'trigger',
    value,
    proposed: null,
    at: NOW,
    playbook: { id: 'sop', version: '1' },
  });
  const sop = pack('sop');
  const quiet = ticket(['How do I print?']);

  test('holds as the person’s, and leads where the playbook says (R-003-ESC-02)', () => {
    const judged = judge(quiet, sop, { decisions: [raise('higher-authority')] });
    expect(judged.triggers).toMatchObject([{ id: 'higher-authority', by: 'person' }]);
    expect(goesTo(sop, judged)?.to).toBe('Manager');
  });

  test('falls when it is taken back, and a strange one changes nothing', () => {
    const later = { ...raise(null), at: '2026-01-14T15:00:01.000Z' };
    const back = [raise('higher-authority'), later];
    expect(judge(quiet, sop, { decisions: back }).triggers).toEqual([]);
    expect(judge(quiet, sop, { decisions: [raise('no-such')] }).triggers).toEqual([]);
  });
});

describe('transfers', () => {
  const excellence = pack('excellence');
  const passed = (times: number) =>
    Array.from({ length: times }, (_, at) => ({
      at: `2026-01-14T1${at}:00:00.000Z`,
      from: `P${at}`,
      to: `P${at + 1}`,
    }));
  const held = (times: number) =>
    judge(ticket(['Any news?']), excellence, { transfers: passed(times) });

  test('raise the manager from the third on (R-004-DEE-25)', () => {
    expect(held(2).triggers).toEqual([]);
    expect(held(3).triggers).toMatchObject([{ id: 'passed-around' }]);
    expect(goesTo(excellence, held(3))?.to).toBe('Manager');
  });
});

describe('what can’t wait', () => {
  const urgent = (id: string, text: string) => {
    const playbook = pack(id);
    return isUrgent(playbook, judge(ticket([text]), playbook), []);
  };

  test.each([
    ['excellence', 'I want to speak to your manager.'],
    ['excellence', 'The device caught fire.'],
    ['excellence', 'I will sue you.'],
    ['playbook', 'I will cancel our contract.'],
    ['guidelines', 'I want to speak to your manager.'],
    ['runbook', 'Your answer was not helpful at all. I want to speak to your manager.'],
  ])('%s: %s', (id, text) => {
    expect(urgent(id, text)).toBe(true);
  });

  test.each([
    ['runbook', 'Your answer was not helpful at all.'],
    ['playbook', 'How do I print?'],
  ])('%s can wait: %s', (id, text) => {
    expect(urgent(id, text)).toBe(false);
  });

  test('is answered by a hand-over for the same reasons, and asked again by a new one', () => {
    const excellence = pack('excellence');
    const judged = judge(ticket(['I want to speak to your manager.']), excellence);
    const because = groundsOf(judged).map(({ id }) => id);
    const handed = [{ to: 'Manager', because }];
    expect(openGrounds(judged, handed)).toEqual([]);
    expect(isUrgent(excellence, judged, handed)).toBe(false);
    const more = judge(ticket(['I want to speak to your manager. I will sue you.']), excellence);
    expect(isUrgent(excellence, more, handed)).toBe(true);
  });
});
