import { describe, expect, test } from 'vitest';
import { checklistFor, type Moment } from '../../lib/playbook/checklists';
import type { Checklist } from '../../lib/playbook/schema';

const list = (id: string, more: Partial<Checklist> = {}): Checklist => ({
  id,
  ref: 'R',
  name: id,
  ordered: true,
  steps: [
    { id: 'a', ref: 'R', text: 'A', hint: 'A' },
    { id: 'b', ref: 'R', text: 'B', hint: 'B' },
  ],
  ...more,
});
const moment = (done: Record<string, string[]> = {}, more: Partial<Moment> = {}): Moment => ({
  ageSeconds: 60,
  isSolved: false,
  done: (id) => done[id] ?? [],
  ...more,
});
const now = (checklists: Checklist[], at: Moment) => checklistFor({ checklists }, at)?.id;

describe('the checklist of this moment', () => {
  const lists = [list('triage'), list('escalation', { when: 'escalated' }), list('answer')];

  test('is the first that is not complete', () => {
    expect(now(lists, moment())).toBe('triage');
    expect(now(lists, moment({ triage: ['a'] }))).toBe('triage');
    expect(now(lists, moment({ triage: ['a', 'b'] }))).toBe('answer');
  });

  test('is the last one when all are complete', () => {
    expect(now(lists, moment({ triage: ['a', 'b'], answer: ['a', 'b'] }))).toBe('answer');
  });

  test('begins with its stage', () => {
    const stages = [
      list('contact', { stage: { fromSeconds: 0, toSeconds: 900 } }),
      list('investigation', { stage: { fromSeconds: 900, toSeconds: 7200 } }),
    ];
    const contacted = { contact: ['a', 'b'] };
    expect(now(stages, moment(contacted, { ageSeconds: 899 }))).toBe('contact');
    expect(now(stages, moment(contacted, { ageSeconds: 900 }))).toBe('investigation');
    expect(now(stages, moment({}, { ageSeconds: 900 }))).toBe('contact');
  });

  test('is that of a solved ticket only once it is solved', () => {
    const closing = [list('answer'), list('closure', { when: 'solved' })];
    const answered = { answer: ['a', 'b'] };
    expect(now(closing, moment(answered))).toBe('answer');
    expect(now(closing, moment(answered, { isSolved: true }))).toBe('closure');
  });

  test('is none where the playbook has none', () => {
    expect(now([], moment())).toBeUndefined();
  });
});
