import { describe, expect, test } from 'vitest';
import { learn } from '../../lib/model/learn';
import { chances, shuffled, softmax } from '../../lib/model/train';
import { deskOf, type Tickets } from './desk';

const desk = deskOf(4, 60);

/** What is believed of tickets: right, with a few errors, or by lot. */
const believed =
  ({ answers }: Tickets, errors: number, sure = 1) =>
  (labels: readonly string[]): Float32Array => {
    const chance = chances(5);
    return Float32Array.from(
      answers.flatMap((answer) => {
        const said = chance() < errors ? labels[Math.floor(chance() * labels.length)] : answer;
        return labels.map((label) => (label === said ? sure : 0));
      }),
    );
  };

describe('What was believed before is asked whether it still helps', () => {
  const few = desk.tickets(24, 1, { told: 2 });

  test('a start that is right counts more than a few lessons', () => {
    const { model, report } = learn({ ...few, beliefs: believed(few, 0.05) });
    expect(model.lean).toBe(3);
    expect(report.before?.accuracy).toBeGreaterThan(0.9);
    expect(report.after?.accuracy).toBeGreaterThan(0.85);
  });

  test('a start that is sure and drawn by lot is left', () => {
    const { model, report } = learn({ ...few, beliefs: believed(few, 1, 4) });
    expect(model.lean).toBe(0);
    expect(report.before?.accuracy).toBeLessThan(0.5);
  });

  test('words learn only what a start that counts leaves open, and all of it where it does not count', () => {
    const weightWith = (lean: number): number => {
      const checked = { temperature: 1, threshold: 0.6, lean };
      const { scale } = learn({ ...few, beliefs: believed(few, 0) }, { checked }).model;
      return Math.max(...scale);
    };
    const checked = { temperature: 1, threshold: 0.6, lean: 0 };
    expect(weightWith(0)).toBe(Math.max(...learn(few, { checked }).model.scale));
    expect(weightWith(1)).toBeLessThan(weightWith(0));
    expect(weightWith(3)).toBeLessThan(weightWith(1) * 0.8);
  });

  test('without one there is nothing to compare with', () => {
    const { model, report } = learn(few);
    expect(model.lean).toBe(0);
    expect(report.before).toBeNull();
  });

  test('fewer than twenty lessons are not checked: the start counts in full', () => {
    const some = desk.tickets(19, 1);
    const { model, report } = learn({ ...some, beliefs: believed(some, 1, 4) });
    expect(model).toMatchObject({ lean: 1, temperature: 1, threshold: 0.6 });
    expect(report).toMatchObject({ before: null, after: null, lessons: 19 });
  });

  test('of more than a thousand lessons it is asked no more', () => {
    const many = desk.tickets(1001, 1);
    const { model, report } = learn({ ...many, beliefs: believed(many, 0.05) });
    expect(model.lean).toBe(0);
    expect(report.after?.accuracy).toBeGreaterThan(0.97);
  });
});

describe('The same seed', () => {
  test('gives the same order, in which every row comes once', () => {
    expect(shuffled(50, 3)).toEqual(shuffled(50, 3));
    expect(shuffled(50, 4)).not.toEqual(shuffled(50, 3));
    expect([...shuffled(50, 3)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, at) => at),
    );
    expect(shuffled(0, 3)).toHaveLength(0);
  });

  test('gives chances between zero and one that are spread evenly', () => {
    const chance = chances(9);
    const tenths = new Uint32Array(10);
    for (let at = 0; at < 10_000; at += 1) tenths[Math.floor(chance() * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
  });
});

test('Shares are a softmax: by hand, and without overflow', () => {
  const scores = Float64Array.of(Math.log(1), Math.log(2), Math.log(5));
  softmax(scores);
  expect([...scores].map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.125, 0.25, 0.625]);
  const huge = Float32Array.of(1e30, 0);
  softmax(huge);
  expect([...huge]).toEqual([1, 0]);
});
