import { expect, test } from 'vitest';
import { standing } from '../../lib/report/standing';
import { decided, RUNBOOK } from './words';

/** Which of all the words that people said on a ticket count. */

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const told = (decisions: Parameters<typeof standing>[0]) =>
  standing(decisions).map(({ field, proposed, value }) => [field, proposed, value]);

test('the newest word of a ticket and field counts, whatever the order in which they are kept', () => {
  const early = decided('a', { at: at(1), value: 'technical' });
  const late = decided('a', { at: at(2), value: 'product' });
  expect(told([early, late])).toEqual([['category', 'billing', 'product']]);
  expect(told([late, early])).toEqual([['category', 'billing', 'product']]);
});

test('of two at the same instant the one kept later counts', () => {
  expect(told([decided('a', { value: 'technical' }), decided('a', { value: 'product' })])).toEqual([
    ['category', 'billing', 'product'],
  ]);
});

test('fields and tickets are apart', () => {
  const words = [
    decided('a'),
    decided('a', { field: 'priority', proposed: '1', value: '2' }),
    decided('b'),
  ];
  expect(standing(words)).toHaveLength(3);
});

test('who owns a ticket is no proposal of anybody', () => {
  expect(standing([decided('a', { field: 'owner', proposed: null, value: 'Mira' })])).toEqual([]);
});

test('a word that was taken back does not count, and neither do those before it', () => {
  const words = [
    decided('a', { at: at(1), value: 'technical' }),
    decided('a', { at: at(2), value: 'product' }),
    decided('a', { at: at(3), value: null }),
  ];
  expect(standing(words)).toEqual([]);
});

test('a word after one that was taken back counts', () => {
  const words = [
    decided('a', { at: at(1), value: null }),
    decided('a', { at: at(2), value: 'product' }),
  ];
  expect(told(words)).toEqual([['category', 'billing', 'product']]);
});

test('the same word said again stays the miss that it was, though by then it had been learned', () => {
  const first = decided('a', { at: at(1), proposed: 'billing', value: 'technical' });
  const again = decided('a', { at: at(2), proposed: 'technical', value: 'technical' });
  expect(standing([first, again])).toEqual([first]);
});

test('the same id under another playbook is another word', () => {
  const other = { id: 'sop', version: '1.0' };
  const words = [
    decided('a', { at: at(1), playbook: RUNBOOK }),
    decided('a', { at: at(2), playbook: other }),
  ];
  expect(standing(words).map(({ playbook }) => playbook.id)).toEqual(['sop']);
});
