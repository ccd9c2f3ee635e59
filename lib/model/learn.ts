import { judgedAt, temperatureFor, thresholdFor } from './calibrate';
import { corpusOf, type Corpus } from './corpus';
import { fit, fittedScores, MANY, paceFor, type Fitting, type Labelled } from './fit';
import {
  accuracyOf,
  calibrationErrorOf,
  f1Of,
  macroF1Of,
  shownFrom,
  type Judged,
  type Top,
} from './measure';
import type { Model } from './model';
import type { Measured, Report } from './report';
import { modelOf } from './shrink';
import { shuffled } from './train';

/** Texts with the label that a person gave each. */
export type Lessons = {
  texts: readonly string[];
  answers: readonly string[];
  /** Texts of the same desk that nobody labelled. */
  unlabelled?: readonly string[];
};

export type Learning = {
  /** The most features, and the most weights, that the model keeps. */
  features?: number;
  entries?: number;
  seed?: number;
  /** What is told is right so often (0..1). */
  promised?: number;
  /** Known from an earlier check: spares another. */
  checked?: Pick<Model, 'temperature' | 'threshold'>;
  onProgress?: (done: number) => void;
};

export type Learned = { model: Model; report: Report | null };

const FOLDS = 4;
/** Of many lessons, one part in so many that is kept back says enough. */
const KEPT_BACK = 10;
const PROMISED = 0.8;
/** Before this many lessons, shares can't be checked: what a careful start believes. */
const LEAST_CHECKED = 20;
const UNCHECKED = { temperature: 1, threshold: 0.6 };

/** Trains a model of the lessons and checks it on lessons that it has not seen. Throws where there are fewer than two labels. */
export function learn(lessons: Lessons, how: Learning = {}): Learned {
  const { features = 10_000, entries = Infinity, seed = 1, promised = PROMISED } = how;
  const labels = [...new Set(lessons.answers)].sort();
  if (labels.length < 2) throw new Error('Lessons need two labels or more.');
  if (labels.length > 255) throw new Error('A model tells at most 255 labels apart.');
  const { texts, unlabelled = [] } = lessons;
  const corpus = corpusOf([...texts, ...unlabelled]);
  const labelled: Labelled = {
    rows: Uint32Array.from(texts, (_, row) => row),
    answers: Uint16Array.from(lessons.answers, (answer) => labels.indexOf(answer)),
    labels: labels.length,
  };
  const fitting: Fitting = {
    ...paceFor(texts.length, labels.length),
    features,
    seed,
    unlabelled: Uint32Array.from(unlabelled, (_, at) => texts.length + at),
  };
  const checks = !how.checked && texts.length >= LEAST_CHECKED;
  const share = checks ? 0.2 : 1;
  const fitted = fit(corpus, labelled, {
    ...fitting,
    onProgress: (done) => how.onProgress?.(done * share),
  });
  const check = checks
    ? checkOf(corpus, labelled, fitting, (done) => how.onProgress?.(share + done * (1 - share)))
    : null;
  const threshold = check && Math.max(thresholdFor(check.top, promised), 1 / labels.length);
  const known = check
    ? { temperature: check.temperature, threshold: threshold ?? 1 }
    : (how.checked ?? UNCHECKED);
  const model = modelOf(
    corpus,
    fitted.columns,
    fitted.weights,
    { labels, ...known, lessons: texts.length },
    entries,
  );
  return { model, report: check && reportOf(check, labels, known.threshold) };
}

type Check = Judged & { top: Top; temperature: number };

/** Answers of models that have not seen the row, calibrated. */
function checkOf(
  corpus: Corpus,
  { rows, answers, labels }: Labelled,
  fitting: Fitting,
  onProgress: (done: number) => void,
): Check {
  const parts = rows.length > MANY ? KEPT_BACK : FOLDS;
  const tried = rows.length > MANY ? 1 : FOLDS;
  const order = shuffled(rows.length, fitting.seed);
  const scores: Float32Array[] = [];
  const right: number[] = [];
  for (let part = 0; part < tried; part += 1) {
    const away = order.filter((_, at) => at % parts === part);
    const learned = order.filter((_, at) => at % parts !== part);
    const pick = (of: Uint32Array): Labelled => ({
      rows: of.map((row) => rows[row] ?? 0),
      answers: Uint16Array.from(of, (row) => answers[row] ?? 0),
      labels,
    });
    const fitted = fit(corpus, pick(learned), {
      ...fitting,
      onProgress: (done) => onProgress((part + done) / tried),
    });
    scores.push(fittedScores(corpus, fitted, pick(away).rows));
    right.push(...pick(away).answers);
  }
  const all = new Float32Array(right.length * labels);
  let at = 0;
  for (const part of scores) {
    all.set(part, at);
    at += part.length;
  }
  const meant = Uint16Array.from(right);
  const temperature = temperatureFor(all, meant, labels);
  return { ...judgedAt(all, meant, labels, temperature), temperature };
}

const reportOf = ({ top, answers }: Check, labels: string[], threshold: number): Report => {
  const f1 = f1Of(top, answers, labels.length);
  return {
    lessons: answers.length,
    labels: labels.map((label, at) => ({
      label,
      count: answers.reduce((sum, answer) => sum + (answer === at ? 1 : 0), 0),
      f1: f1[at] ?? 0,
    })),
    before: null,
    after: measuredOf(top, answers, labels.length, threshold),
  };
};

export const measuredOf = (
  top: Top,
  answers: Uint16Array,
  labels: number,
  threshold: number,
): Measured => ({
  accuracy: accuracyOf(top),
  macroF1: macroF1Of(top, answers, labels),
  shown: shownFrom(top, threshold),
  calibrationError: calibrationErrorOf(top),
});
