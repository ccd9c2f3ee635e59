import type { Corpus } from './corpus';
import { directionsOf, project, type Directions } from './lsa';
import { columnsOf, matrixOf, type Columns, type Matrix } from './matrix';
import { mostTelling, tellingOf, weightiest } from './shrink';
import { scoresOf, train, type Weights } from './train';

/** Rows of a corpus with their right labels, by number. */
export type Labelled = { rows: Uint32Array; answers: Uint16Array; labels: number };

/** The most that a model keeps: features that weigh on every label, or bytes of features and single weights. */
export type Room = { features: number } | { bytes: number };

export type Fitting = {
  room: Room;
  /** A feature stands in so many of the labelled rows, or it is left out. */
  least: number;
  rounds: number;
  rate: number;
  dropped: number;
  /** Whether it is learned too how frequent each label is. */
  biased: boolean;
  seed: number;
  /** Rows whose words are learned from although nobody labelled them. */
  unlabelled?: Uint32Array;
  /** By row of `rows` and label: what is believed before the words are read. */
  offset?: Float32Array;
  onProgress?: (done: number) => void;
};

export type Fitted = { columns: Columns; weights: Weights };

/** Measured on help-desk tickets (2026-11): 6 points at 100 labelled, 2 at 300, nothing from 1,000 on. */
const DIRECTIONS = 32;
const DIRECTION_WEIGHT = 2.5;
const MOST_LABELLED = 1000;
const LEAST_UNLABELLED = 200;
/** A word goes together with others once it stands in so many tickets. */
const LEAST_TOGETHER = 3;

/** What a person happens to teach first says nothing of how frequent it is (10 points at ten lessons, 2026-11). */
const LEAST_BIASED = 100;

/** How lessons are gone through best: many are noisy and want small steps; where labels are many, no word may rely on others (measured 2026-11). */
export function paceFor(
  lessons: number,
  labels: number,
): Pick<Fitting, 'least' | 'rounds' | 'rate' | 'dropped' | 'biased'> {
  if (lessons > MANY) return { least: 2, rounds: 12, rate: 0.5, dropped: 0, biased: true };
  const biased = lessons >= LEAST_BIASED;
  if (labels > FEW_LABELS) return { least: 1, rounds: 60, rate: 1, dropped: 0.7, biased };
  const dropped = lessons < MANY_OF_EACH * labels ? 0.3 : 0;
  return { least: 1, rounds: 20, rate: 1, dropped, biased };
}

/** From so many lessons on, a small model learns their mistakes by heart: it is trained again with half the step. */
export const MANY = 12_000;
/**
 * Of more labels, each has few lessons: most of a text is left out by lot, and it is gone through more often. Right more often by
 * cross-validation (77 labels .907 instead of .897, 25 labels .956 instead of .951; from a hundred lessons on no worse), for half as much
 * time again (2026-11).
 */
const FEW_LABELS = 10;
/** Leaving words out by lot helps while lessons are few for their labels, and costs half a point beyond (measured 2026-11). */
const MANY_OF_EACH = 200;

/**
 * Trains a linear model on labelled rows and makes it small: of few labels by leaving out the features that tell least, of many the
 * weights that weigh least, and trains it again on the rest. Where lessons are few, the directions of unlabelled rows are
 * trained along and folded into the weights, so that what comes out is a linear model like any other.
 */
export function fit(corpus: Corpus, labelled: Labelled, how: Fitting): Fitted {
  const { rows, answers, labels } = labelled;
  const { room, rounds, rate, dropped, biased, seed, offset, unlabelled, onProgress } = how;
  const together =
    unlabelled && unlabelled.length >= LEAST_UNLABELLED && rows.length < MOST_LABELLED
      ? joined(rows, unlabelled)
      : null;
  const once = (
    columns: Columns,
    rate: number,
    [from, to]: [number, number],
    directions: Directions | null,
    places?: Uint8Array,
  ): { matrix: Matrix; weights: Weights } => {
    const matrix = matrixOf(corpus, columns, rows);
    const onRound = (done: number) => onProgress?.(from + (to - from) * done);
    const training = { rounds, rate, dropped, biased, seed, offset, places, onRound };
    if (!directions) return { matrix, weights: train(matrix, answers, labels, training) };
    const wide = train(beside(matrix, directions), answers, labels, training);
    return { matrix, weights: folded(wide, directions) };
  };
  const all = together
    ? either(
        columnsOf(corpus, how.least, rows),
        columnsOf(corpus, LEAST_TOGETHER, together),
        corpus,
      )
    : columnsOf(corpus, how.least, rows);
  const directions = together && directionsOf(matrixOf(corpus, all, together), DIRECTIONS, seed);
  if ('features' in room && all.features.length <= room.features)
    return { columns: all, weights: once(all, rate, [0, 1], directions).weights };
  const first = once(all, rate, [0, 0.6], directions);
  if ('bytes' in room) {
    const kept = weightiest(all, first.matrix, first.weights, room.bytes);
    // Along directions every weight is moved: what was found stays as it is.
    if (directions) return kept;
    const places = kept.weights.weights.map(Math.abs).map(Math.sign);
    const { weights } = once(kept.columns, rate, [0.6, 1], null, Uint8Array.from(places));
    return { columns: kept.columns, weights };
  }
  const again = rows.length > MANY ? rate / 2 : rate;
  const columns = mostTelling(all, tellingOf(first.matrix, first.weights), room.features);
  const narrowed = directions && along(columns, directions, all);
  return { columns, weights: once(columns, again, [0.6, 1], narrowed).weights };
}

/** The directions as far as they run through some of the columns that they were found in. */
function along(columns: Columns, { size, directions }: Directions, all: Columns): Directions {
  const columnOf = new Map([...all.features].map((feature, at) => [feature, at]));
  const kept = new Float32Array(columns.features.length * size);
  columns.features.forEach((feature, at) => {
    const from = (columnOf.get(feature) ?? 0) * size;
    kept.set(directions.subarray(from, from + size), at * size);
  });
  return { size, directions: kept };
}

/** Scores of rows of the corpus under what was fitted. */
export const fittedScores = (
  corpus: Corpus,
  { columns, weights }: Fitted,
  rows: Uint32Array,
  offset?: Float32Array,
): Float32Array => scoresOf(matrixOf(corpus, columns, rows), weights, offset);

const joined = (a: Uint32Array, b: Uint32Array): Uint32Array =>
  Uint32Array.from(new Set([...a, ...b])).sort();

/** The columns of either, as rare as they are where they go together. */
function either(own: Columns, together: Columns, corpus: Corpus): Columns {
  const known = new Map([...together.features].map((feature, at) => [feature, at]));
  const rarest = together.rarities.reduce((a, b) => Math.max(a, b), 1);
  const extra = [...own.features].filter((feature) => !known.has(feature));
  const features = Uint32Array.from([...together.features, ...extra]);
  return {
    features,
    rarities: Float32Array.from(features, (_, at) => together.rarities[at] ?? rarest),
    blocks: Uint8Array.from(features, (feature) => corpus.blocks[feature] ?? 0),
  };
}

/** The matrix with where its rows lie along the directions as further columns. */
function beside(matrix: Matrix, directions: Directions): Matrix {
  const { rows, columns, starts, features, values } = matrix;
  const { size } = directions;
  const along = project(matrix, directions, new Float32Array(rows * size));
  const wide: Matrix = {
    rows,
    columns: columns + size,
    starts: starts.map((start, row) => start + row * size),
    features: new Uint32Array(features.length + rows * size),
    values: new Float32Array(values.length + rows * size),
  };
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    const at = wide.starts[row] ?? 0;
    wide.features.set(features.subarray(from, to), at);
    wide.values.set(values.subarray(from, to), at);
    for (let one = 0; one < size; one += 1) {
      wide.features[at + to - from + one] = columns + one;
      wide.values[at + to - from + one] = DIRECTION_WEIGHT * (along[row * size + one] ?? 0);
    }
  }
  return wide;
}

/** The weights of the directions given to the columns that lie along them. */
function folded({ labels, weights, bias }: Weights, { size, directions }: Directions): Weights {
  const columns = weights.length / labels - size;
  const out = weights.slice(0, columns * labels);
  for (let column = 0; column < columns; column += 1)
    for (let one = 0; one < size; one += 1) {
      const share = DIRECTION_WEIGHT * (directions[column * size + one] ?? 0);
      for (let label = 0; label < labels; label += 1)
        out[column * labels + label]! += share * (weights[(columns + one) * labels + label] ?? 0);
    }
  return { labels, columns, weights: out, bias };
}
