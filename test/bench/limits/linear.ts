import { shuffled } from '../../../lib/model/train';

/**
 * The least that still classifies, as a person would write it in an hour: words and pairs of neighbours hashed into ten thousand buckets,
 * logistic regression over them, a byte for each weight.
 */

const BUCKETS = 10_000;
const ROUNDS = 4;
const MOST = 1_024;
const START = 0x811c9dc5;
const PRIME = 0x01000193;

export type Linear = { labels: readonly string[]; weights: Int8Array; scale: number };

const found = new Uint32Array(MOST);

/** Puts the buckets of a text into `found`; how many they are. */
function bucketsOf(text: string): number {
  let size = 0;
  let hash = START;
  let before = 0;
  let inWord = false;
  for (let at = 0; at <= text.length && size < MOST - 2; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const lower = code > 64 && code < 91 ? code + 32 : code;
    if ((lower > 96 && lower < 123) || (lower > 47 && lower < 58) || lower > 191) {
      hash = Math.imul(hash ^ lower, PRIME);
      inWord = true;
    } else if (inWord) {
      found[size++] = (hash >>> 0) % BUCKETS;
      if (before !== 0) found[size++] = ((Math.imul(before, 31) + hash) >>> 0) % BUCKETS;
      before = hash;
      hash = START;
      inWord = false;
    }
  }
  return size;
}

/** Shares of the labels in `shares`; what one weight of the text counts. */
function sharesOf(
  text: string,
  weights: Float32Array | Int8Array,
  scale: number,
  shares: Float64Array,
): number {
  const labels = shares.length;
  const size = bucketsOf(text);
  const each = 1 / Math.sqrt(size || 1);
  shares.fill(0);
  for (let at = 0; at < size; at += 1) {
    const from = (found[at] as number) * labels;
    for (let label = 0; label < labels; label += 1)
      shares[label]! += weights[from + label] as number;
  }
  let most = -Infinity;
  for (let label = 0; label < labels; label += 1)
    most = Math.max(most, (shares[label]! *= each * scale));
  let sum = 0;
  for (let label = 0; label < labels; label += 1)
    sum += shares[label] = Math.exp((shares[label] as number) - most);
  for (let label = 0; label < labels; label += 1) shares[label]! /= sum;
  return each;
}

export function linearOf(texts: readonly string[], answers: readonly string[]): Linear {
  const labels = [...new Set(answers)].sort();
  const weights = new Float32Array(BUCKETS * labels.length);
  const shares = new Float64Array(labels.length);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const row of shuffled(texts.length, round)) {
      const text = texts[row] ?? '';
      const answer = labels.indexOf(answers[row] ?? '');
      const each = sharesOf(text, weights, 1, shares);
      const size = bucketsOf(text);
      for (let label = 0; label < labels.length; label += 1) {
        const error = (label === answer ? 1 : 0) - (shares[label] as number);
        const change = (0.5 / (1 + round)) * each * error;
        for (let at = 0; at < size; at += 1)
          weights[(found[at] as number) * labels.length + label]! += change;
      }
    }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  return {
    labels,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale,
  };
}

/** Answers with the likeliest label and its share. */
export function linearAnswers({ labels, weights, scale }: Linear) {
  const shares = new Float64Array(labels.length);
  return (text: string): { label: string; share: number } => {
    sharesOf(text, weights, scale, shares);
    let best = 0;
    for (let label = 1; label < labels.length; label += 1)
      if ((shares[label] as number) > (shares[best] as number)) best = label;
    return { label: labels[best] ?? '', share: shares[best] ?? 0 };
  };
}
