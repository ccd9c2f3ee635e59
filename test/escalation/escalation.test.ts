import { describe, expect, test } from 'vitest';
import type { RaisedTrigger } from '../../lib/assessment';
import { escalationsOf, isEscalated } from '../../lib/escalation';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';

/** Whom a ticket goes to: by triggers, by its level (R-003-MTX-04, 07, 10, 13), and where no document says (I-000-10). */

const raised = (playbook: Playbook): RaisedTrigger[] =>
  playbook.triggers.slice(0, 1).map(({ id, ref, text }) => ({ id, ref, text, evidence: [] }));
const to = (playbook: Playbook, triggers: RaisedTrigger[], rank: number | null = null) =>
  escalationsOf(playbook, { triggers, clocks: [], rank }).map((one) => one.level ?? one.to);

describe('a trigger without a level of its own', () => {
  const runbook = packOf('runbook')!;

  test('leads to the first rung', () => {
    expect(to(runbook, raised(runbook))).toEqual([1]);
  });

  test('passes over the front line, where tickets already are', () => {
    const ladder = runbook.ladder.map((rung, index) => ({ ...rung, frontLine: index === 0 }));
    expect(to({ ...runbook, ladder }, raised(runbook))).toEqual([2]);
  });
});

describe('a level of the SOP', () => {
  const sop = packOf('sop')!;

  test.each([
    [0, ['CTO/Founder']],
    [1, ['Support Manager']],
    [2, []],
    [3, []],
  ])('%i is told to %j, and the lower ones stay with the agent', (rank, people) => {
    expect(to(sop, [], rank)).toEqual(people);
  });

  test('only tells them: the ticket is escalated by a trigger, not by its level (I-003-4)', () => {
    const none = { triggers: [], clocks: [], rank: 0 };
    expect(isEscalated(escalationsOf(sop, none))).toBe(false);
    const authority = sop.triggers.find(({ ref }) => ref === 'R-003-ESC-02')!;
    const triggers = [{ ...authority, evidence: [] }];
    expect(isEscalated(escalationsOf(sop, { ...none, triggers }))).toBe(true);
  });
});

test('nothing raised is nobody’s', () => {
  expect(to(packOf('runbook')!, [])).toEqual([]);
});
