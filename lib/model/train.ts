import type { Matrix } from './corpus';

/** Weights of a linear model: column `c`, label `k` at `c * labels + k`. */
export type Weights = {
  labels: number;
  columns: number;
  weights: Float32Array;
  bias: Float32Array;
};

export type Training = {
  /** Times that all rows are gone through. */
  rounds: number;
  /** Step at the beginning; it falls to zero in a straight line. */
  rate: number;
  /** What decides the order of the rows: the same seed gives the same weights. */
  seed: number;
  /** Whether it is learned too how frequent each label is. */
  biased: boolean;
  /** By row and label: what is believed before the words are read. */
  offset?: Float32Array;
  onRound?: (done: number) => void;
};

/** Snapshots in one round; the mean of those after the first third are the weights. */
const SNAPSHOTS = 4;

/** A row of numbers between 0 and 1 that is the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled(size: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  const chance = chances(seed);
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** Rare labels count more, by the root of how much rarer they are than the mean; 1 on the mean of the rows. */
function labelWeights(answers: Uint16Array, labels: number): Float32Array {
  const counts = new Float32Array(labels);
  for (const answer of answers) counts[answer]! += 1;
  const raw = counts.map((count) => (count > 0 ? Math.sqrt(answers.length / (labels * count)) : 0));
  const mean = raw.reduce((sum, weight, label) => sum + weight * (counts[label] ?? 0), 0);
  return raw.map((weight) => (weight * answers.length) / (mean || 1));
}

/** Shares out of scores, in place. */
export function softmax(scores: Float32Array | Float64Array): void {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at += 1) most = Math.max(most, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1)
    sum += scores[at] = Math.exp((scores[at] ?? 0) - most);
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum;
}

/** A label whose share is off by less learns nothing from the row. */
const NEGLIGIBLE = 1e-4;

/**
 * Logistic regression over several labels by averaged stochastic descent (Bottou 2010; the averaging gave 1.2 points over
 * AdaGrad on tickets). `answers`: the label of each row.
 */
export function train(
  { rows, columns, starts, features, values }: Matrix,
  answers: Uint16Array,
  labels: number,
  { rounds, rate, seed, biased, offset, onRound }: Training,
): Weights {
  const weights = new Float32Array(columns * labels);
  const bias = new Float32Array(labels);
  const meanWeights = new Float32Array(columns * labels);
  const meanBias = new Float32Array(labels);
  const weightOf = labelWeights(answers, labels);
  const scores = new Float64Array(labels);
  const steps = rounds * rows;
  const every = Math.max(1, Math.floor(rows / SNAPSHOTS));
  let step = 0;
  let snapshots = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const row of shuffled(rows, seed + round)) {
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      for (let label = 0; label < labels; label += 1)
        scores[label] = (bias[label] ?? 0) + (offset?.[row * labels + label] ?? 0);
      for (let at = from; at < to; at += 1) {
        const value = values[at] as number;
        const base = (features[at] as number) * labels;
        for (let label = 0; label < labels; label += 1)
          scores[label]! += value * (weights[base + label] as number);
      }
      softmax(scores);
      const answer = answers[row] ?? 0;
      const size = rate * (1 - step / steps) * (weightOf[answer] ?? 1);
      for (let label = 0; label < labels; label += 1) {
        const error = (scores[label] as number) - (label === answer ? 1 : 0);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        const change = size * error;
        if (biased) bias[label]! -= change;
        for (let at = from; at < to; at += 1)
          weights[(features[at] as number) * labels + label]! -= change * (values[at] as number);
      }
      step += 1;
      if (step % every === 0 && step * 3 >= steps) {
        snapshots += 1;
        for (let at = 0; at < weights.length; at += 1) meanWeights[at]! += weights[at] as number;
        for (let at = 0; at < labels; at += 1) meanBias[at]! += bias[at] as number;
      }
    }
    onRound?.((round + 1) / rounds);
  }
  const share = snapshots || 1;
  return {
    labels,
    columns,
    weights: snapshots ? meanWeights.map((sum) => sum / share) : weights,
    bias: snapshots ? meanBias.map((sum) => sum / share) : bias,
  };
}

/** Scores of each row before they are made shares: row `i`, label `k` at `i * labels + k`. */
export function scoresOf(
  { rows, starts, features, values }: Matrix,
  { labels, weights, bias }: Weights,
  offset?: Float32Array,
): Float32Array {
  const scores = new Float32Array(rows * labels);
  for (let row = 0; row < rows; row += 1) {
    const own = row * labels;
    for (let label = 0; label < labels; label += 1)
      scores[own + label] = (bias[label] ?? 0) + (offset?.[own + label] ?? 0);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const base = (features[at] as number) * labels;
      for (let label = 0; label < labels; label += 1)
        scores[own + label]! += (values[at] as number) * (weights[base + label] as number);
    }
  }
  return scores;
}
