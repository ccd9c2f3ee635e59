import { describe, expect, test } from 'vitest';
import { classify, classifierOf } from '../../lib/model/classify';
import { explain } from '../../lib/model/explain';
import { learn } from '../../lib/model/learn';
import { chances } from '../../lib/model/train';
import { deskOf } from './desk';

const desk = deskOf(5, 40);
const own = classifierOf(learn(desk.tickets(300, 1, { mixed: 0.3 })).model);
const fresh = desk.tickets(300, 2, { mixed: 0.5 }).texts;

const shareOf = (text: string, label: string): number =>
  classify(own, text).find((one) => one.label === label)?.share ?? 0;

/** The text without these words, wherever they stand. */
const without = (text: string, words: readonly string[]): string =>
  text
    .split(' ')
    .filter((word) => !words.includes(word))
    .join(' ');

describe('The words that are shown are those that decided', () => {
  test('without three of them a label falls at least as far as without three others, in nearly every text', () => {
    const chance = chances(3);
    const held = fresh.filter((text) => {
      const label = classify(own, text)[0]?.label ?? '';
      const shown = explain(own, text, label, 3).map(({ from, to }) => text.slice(from, to));
      const others = [...new Set(text.split(' '))]
        .filter((word) => !shown.includes(word))
        .map((word) => [chance(), word] as const)
        .sort(([a], [b]) => a - b)
        .slice(0, shown.length)
        .map(([, word]) => word);
      return shareOf(without(text, shown), label) <= shareOf(without(text, others), label);
    });
    expect(held.length / fresh.length).toBeGreaterThanOrEqual(0.95);
  });

  test('they are words of the label, not words that all have', () => {
    const { texts, answers } = desk.tickets(100, 4);
    const firsts = texts.map((text, at) => {
      const [first] = explain(own, text, answers[at] ?? '', 1);
      return desk.words[desk.labels.indexOf(answers[at] ?? '')]?.includes(
        text.slice(first?.from, first?.to),
      );
    });
    expect(firsts.filter(Boolean).length).toBeGreaterThanOrEqual(95);
  });

  test('the weightiest come first, each once, and none that spoke against it', () => {
    for (const text of fresh) {
      const reasons = explain(own, `${text} ${text}`, classify(own, text)[0]?.label ?? '', 50);
      const weights = reasons.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      expect(weights.every((weight) => weight > 0)).toBe(true);
      const words = reasons.map(({ from, to }) => `${text} ${text}`.slice(from, to));
      expect(new Set(words).size).toBe(words.length);
      expect(reasons.every(({ to }) => to <= text.length)).toBe(true);
    }
  });

  test('with those that spoke against it, the whole sums to how far the label stands above the other', () => {
    const two = deskOf(2, 30);
    const both = classifierOf(learn(two.tickets(80, 1)).model);
    const [bias = 0, other = 0] = both.model.bias;
    for (const text of two.tickets(20, 2).texts) {
      const sum = explain(both, text, two.labels[0] ?? '', 100, true).reduce(
        (all, { weight }) => all + weight,
        0,
      );
      const [first, second] = two.labels.map((label) => {
        const guess = classify(both, text).find((one) => one.label === label);
        return Math.log(guess?.share ?? 1) * both.model.temperature;
      });
      expect(sum + bias - other).toBeCloseTo((first ?? 0) - (second ?? 0), 2);
    }
  });

  test('no more than were asked for', () => {
    expect(explain(own, fresh[0] ?? '', desk.labels[0] ?? '', 0)).toEqual([]);
    expect(explain(own, fresh[0] ?? '', classify(own, fresh[0] ?? '')[0]!.label, 2)).toHaveLength(
      2,
    );
  });
});

describe('Where words stand', () => {
  const [word = ''] = desk.words[0] ?? [];
  const label = desk.labels[0] ?? '';

  test.each([
    ['capitals', `Well, ${word.toUpperCase()}!`, word.toUpperCase()],
    ['a dotted capital before it', `İİİ ${word}`, word],
    ['emoji before it', `😀🔥 ${word}`, word],
    ['a sharp s before it', `Straße ẞ ${word}`, word],
  ])('with %s', (_name, text, found) => {
    const [first] = explain(own, text, label, 1);
    expect(text.slice(first?.from, first?.to)).toBe(found);
  });

  test.each(['', '😀😀', '   ', 'qqqq'])('in “%s” no word speaks for anything', (text) => {
    expect(explain(own, text, label, 3)).toEqual([]);
  });

  test('in a text of a million letters only what was read is shown', () => {
    const began = performance.now();
    const [first] = explain(own, `${word} ${'a b c d '.repeat(125_000)}`, label, 1);
    expect(first).toMatchObject({ from: 0, to: word.length });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
