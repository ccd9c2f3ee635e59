import { chances } from '../../lib/model/train';

/**
 * A desk that never was: every label has words of its own that go together, all labels share the words between. The same seed makes the
 * same desk and the same tickets.
 */
export type Desk = {
  labels: string[];
  /** By label: its words, the most frequent first. */
  words: string[][];
  /** So many tickets; other seeds make other tickets of the same desk. */
  tickets: (many: number, seed: number, how?: Writing) => Tickets;
};

export type Tickets = { texts: string[]; answers: string[] };

type Writing = {
  /** Of so many tickets a person said the wrong label, 0..1. */
  noise?: number;
  /** Of so many tickets each word is of one of two labels by lot, and so is what a person said, 0..1. */
  mixed?: number;
  /** Words of the label in a ticket, beside as many that are everybody's. */
  told?: number;
};

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan bel dor fin gar lam nos pir tul'.split(
    ' ',
  );

export function deskOf(many: number, vocabulary: number, seed = 7): Desk {
  const chance = chances(seed);
  const pick = <T>(from: readonly T[], one = chance()): T =>
    from[Math.floor(one * from.length)] as T;
  const made = new Set<string>();
  const word = (): string => {
    for (;;) {
      const one = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
      if (made.has(one)) continue;
      made.add(one);
      return one;
    }
  };
  const wordsOf = (size: number): string[] => Array.from({ length: size }, word);
  const common = wordsOf(60);
  const words = Array.from({ length: many }, () => wordsOf(vocabulary));
  const labels = words.map((_, at) => `label ${String(at).padStart(3, '0')}`);
  return {
    labels,
    words,
    tickets: (size, own, { noise = 0, mixed = 0, told = 4 } = {}) => {
      const turn = chances(own);
      const found: Tickets = { texts: [], answers: [] };
      for (let at = 0; at < size; at += 1) {
        const one = Math.floor(turn() * many);
        const other = turn() < mixed ? Math.floor(turn() * many) : one;
        const either = (): number => (turn() < 0.5 ? one : other);
        const text = Array.from({ length: told }, () => [
          pick(common, turn()),
          pick(words[either()] ?? [], turn()),
        ]);
        found.texts.push(text.flat().join(' '));
        found.answers.push(labels[turn() < noise ? Math.floor(turn() * many) : either()] ?? '');
      }
      return found;
    },
  };
}
