import { describe, expect, test } from 'vitest';
import { choose, fits, type Policy } from '../../lib/sla/policy';

const policies: Policy[] = [
  { id: 'gold chat', when: { channel: ['chat'], tier: ['gold'] } },
  { id: 'nothing said', when: {} },
  { id: 'urgent', when: { priority: ['urgent', 'high'] } },
  { id: 'launch', when: { tags: ['launch', 'beta'] } },
  { id: 'everyone', when: {}, fallback: true },
];

describe('the policy of a ticket', () => {
  test('is the first that fits, with the facts that decided', () => {
    const { policy, because } = choose(policies, { channel: 'Chat', tier: 'gold' });
    expect(policy?.id).toBe('gold chat');
    expect(because).toEqual([
      { fact: 'channel', value: 'chat' },
      { fact: 'tier', value: 'gold' },
    ]);
  });

  test('names for each one passed over the fact that did not fit', () => {
    const { policy, passed } = choose(policies, { channel: 'chat', priority: 'high' });
    expect(policy?.id).toBe('urgent');
    expect(passed).toEqual([{ id: 'gold chat', because: { fact: 'tier' } }]);
  });

  test('takes one of several tags', () => {
    expect(choose(policies, { tags: ['vip', 'Beta'] }).policy?.id).toBe('launch');
  });

  test('without conditions is chosen only as the fallback', () => {
    expect(choose(policies, { priority: 'low' }).policy?.id).toBe('everyone');
    expect(choose(policies.slice(0, 2), { priority: 'low' })).toMatchObject({ policy: null });
  });

  test('of none that fits there is none', () => {
    const { policy, passed } = choose(policies.slice(0, 1), { channel: 'email' });
    expect(policy).toBeNull();
    expect(passed).toEqual([{ id: 'gold chat', because: { fact: 'channel', value: 'email' } }]);
  });
});

test('a condition that asks for nothing fits every ticket', () => {
  expect(fits({}, {})).toBe(true);
  expect(fits({ channel: ['chat'] }, {})).toBe(false);
});
