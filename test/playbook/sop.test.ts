import { describe, expect, it, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';

const sop = packOf('sop') as Playbook;
const levels = sop.scale?.levels ?? [];
const MINUTE = 60;
const HOUR = 3600;

describe('The SOP as data', () => {
  it('R-003-META-01 and 04: title and version', () => {
    expect(sop).toMatchObject({ title: 'SOP: Customer Service & Support', version: '1.0' });
  });

  it('R-003-META-02 and 03: three kinds of request, four channels', () => {
    const parts = (id: string) =>
      sop.notes?.find((note) => note.id === id)?.parts?.map(({ text }) => text);
    expect(parts('purpose')).toEqual(['Inquiries', 'Support tickets', 'Complaints']);
    expect(parts('scope')).toEqual(['Email', 'Phone', 'Chat', 'Ticketing systems']);
  });

  it('R-003-ROL-01 to 03: three roles, and new tickets start with the Support Agent', () => {
    const roles = sop.notes?.filter(({ kind }) => kind === 'role') ?? [];
    expect(roles.map(({ text }) => text.split(':')[0])).toEqual([
      'Support Agent',
      'Support Manager',
      'Product/Service Team',
    ]);
    expect(sop.agentNoun).toBe('Support Agent');
  });

  it('R-003-TRI-02: Billing, Technical, General, and the list is open', () => {
    expect(sop.categories?.items.map(({ name }) => name)).toEqual([
      'Billing',
      'Technical',
      'General',
    ]);
    expect(sop.categories?.closed).toBe(false);
  });

  it('R-003-TRI-03: four levels without codes, Critical the highest; our fallback is the lowest', () => {
    expect(levels.map(({ rank, name, code }) => [rank, name, code])).toEqual([
      [0, 'Critical', undefined],
      [1, 'High', undefined],
      [2, 'Medium', undefined],
      [3, 'Low', undefined],
    ]);
    expect(sop.scale?.fallback).toEqual({ rank: 3, assumed: true });
  });

  it.each([
    ['R-003-MTX-03', 0, 15 * MINUTE, '15 mins'],
    ['R-003-MTX-06', 1, 2 * HOUR, '2 hours'],
    ['R-003-MTX-09', 2, 24 * HOUR, '24 hours'],
    ['R-003-MTX-12', 3, 48 * HOUR, '48 hours'],
  ])('%s: rank %i is answered within %i seconds, at any hour', (ref, rank, seconds, written) => {
    const clocks = sop.clocks.filter((clock) => clock.rank === rank);
    expect(clocks).toHaveLength(1);
    expect(clocks[0]).toMatchObject({
      ref,
      metric: 'firstResponse',
      limitSeconds: seconds,
      comparator: '<=',
      asWritten: written,
      count: 'elapsed',
    });
  });

  it('R-003-MTX-01: a first response for each level is all that runs while the figures are open', () => {
    expect(sop.clockSet).toEqual({ ref: 'R-003-MTX-01', metrics: ['firstResponse'] });
    expect(sop.clocks.filter(({ slot }) => slot === undefined)).toHaveLength(4);
    expect(sop.calendars).toMatchObject([{ always: true, holidays: [] }]);
  });

  it.each([
    ['R-003-MTX-04', 0, 'CTO/Founder'],
    ['R-003-MTX-07', 1, 'Support Manager'],
    ['R-003-MTX-10', 2, 'Support Agent'],
    ['R-003-MTX-13', 3, 'Support Agent'],
  ])('%s: of rank %i is told: %s', (ref, rank, to) => {
    expect(levels.find((level) => level.rank === rank)?.notify).toMatchObject({ ref, to });
  });

  it.each([
    ['R-003-MTX-02', 0],
    ['R-003-MTX-05', 1],
    ['R-003-MTX-08', 2],
    ['R-003-MTX-11', 3],
  ])('%s defines rank %i', (ref, rank) => {
    const refs = levels.find((level) => level.rank === rank)?.criteria.map((one) => one.ref);
    expect(new Set(refs)).toEqual(new Set([ref]));
  });

  it.each([
    ['R-003-TRI-04', 'Ticket Receipt & Triage', ['TRI-01', 'TRI-02', 'TRI-03'], undefined],
    ['R-003-RSP-05', 'Response', ['RSP-02', 'RSP-03', 'RSP-04'], undefined],
    ['R-003-ESC-05', 'Escalation (If needed)', ['ESC-03', 'ESC-04'], 'escalated'],
    ['R-003-CLO-04', 'Resolution & Closure', ['CLO-01', 'CLO-02', 'CLO-03'], 'solved'],
  ])('%s: the boxes of "%s" in their order', (ref, name, boxes, when) => {
    const list = sop.checklists.find((one) => one.ref === ref);
    expect(list).toMatchObject({ name, ordered: true });
    expect(list?.when).toBe(when);
    expect(list?.steps.map((step) => step.ref)).toEqual(boxes.map((box) => `R-003-${box}`));
  });

  it('R-003-CLO-04: eleven boxes in all, each a line of the review', () => {
    const boxes = sop.checklists.flatMap(({ steps }) => steps.map(({ ref }) => ref));
    expect(boxes).toHaveLength(11);
    expect(sop.scorecards[0]?.items.map(({ ref }) => ref)).toEqual(boxes);
    expect(sop.scorecards[0]).toMatchObject({ scale: 'yesNoNa', assumed: true });
  });

  it('R-003-QLT-04: three qualities of tone, each a line of the review', () => {
    const three = ['Empathetic', 'Professional', 'Solution-oriented'];
    expect(sop.tone?.qualities.map(({ text }) => text)).toEqual(three);
    expect(sop.scorecards[1]?.items.map(({ text }) => text)).toEqual(three);
  });

  it('R-003-ESC-01 to 03: two triggers, Level 2 Support or the Manager', () => {
    expect(sop.triggers.map(({ ref, watches, to }) => [ref, watches, to])).toEqual([
      ['R-003-ESC-01', 'person', 'Level 2 Support'],
      ['R-003-ESC-02', 'words', 'Manager'],
    ]);
    expect(sop.ladder.map(({ name, ref }) => [name, ref])).toEqual([
      ['Level 2 Support', 'R-003-ESC-03'],
      ['Manager', 'R-003-ESC-03'],
    ]);
  });

  it('R-003-QLT-01 to 03: two open figures to stay under, and a CSAT above 4.5 of 5', () => {
    expect(sop.metrics).toMatchObject([
      { ref: 'R-003-QLT-01', comparator: '<', unit: 'hours' },
      { ref: 'R-003-QLT-02', comparator: '<', unit: 'hours' },
      { ref: 'R-003-QLT-03', comparator: '>', target: 4.5, outOf: 5 },
    ]);
    expect(sop.metrics.map(({ target }) => target)).toEqual([undefined, undefined, 4.5]);
  });

  it.each([
    ['R-003-META-05', 'date'],
    ['R-003-RSP-01', 'hours'],
    ['R-003-ESC-01', 'hours'],
    ['R-003-QLT-01', 'hours'],
    ['R-003-QLT-02', 'hours'],
    ['R-003-MTX-04', 'contact'],
  ])('%s is open and has no value of ours', (ref, type) => {
    const open = sop.openSlots.find((slot) => slot.ref === ref);
    expect(open).toMatchObject({ type });
    expect(open?.value).toBeUndefined();
    expect(open?.effect).not.toBe('');
  });
});

/** 10:00 in UTC on a Monday. */
const RECEIVED = '2026-01-12T10:00:00.000Z';

function judged(text: string) {
  const ticket: Ticket = {
    ref: { helpdesk: 'zendesk', site: 'acme.example', id: '1', url: 'https://acme.example/1' },
    subject: '',
    status: 'new',
    channel: 'email',
    tags: [],
    fields: {},
    messages: [{ role: 'customer', visibility: 'public', sentAt: RECEIVED, text }],
    createdAt: RECEIVED,
    readAt: RECEIVED,
  };
  const got = assess(ticket, sop, { tickets: [], decisions: [] }, RECEIVED);
  const due = got.clocks.find(({ metric }) => metric === 'firstResponse')?.dueAt;
  return {
    level: got.priority.value?.name ?? null,
    category: got.category.value?.name ?? null,
    due: due && new Date(due).toISOString().slice(8, 16),
    triggers: got.triggers.map(({ ref }) => ref),
  };
}

test.each([
  ['R-003-MTX-02', 'The system is down.', 'Critical', '12T10:15'],
  ['R-003-MTX-02', 'We have a data loss here, all our files are gone.', 'Critical', '12T10:15'],
  ['R-003-MTX-05', 'You charged the wrong amount.', 'High', '12T12:00'],
  ['R-003-MTX-05', 'The export feature is broken.', 'High', '12T12:00'],
  ['R-003-MTX-08', 'How do I export?', 'Medium', '13T10:00'],
  ['R-003-MTX-08', 'I found a minor bug in the list.', 'Medium', '13T10:00'],
  ['R-003-MTX-11', 'Just some feedback.', 'Low', '14T10:00'],
  ['R-003-MTX-11', 'Feature request: a weekly view.', 'Low', '14T10:00'],
])('%s: "%s" is %s, due on the %s', (_row, text, level, due) => {
  expect(judged(text)).toMatchObject({ level, due, triggers: [] });
});

test.each([
  ['Some of our data is missing.'],
  ['I cannot log in.'],
  ['The system was down yesterday, it is fine now.'],
  ['Is the system down on Sunday?'],
  ['Where is your office?'],
])('"%s" is no level of the matrix: a person chooses', (text) => {
  expect(judged(text).level).toBeNull();
});

test.each([
  ['I have a question about my invoice.', 'Billing'],
  ['The editor crashes.', 'Technical'],
  ['How do I export my report?', 'General'],
])('R-003-TRI-02: "%s" is %s', (text, category) => {
  expect(judged(text).category).toBe(category);
});

test.each([
  ['I want to speak to your manager, this is unacceptable, I will sue.', true],
  ['Please make an exception for us.', true],
  ['The refund I ask for is above the limit.', true],
  ['Our lawyer will contact you.', true],
  ['My manager likes the report.', false],
  ['The import stops with an unhandled exception.', false],
  ['I would like a refund.', false],
])('R-003-ESC-02: "%s" needs higher authority: %s', (text, raised) => {
  expect(judged(text).triggers).toEqual(raised ? ['R-003-ESC-02'] : []);
});
