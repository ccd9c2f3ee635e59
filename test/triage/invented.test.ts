import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { triage } from '../../lib/triage';
import { INVENTED } from './invented';
import { ticketWith } from './ticket';

const runbook = packOf('runbook') as Playbook;

describe('A customer’s own words lead to what a careful colleague would say', () => {
  it.each(INVENTED.map((one) => [`${one.subject}: ${one.text.slice(0, 80)}`, one] as const))(
    '%s',
    (_name, { subject, text, category, topic, rank }) => {
      const found = triage(ticketWith(text, { subject }), runbook);
      const said = {
        ...(category === undefined ? {} : { category: found.category.value?.name ?? null }),
        ...(topic === undefined ? {} : { topic: found.topic.value?.id ?? null }),
        ...(rank === undefined ? {} : { rank: found.priority.value?.rank ?? null }),
      };
      expect(said).toEqual({
        ...(category === undefined ? {} : { category }),
        ...(topic === undefined ? {} : { topic }),
        ...(rank === undefined ? {} : { rank }),
      });
    },
  );
});
