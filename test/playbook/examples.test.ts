import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { PACKS, packOf } from '../../lib/playbook';
import type { Example } from '../../lib/playbook/schema';
import type { Ticket } from '../../lib/ticket/schema';

/** Each pack's own examples, judged under it; and every pack on every pack's examples, which nothing may bring down. */

const now = '2026-01-13T15:00:00.000Z';

const ticketOf = ({ id, subject = '', text, channel = 'email' }: Example): Ticket => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id,
    url: `https://acme.zendesk.com/agent/tickets/${id}`,
  },
  subject,
  status: 'open',
  channel,
  tags: [],
  fields: {},
  messages: [{ role: 'customer', visibility: 'public', sentAt: now, text }],
  createdAt: now,
  readAt: now,
});

const judged = (pack: string, example: Example) => {
  const got = assess(ticketOf(example), packOf(pack)!, { tickets: [], decisions: [] }, now);
  return {
    category: got.category.value?.id ?? null,
    topic: got.topic.value?.id ?? null,
    rank: got.priority.value?.rank ?? null,
    tier: got.tier.value?.id ?? null,
    queue: got.queue.value?.name ?? null,
    triggers: got.triggers.map(({ id }) => id),
  };
};

const packs = Object.values(PACKS).filter(({ examples }) => examples !== undefined);

describe.each(packs.map(({ id, examples = [] }) => [id, examples] as const))(
  '%s',
  (id, examples) => {
    test('has at least twelve examples', () => {
      expect(examples.length).toBeGreaterThanOrEqual(12);
    });

    test.each(examples.map((example) => [example.id, example] as const))('%s', (_name, example) => {
      const got = judged(id, example);
      expect(got).toMatchObject(example.expect);
      if (example.expect.triggers) expect(got.triggers).toEqual(example.expect.triggers);
    });
  },
);

test('every pack judges every pack’s examples', () => {
  for (const { examples = [] } of packs)
    for (const example of examples)
      for (const id of Object.keys(PACKS)) expect(() => judged(id, example)).not.toThrow();
});
