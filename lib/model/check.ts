import { sharesOf, surpriseOf, temperatureFor, thresholdFor } from './calibrate';
import type { Corpus } from './corpus';
import { fit, fittedScores, MANY, type Fitting, type Labelled } from './fit';
import {
  accuracyOf,
  calibrationErrorOf,
  macroF1Of,
  shownFrom,
  topOf,
  type Judged,
  type Top,
} from './measure';
import type { Measured } from './report';
import { shuffled } from './train';

/** Checking what was learned on lessons that were kept back from it. */

export type Checking = Fitting & {
  /** What is said is right so often (0..1). */
  promised: number;
};

export type Check = {
  temperature: number;
  threshold: number;
  lean: number;
  /** The kept-back answers, and what was said instead. */
  answers: Uint16Array;
  top: Top;
  /** What was believed before any lesson, on the same rows. */
  before: Measured | null;
  after: Measured;
};

const FOLDS = 4;
/** Of many lessons, one part in so many that is kept back says enough. */
const KEPT_BACK = 10;
/** The start is asked whether it still helps while lessons are few: behind that it holds back (measured 2026-11). */
const MOST_LEANING = 1000;
/**
 * How much the start may count. A good one counts more than a few lessons can say against it: where the rules are nearly always right,
 * twenty lessons cost 13 points otherwise (2026-11).
 */
const LEANS = [3, 1, 0];
/** From this share on a belief is said before there are lessons. */
const SURE = 0.6;

/** Trains on parts of the lessons and answers the rest, with and without what was believed before. */
export function check(corpus: Corpus, labelled: Labelled, checking: Checking): Check {
  const { offset, onProgress } = checking;
  const { labels } = labelled;
  const leans = !offset ? [0] : labelled.rows.length > MOST_LEANING ? [0] : LEANS;
  const tried = leans.map((lean, which) => ({
    lean,
    ...keptBack(corpus, labelled, {
      ...checking,
      offset: lean === 0 ? undefined : offset?.map((belief) => belief * lean),
      onProgress: (done) => onProgress?.((which + done) / leans.length),
    }),
  }));
  const cooled = tried.map((one) => {
    const temperature = temperatureFor(one.scores, one.answers, labels);
    return {
      ...one,
      temperature,
      surprise: surpriseOf(one.scores, one.answers, labels, temperature),
    };
  });
  const best = cooled.reduce((a, b) => (b.surprise < a.surprise ? b : a));
  const { temperature, lean, answers } = best;
  const top = topOf(judged(sharesOf(best.scores, labels, temperature), answers, labels));
  const threshold = Math.max(thresholdFor(top, checking.promised), 1 / labels);
  return {
    temperature,
    threshold,
    lean,
    answers,
    top,
    before: offset ? beforeOf(offset, best, labels) : null,
    after: measuredOf(top, answers, labels, threshold),
  };
}

const judged = (shares: Float32Array, answers: Uint16Array, labels: number): Judged => ({
  rows: answers.length,
  labels,
  shares,
  answers,
});

type KeptBack = { scores: Float32Array; answers: Uint16Array; rows: number[] };

/** Scores of rows by models that have not seen them, with the rows' numbers among the labelled. */
function keptBack(corpus: Corpus, { rows, answers, labels }: Labelled, how: Fitting): KeptBack {
  const parts = rows.length > MANY ? KEPT_BACK : FOLDS;
  const rounds = rows.length > MANY ? 1 : FOLDS;
  const order = [...shuffled(rows.length, how.seed)];
  const pick = (of: number[]): Labelled => ({
    rows: Uint32Array.from(of, (at) => rows[at] ?? 0),
    answers: Uint16Array.from(of, (at) => answers[at] ?? 0),
    labels,
  });
  const beliefsOf = (of: number[]): Float32Array | undefined =>
    how.offset &&
    Float32Array.from(
      { length: of.length * labels },
      (_, at) => how.offset?.[(of[Math.floor(at / labels)] ?? 0) * labels + (at % labels)] ?? 0,
    );
  const found: KeptBack = { scores: new Float32Array(0), answers: new Uint16Array(0), rows: [] };
  const scores: number[] = [];
  for (let part = 0; part < rounds; part += 1) {
    const away = order.filter((_, at) => at % parts === part);
    const learned = order.filter((_, at) => at % parts !== part);
    const fitted = fit(corpus, pick(learned), {
      ...how,
      offset: beliefsOf(learned),
      onProgress: (done) => how.onProgress?.((part + done) / rounds),
    });
    for (const score of fittedScores(corpus, fitted, pick(away).rows, beliefsOf(away)))
      scores.push(score);
    found.rows.push(...away);
  }
  return {
    ...found,
    scores: Float32Array.from(scores),
    answers: pick(found.rows).answers,
  };
}

function beforeOf(offset: Float32Array, { rows, answers }: KeptBack, labels: number): Measured {
  const beliefs = new Float32Array(rows.length * labels);
  rows.forEach((row, at) =>
    beliefs.set(offset.subarray(row * labels, (row + 1) * labels), at * labels),
  );
  const top = topOf(judged(sharesOf(beliefs, labels, 1), answers, labels));
  return measuredOf(top, answers, labels, SURE);
}

const measuredOf = (
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
