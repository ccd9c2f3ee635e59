import { describe, expect, test } from 'vitest';
import { fieldReport, measured } from '../../lib/report/accuracy';
import { standing } from '../../lib/report/standing';
import { decided, many } from './words';

/** How right proposals were: by label, by who proposed, and what was taken for what. */

const ORDER = ['technical', 'billing', 'product'];
const report = (words: Parameters<typeof fieldReport>[0], order = ORDER) =>
  fieldReport(words, 'category', { target: 85, order });

test('17 confirmed of 20 meet the target, 16 miss it', () => {
  const right = (count: number) => [
    ...many(count, { proposed: 'billing', value: 'billing' }),
    ...many(20 - count, { proposed: 'billing', value: 'technical' }),
  ];
  expect(measured(right(17), 85)).toMatchObject({ right: 17, answered: 20, verdict: 'met' });
  expect(measured(right(16), 85)).toMatchObject({ right: 16, answered: 20, verdict: 'missed' });
});

test('an override is a miss, and taking it back makes it nothing at all (X-24)', () => {
  const override = decided('a', { proposed: 'billing', value: 'technical' });
  const back = decided('a', { value: null, at: '2026-01-14T09:00:00.000Z' });
  expect(report(standing([override])).total).toMatchObject({ right: 0, answered: 1 });
  expect(report(standing([override, back]))).toMatchObject({ judged: 0, labels: [] });
});

test('where nothing was proposed nothing was wrong: it is counted apart, with what people chose', () => {
  const words = [
    ...many(3, { proposed: 'billing', value: 'billing' }),
    ...many(2, { proposed: null, value: 'product' }),
    ...many(1, { proposed: null, value: 'billing' }),
  ];
  const found = report(words);
  expect(found.total).toMatchObject({ right: 3, answered: 3 });
  expect(found.silent).toBe(3);
  expect(found.judged).toBe(6);
  expect(found.silences.map(({ chosen, tickets }) => [chosen, tickets.length])).toEqual([
    ['product', 2],
    ['billing', 1],
  ]);
});

describe('each label', () => {
  const words = [
    ...many(4, { proposed: 'billing', value: 'billing' }),
    ...many(2, { proposed: 'billing', value: 'technical' }),
    ...many(5, { proposed: 'technical', value: 'technical' }),
    ...many(1, { proposed: null, value: 'technical' }),
  ];

  test('is measured by how often proposing it was right', () => {
    const rows = report(words).labels.map(({ label, right, answered }) => [label, right, answered]);
    expect(rows).toEqual([
      ['technical', 5, 5],
      ['billing', 4, 6],
    ]);
  });

  test('tells how often it was missed, by another proposal or by none', () => {
    expect(report(words).labels[0]).toMatchObject({ elsewhere: 2, silent: 1 });
    expect(report(words).labels[1]).toMatchObject({ elsewhere: 0, silent: 0 });
  });

  test('adds up to the field', () => {
    const { labels, total, silent } = report(words);
    const sum = (of: (label: (typeof labels)[number]) => number) =>
      labels.reduce((all, label) => all + of(label), 0);
    expect(sum(({ answered }) => answered)).toBe(total.answered);
    expect(sum(({ right }) => right)).toBe(total.right);
    expect(sum(({ elsewhere }) => elsewhere)).toBe(total.answered - total.right);
    expect(sum((label) => label.silent)).toBe(silent);
  });

  test('stands as the playbook lists it; what that does not know comes last', () => {
    const strange = many(1, { proposed: 'retired', value: 'product' });
    const found = report([...strange, ...words]).labels.map(({ label }) => label);
    expect(found).toEqual(['technical', 'billing', 'product', 'retired']);
  });
});

test('what was taken for what comes most frequent first, with its tickets, the latest first', () => {
  const words = [
    ...many(1, { proposed: 'technical', value: 'billing' }),
    decided('early', { proposed: 'billing', value: 'product', at: '2026-01-01T09:00:00.000Z' }),
    decided('late', { proposed: 'billing', value: 'product', at: '2026-01-20T09:00:00.000Z' }),
    ...many(4, { proposed: 'product', value: 'product' }),
  ];
  const { confusions } = report(standing(words));
  expect(confusions).toEqual([
    { proposed: 'billing', chosen: 'product', tickets: ['late', 'early'] },
    { proposed: 'technical', chosen: 'billing', tickets: ['rt desk technical-billing-0'] },
  ]);
});

test('both ways of confusing two labels are apart', () => {
  const words = [
    ...many(1, { proposed: 'technical', value: 'billing' }),
    ...many(1, { proposed: 'billing', value: 'technical' }),
  ];
  expect(report(words).confusions).toHaveLength(2);
});

test('the rules, what was learned, and what nobody recorded are told apart', () => {
  const words = [
    ...many(2, { proposed: 'billing', value: 'billing', proposedBy: 'playbook' }),
    ...many(1, { proposed: 'technical', value: 'billing', proposedBy: 'learned' }),
    ...many(1, { proposed: 'product', value: 'product' }),
    ...many(1, { proposed: null, value: 'product' }),
  ];
  const found = report(words).sources.map(({ source, right, answered }) => [
    source,
    right,
    answered,
  ]);
  expect(found).toEqual([
    ['playbook', 2, 2],
    ['learned', 0, 1],
    ['unrecorded', 1, 1],
  ]);
});

test('a field is measured by its own words only', () => {
  const words = [
    ...many(2, { proposed: 'billing', value: 'billing' }),
    ...many(5, { field: 'priority', proposed: '1', value: '2' }),
  ];
  expect(report(words).judged).toBe(2);
  expect(fieldReport(words, 'priority', { target: 85 }).total).toMatchObject({
    right: 0,
    answered: 5,
  });
});
