import { expect, test } from 'vitest';
import { PACKS } from '../../../lib/playbook';
import { OWN_REF } from '../../../lib/playbook/change';
import {
  strayMark,
  withGroup,
  withGroupNamed,
  withTemplates,
  withWording,
} from '../../../lib/playbook/change/replies';
import { checkPlaybook } from '../../../lib/playbook/check';
import type { Playbook } from '../../../lib/playbook/schema';

/** Changes of a playbook leave it sound: what named the changed part follows. */

const pack = (id: string): Playbook => structuredClone(PACKS[id]!);

const problemsOf = (playbook: Playbook): string[] => {
  const checked = checkPlaybook(playbook);
  return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence);
};

const template = (playbook: Playbook, id: string) =>
  playbook.templates.find((one) => one.id === id)!;

test('slots follow the text: new ones for a person, those of other replies as they are there', () => {
  const { templates } = pack('runbook');
  const before = templates[0]!;
  const after = withWording(
    before,
    { body: 'Dear {customer}, {orderNumber} {category}' },
    templates,
  );
  expect(after.slots.map(({ key, source }) => [key, source])).toEqual([
    ['ticket', 'ticket.tag'],
    ['customer', 'ticket.requester.name'],
    ['orderNumber', 'person'],
    ['category', 'assessment.category'],
  ]);
  expect(after.slots[2]).toEqual({
    key: 'orderNumber',
    ref: OWN_REF,
    label: 'Order number',
    source: 'person',
  });
  expect(after.slots[3]?.ref).toBe(OWN_REF);
});

test('a statement about a slot stays when the slot goes', () => {
  const before = pack('runbook').templates[0]!;
  before.confirm = [{ ref: 'R', text: 'It is true.', slot: 'emergencyContact' }];
  const same = withWording(before, { subject: 'Hello' });
  expect(same.confirm[0]).toHaveProperty('slot', 'emergencyContact');
  expect(withWording(before, { body: 'Hello' }).confirm).toEqual([
    { ref: 'R', text: 'It is true.' },
  ]);
});

test('slots follow in every language of a reply, so that none is missing where it is needed', () => {
  const before = pack('playbook');
  const reply = before.templates[0]!;
  const { subject, body, slots } = reply;
  const chosen = { ...slots[1]!, choices: ['yes', 'no'] };
  reply.slots = slots.toSpliced(1, 1, chosen);
  reply.variants = [{ language: 'de', subject, body, choices: { [chosen.key]: ['ja', 'nein'] } }];
  before.templates[0] = withWording(reply, {
    body: `${body.replaceAll(`{${chosen.key}}`, '')} {orderNumber}`,
    subject: subject.replaceAll(`{${chosen.key}}`, ''),
  });
  const [german] = before.templates[0].variants!;
  expect(german?.body.endsWith('\n{orderNumber}')).toBe(true);
  expect(german?.body).not.toContain(`{${chosen.key}}`);
  expect(german).not.toHaveProperty('choices');
  expect(problemsOf(before)).toEqual([]);
});

test('a text in braces that is no slot is found, before it reaches a customer', () => {
  expect(strayMark('Dear {customer}, order {order number}')).toBe('{order number}');
  expect(strayMark('Dear {customer}, {}')).toBe('{}');
  expect(strayMark('Dear {customer} {_own}')).toBeUndefined();
});

test('a renamed group takes its replies along; two of one name become one', () => {
  const before = pack('runbook');
  const after = withGroupNamed(before, 'Initial Response', 'First answers');
  expect(after.templateGroups?.names).toEqual([
    'First answers',
    'Status Update',
    'Escalation Communication',
  ]);
  expect(after.templates[0]?.group).toBe('First answers');
  expect(problemsOf(after)).toEqual([]);
  const joined = withGroupNamed(before, 'Initial Response', 'Status Update');
  expect(joined.templateGroups?.names).toHaveLength(2);
  expect(problemsOf(joined)).toEqual([]);
});

test('a new group is listed, and one that its last reply leaves is not', () => {
  const before = pack('runbook');
  const at = before.templates.findIndex(({ group }) => group === 'Escalation Communication');
  const after = withGroup(before, at, 'Handing on');
  expect(after.templateGroups?.names).toEqual(['Initial Response', 'Status Update', 'Handing on']);
  expect(problemsOf(after)).toEqual([]);
  const first = withGroup(before, 0, 'Handing on').templateGroups?.names;
  expect(first).toContain('Initial Response');
});

test('a playbook without a list of groups gets none', () => {
  const before = pack('guidelines');
  const reply = { ...template(pack('runbook'), 'runbook.critical-response'), group: 'Any' };
  reply.suggest = { when: 'firstReply' };
  const after = withTemplates(before, [reply]);
  expect(after.templateGroups).toBe(before.templateGroups);
  expect(problemsOf(after)).toEqual([]);
});
