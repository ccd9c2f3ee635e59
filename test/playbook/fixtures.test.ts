import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { ticketWith } from '../triage/ticket';

/** One ticket under five documents (conflicts, section 8): an e-mail of Tuesday, 13 January 2026, 9:00 in New York. */

const est = (local: string) => new Date(`2026-01-${local}:00-05:00`).toISOString();
const received = est('13T09:00');
const OFFICE: [number, number][] = [[540, 1020]];
const calendar = {
  zone: 'America/New_York',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, OFFICE])),
  holidays: [],
};
/** The runbook has hours of its own; the others state none, and ours are assumed. */
const filledFor = (pack: string) => (pack === 'runbook' ? {} : { calendar });

function judged(pack: string, text: string) {
  const ticket = ticketWith(text, { createdAt: received, readAt: received, channel: 'email' });
  ticket.messages[0]!.sentAt = received;
  const got = assess(
    ticket,
    packOf(pack)!,
    { tickets: [], decisions: [] },
    received,
    filledFor(pack),
  );
  const due = (metric: string) => got.clocks.find((clock) => clock.metric === metric)?.dueAt;
  return {
    category: got.category.value?.name ?? null,
    topic: got.topic.value?.text ?? null,
    rank: got.priority.value?.rank ?? null,
    tier: got.tier.value?.name ?? null,
    queue: got.queue.value?.name ?? null,
    acknowledged: due('acknowledgement'),
    answered: due('firstResponse'),
    solved: due('resolution'),
    to: got.escalations.map(({ level, track, to }) => level ?? track ?? to),
  };
}

type Expected = Partial<ReturnType<typeof judged>>;
const cases: [text: string, expected: Record<string, Expected>][] = [
  [
    'The system is completely down, nobody can work',
    {
      runbook: {
        category: 'Technical',
        rank: 0,
        answered: est('13T09:15'),
        solved: est('13T13:00'),
      },
      playbook: { category: 'Technical Issues', acknowledged: est('13T09:15') },
      guidelines: { rank: 0, answered: est('13T10:00') },
      sop: { rank: 0, answered: est('13T09:15'), to: ['CTO/Founder'] },
      excellence: { rank: 0, answered: est('13T09:15'), solved: est('13T13:00') },
    },
  ],
  [
    'I was charged twice on invoice 4711',
    {
      runbook: { category: 'Billing', rank: null, answered: est('14T09:00') },
      playbook: { category: 'Account Management', topic: 'Billing questions' },
      guidelines: { rank: null, answered: est('13T13:00') },
      sop: { rank: 1, answered: est('13T11:00'), to: ['Support Manager'] },
      excellence: {
        ...{ queue: 'billing', rank: 1 },
        ...{ answered: est('13T10:00'), solved: est('13T17:00') },
      },
    },
  ],
  [
    'How do I export my report?',
    {
      runbook: { category: 'Product', rank: 3, answered: est('14T09:00') },
      playbook: { category: null, acknowledged: est('13T09:15') },
      guidelines: { rank: 3, answered: est('13T13:00') },
      sop: { rank: 2, answered: est('14T09:00') },
      excellence: { tier: 'T1', rank: 3, answered: est('13T13:00') },
    },
  ],
  [
    'Please add dark mode',
    {
      runbook: { category: 'Product', rank: 3, answered: est('14T09:00') },
      playbook: { category: 'Feature Requests', acknowledged: est('13T09:15') },
      guidelines: { rank: 3, answered: est('13T13:00') },
      sop: { rank: 3, answered: est('15T09:00') },
      excellence: { rank: 3, tier: null, answered: est('13T13:00') },
    },
  ],
  [
    "I can't log in",
    {
      runbook: { category: 'Technical', rank: 2, answered: est('13T17:00') },
      playbook: { category: 'Technical Issues', topic: 'Login problems' },
      guidelines: { rank: null, answered: est('13T13:00') },
      sop: { rank: null },
      excellence: { queue: 'access/authentication', rank: null },
    },
  ],
  [
    'Some of our data is missing',
    {
      runbook: { category: 'Technical' },
      playbook: { category: 'Technical Issues' },
      guidelines: { rank: null },
      excellence: { tier: 'T2', rank: 1 },
    },
  ],
  [
    'I want to speak to your manager, this is unacceptable, I will sue',
    {
      runbook: { to: [1] },
      playbook: { to: [3, 1] },
      guidelines: { to: ['Management'] },
      sop: { to: ['Manager'] },
      excellence: { to: ['manager'] },
    },
  ],
];

describe.each(cases)('“%s”', (text, expected) => {
  test.each(Object.entries(expected))('under the %s', (pack, wanted) => {
    expect(judged(pack, text)).toMatchObject(wanted);
  });
});
