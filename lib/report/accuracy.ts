import { measure, type Measure } from './measure';
import { newestFirst, type Field, type Word } from './standing';

/** One category or level: how often proposing it was right, and how often it was not found. Labels are ids, or ranks in digits. */
export type LabelReport = Measure & {
  label: string;
  /** People chose it where something else was proposed. */
  elsewhere: number;
  /** People chose it where nothing was proposed. */
  silent: number;
};

/** What was proposed and what a person chose; the tickets by key, the one decided last first. */
export type Confusion = { proposed: string; chosen: string; tickets: string[] };

/** What a person chose where nothing was proposed. */
export type Silence = { chosen: string; tickets: string[] };

/** `unrecorded`: decided before it was written down who had proposed. */
export type Source = 'playbook' | 'learned' | 'unrecorded';

export type FieldReport = {
  field: Field;
  /** Words that stand: those answered, and those where nothing was proposed. */
  judged: number;
  total: Measure;
  silent: number;
  labels: LabelReport[];
  confusions: Confusion[];
  silences: Silence[];
  sources: (Measure & { source: Source })[];
};

const isRight = ({ proposed, value }: Word) => proposed === value;

/** How many of these words confirmed what was proposed. Those before which nothing was proposed are left out. */
export function measured(words: readonly Word[], target: number): Measure {
  const answered = words.filter(({ proposed }) => proposed !== null);
  return measure(answered.filter(isRight).length, answered.length, target);
}

/** Every label that was proposed or chosen, as the playbook lists them; those that it does not know come last. */
function labelsIn(words: readonly Word[], order: readonly string[]): string[] {
  const found = new Set(words.flatMap(({ proposed, value }) => [proposed ?? value, value]));
  const strange = [...found].filter((label) => !order.includes(label)).sort();
  return [...order.filter((label) => found.has(label)), ...strange];
}

/** The tickets of words by what `keyOf` tells them apart by, the most frequent first; of equals, in the order of `keys`. */
function frequent(words: Word[], keys: readonly string[], keyOf: (word: Word) => string) {
  const latest = newestFirst(words);
  return keys
    .map((key) => latest.filter((word) => keyOf(word) === key).map(({ ticket }) => ticket))
    .map((tickets, index) => ({ key: keys[index]!, tickets }))
    .filter(({ tickets }) => tickets.length > 0)
    .sort((a, b) => b.tickets.length - a.tickets.length);
}

function confusionsIn(wrong: Word[], labels: readonly string[]): Confusion[] {
  return labels
    .flatMap((proposed) =>
      frequent(
        wrong.filter((word) => word.proposed === proposed),
        labels,
        ({ value }) => value,
      ).map(({ key, tickets }) => ({ proposed, chosen: key, tickets })),
    )
    .sort((a, b) => b.tickets.length - a.tickets.length);
}

const SOURCES: Source[] = ['playbook', 'learned', 'unrecorded'];

/**
 * How right the proposals for one field were, of the words that stand (X-24, R-004-TAG-05). A ticket on which nobody decided is
 * no part of it, and one for which nothing was proposed is counted apart.
 *
 * `order`: labels as the playbook lists them. `target` in percent.
 */
export function fieldReport(
  all: readonly Word[],
  field: Field,
  { target, order = [] }: { target: number; order?: readonly string[] },
): FieldReport {
  const words = all.filter((word) => word.field === field);
  const answered = words.filter(({ proposed }) => proposed !== null);
  const quiet = words.filter(({ proposed }) => proposed === null);
  const wrong = answered.filter((word) => !isRight(word));
  const labels = labelsIn(words, order);
  const proposing = (label: string) => answered.filter(({ proposed }) => proposed === label);
  const choosing = (of: Word[], label: string) => of.filter(({ value }) => value === label).length;
  return {
    field,
    judged: words.length,
    total: measured(words, target),
    silent: quiet.length,
    labels: labels.map((label) => ({
      label,
      ...measured(proposing(label), target),
      elsewhere: choosing(wrong, label),
      silent: choosing(quiet, label),
    })),
    confusions: confusionsIn(wrong, labels),
    silences: frequent(quiet, labels, ({ value }) => value).map(({ key, tickets }) => ({
      chosen: key,
      tickets,
    })),
    sources: SOURCES.map((source) => ({
      source,
      ...measured(
        answered.filter(({ proposedBy = 'unrecorded' }) => proposedBy === source),
        target,
      ),
    })).filter(({ answered }) => answered > 0),
  };
}
