import { expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Playbook } from '../../lib/playbook/schema';
import { raisedTriggers, triage } from '../../lib/triage';
import { says, ticketWith } from './ticket';

/** Rules on what an agent writes, on what stands anywhere, and on questions. */

const guidelines = packOf('guidelines')!;
const [first] = guidelines.triggers;
const facts = { clocks: [], now: '2026-01-13T15:00:00.000Z', earlier: [], category: null };
const noting: Playbook = {
  ...guidelines,
  triggers: [{ ...first!, detect: { terms: [] }, note: { terms: ['beyond my knowledge'] } }],
};

test('an agent’s note raises a trigger that listens to agents, with their words', () => {
  const note = says('This is beyond my knowledge.', { role: 'agent', visibility: 'internal' });
  const ticket = ticketWith('', { messages: [says('How do we map groups?'), note] });
  expect(raisedTriggers(ticket, noting, facts)).toMatchObject([
    { evidence: [{ quote: 'This is beyond my knowledge.', message: 1 }] },
  ]);
  expect(raisedTriggers(ticketWith('It is beyond my knowledge.'), noting, facts)).toEqual([]);
});

const asking: Playbook = {
  ...guidelines,
  scale: {
    ...guidelines.scale!,
    levels: [
      {
        rank: 3,
        name: 'Low',
        ref: 'R',
        criteria: [
          {
            id: 'asks',
            ref: 'R',
            text: 'A question',
            detect: { terms: ['?'], without: ['crash'] },
          },
        ],
      },
    ],
  },
};
const isQuestion = (text: string) => triage(ticketWith(text), asking).priority.value !== null;

test('a question is known by its mark, unless it is a mark in an address', () => {
  expect(isQuestion('Which colours are there?')).toBe(true);
  expect(isQuestion('Which colours are there?!')).toBe(true);
  expect(isQuestion('See https://acme.example/page?colour=red for it.')).toBe(false);
  expect(isQuestion('It is red.')).toBe(false);
});

test('what a rule does without may stand nowhere as a fact', () => {
  expect(isQuestion('It crashed. Hello? Are you there?')).toBe(false);
  expect(isQuestion('What happens if it should crash?')).toBe(true);
});
