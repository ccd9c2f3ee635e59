import { expect, test } from 'vitest';
import { PACKS } from '../../../lib/playbook';
import { moved } from '../../../lib/playbook/change';
import { withLadder, withRung, withTriggers } from '../../../lib/playbook/change/escalation';
import { checkPlaybook } from '../../../lib/playbook/check';
import type { Playbook } from '../../../lib/playbook/schema';

/** Changes of a playbook leave it sound: what named the changed part follows. */

const pack = (id: string): Playbook => structuredClone(PACKS[id]!);

const problemsOf = (playbook: Playbook): string[] => {
  const checked = checkPlaybook(playbook);
  return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence);
};

test('steps that change places change level and time, and triggers follow their step', () => {
  const before = pack('playbook');
  const after = withLadder(before, moved(before.ladder, 1, 1));
  expect(after.ladder.map(({ level, name, afterSeconds }) => [level, name, afterSeconds])).toEqual([
    [1, 'Senior Support', 3600],
    [2, 'Management', 14_400],
    [3, 'Engineering/Product', 86_400],
  ]);
  const levels = Object.fromEntries(after.triggers.map(({ id, level }) => [id, level]));
  expect(levels).toMatchObject({ 'product-input': 3, 'bug-or-blocked': 3, 'cancel-or-legal': 2 });
  expect(problemsOf(after)).toEqual([]);
});

test('what led to a removed step leads to none', () => {
  for (const id of ['playbook', 'guidelines', 'sop', 'excellence']) {
    const before = pack(id);
    before.ladder.forEach((rung, at) => {
      if (rung.frontLine) return;
      const after = withLadder(before, before.ladder.toSpliced(at, 1));
      expect(problemsOf(after).filter((said) => !said.startsWith('Every step'))).toEqual([]);
    });
  }
});

test('a step called otherwise is led to by its new name, and its contacts stay its own', () => {
  const before = pack('excellence');
  before.openSlots[0]!.contactOf = ['Manager'];
  const at = before.ladder.findIndex(({ name }) => name === 'Manager');
  const rung = { ...before.ladder[at]!, name: 'Duty manager', track: 'duty' };
  const after = withRung(before, at, rung);
  expect(after.triggers.filter(({ to }) => to === 'Duty manager')).not.toHaveLength(0);
  expect(after.triggers.some(({ to }) => to === 'manager')).toBe(false);
  expect(after.openSlots[0]?.contactOf).toEqual(['Duty manager']);
  expect(problemsOf(after)).toEqual([]);
});

test('a track that another step shares keeps its name for the triggers', () => {
  const before = pack('guidelines');
  const at = before.ladder.findIndex(({ track }) => track === 'Management');
  before.ladder.push({ ...before.ladder[at]!, name: 'Second manager' });
  const after = withRung(before, at, { ...before.ladder[at]!, track: 'Directors' });
  expect(after.triggers.find(({ id }) => id === 'management')?.to).toBe('Management');
  expect(problemsOf(after)).toEqual([]);
});

test('a step with another level takes its place by it, and triggers follow', () => {
  const before = pack('runbook');
  before.triggers[0]!.level = 1;
  const after = withRung(before, 0, { ...before.ladder[0]!, level: 9 });
  expect(after.ladder.map(({ level }) => level)).toEqual([2, 3, 4, 5, 9]);
  expect(after.triggers[0]?.level).toBe(9);
  expect(problemsOf(after)).toEqual([]);
  const beside = withRung(before, 0, { ...before.ladder[0]!, level: null });
  expect(beside.triggers[0]).toMatchObject({ to: 'Senior CSR' });
  expect(beside.triggers[0]).not.toHaveProperty('level');
  expect(problemsOf(beside)).toEqual([]);
});

test('whatever named a removed trigger follows', () => {
  const before = pack('excellence');
  before.thresholds[0]!.trigger = before.triggers[0]!.id;
  before.examples![0]!.expect.triggers = [before.triggers[0]!.id, before.triggers[1]!.id];
  const after = withTriggers(before, before.triggers.slice(1));
  expect(after.thresholds[0]?.trigger).toBeNull();
  expect(after.examples?.[0]?.expect.triggers).toEqual([before.triggers[1]!.id]);
  expect(problemsOf(after)).toEqual([]);
});
