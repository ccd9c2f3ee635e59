import { check, type Check, type Checking } from './check';
import { corpusOf } from './corpus';
import { fit, paceFor, type Labelled, type Room } from './fit';
import { f1Of } from './measure';
import { MOST_LABELS, type Model } from './model';
import type { Report } from './report';
import { modelOf, PER_FEATURE } from './shrink';

/** Texts with the label that a person gave each. */
export type Lessons = {
  texts: readonly string[];
  answers: readonly string[];
  /** Labels that are known beside those of the lessons. */
  labels?: readonly string[];
  /** Texts of the same desk that nobody labelled. */
  unlabelled?: readonly string[];
  /** For labels in this order: what is believed of each text before its words are read, text `i`, label `k` at `i * labels + k`. */
  beliefs?: (labels: readonly string[]) => Float32Array;
};

export type Learning = {
  /** The most that the model may weigh, in bytes. */
  bytes?: number;
  seed?: number;
  /** What the model says is right so often (0..1). */
  promised?: number;
  /** What an earlier check found: spares another. */
  checked?: Checked;
  onProgress?: (done: number) => void;
};

/** What only lessons that were not learned from can tell. */
export type Checked = Pick<Model, 'temperature' | 'threshold' | 'lean'>;

export type Learned = { model: Model; report: Report };

const BYTES = 200 * 1024;
const PROMISED = 0.8;
/** Fewer lessons can't be checked: the start counts in full, and is doubted. */
export const LEAST_CHECKED = 20;
export const UNCHECKED: Checked = { temperature: 1, threshold: 0.6, lean: 1 };
/** Where all lessons have one label, every text looks like them: such a model stays silent. */
const UNTOLD: Checked = { ...UNCHECKED, threshold: 1.01 };

/** Trains a model of the lessons and checks it on lessons that it has not seen. Throws where they have fewer than two labels. */
export function learn(lessons: Lessons, how: Learning = {}): Learned {
  const { bytes = BYTES, seed = 1, promised = PROMISED, onProgress } = how;
  const { texts, unlabelled = [], beliefs } = lessons;
  const labels = [...new Set([...lessons.answers, ...(lessons.labels ?? [])])].sort();
  if (labels.length < 2) throw new Error('Lessons need two labels or more.');
  if (labels.length > MOST_LABELS) throw new Error(`A model tells ${MOST_LABELS} labels apart.`);
  const corpus = corpusOf([...texts, ...unlabelled]);
  const labelled: Labelled = {
    rows: Uint32Array.from(texts, (_, row) => row),
    answers: Uint16Array.from(lessons.answers, (answer) => labels.indexOf(answer)),
    labels: labels.length,
  };
  const checking: Checking = {
    ...paceFor(texts.length, labels.length),
    room: roomFor(labels, bytes),
    seed,
    promised,
    unlabelled: Uint32Array.from(unlabelled, (_, at) => texts.length + at),
    offset: beliefs?.(labels),
  };
  const isTold = new Set(lessons.answers).size > 1;
  const checks = isTold && !how.checked && texts.length >= LEAST_CHECKED;
  const share = checks ? 0.2 : 1;
  const found = checks
    ? check(corpus, labelled, {
        ...checking,
        onProgress: (done) => onProgress?.(done * (1 - share)),
      })
    : null;
  const checked: Checked = isTold ? (found ?? how.checked ?? UNCHECKED) : UNTOLD;
  const fitted = fit(corpus, labelled, {
    ...checking,
    offset: checking.offset?.map((belief) => belief * checked.lean),
    onProgress: (done) => onProgress?.(1 - share + done * share),
  });
  const { temperature, threshold, lean } = checked;
  const nature = { labels, temperature, threshold, lean, lessons: texts.length };
  const model = modelOf(corpus, fitted.columns, fitted.weights, nature);
  return { model, report: reportOf(found, labelled, labels) };
}

/** What every model carries beside its features, and each label beside its name. */
const FOR_ALL = 768;
const PER_LABEL = 8;
const FEW_LABELS = 12;

/** What fits into so many bytes: few labels have a full table, of many only the weights that weigh most are kept. */
function roomFor(labels: string[], bytes: number): Room {
  const names = new TextEncoder().encode(JSON.stringify(labels)).length;
  const room = Math.max(0, bytes - FOR_ALL - names - PER_LABEL * labels.length);
  return labels.length <= FEW_LABELS
    ? { features: Math.floor(room / (PER_FEATURE + labels.length)) }
    : { bytes: room };
}

const reportOf = (found: Check | null, { answers }: Labelled, labels: string[]): Report => {
  const f1 = found ? f1Of(found.top, found.answers, labels.length) : [];
  return {
    lessons: answers.length,
    measured: found?.answers.length ?? 0,
    labels: labels.map((label, at) => ({
      label,
      count: answers.reduce((sum, answer) => sum + (answer === at ? 1 : 0), 0),
      f1: f1[at] ?? 0,
    })),
    before: found?.before ?? null,
    after: found?.after ?? null,
  };
};
