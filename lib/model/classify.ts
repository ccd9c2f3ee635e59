import { BLOCK_WEIGHT, dampened } from './corpus';
import type { Guess, Model } from './model';
import { softmax } from './train';
import { eachRun, isOpening, lowered, newWords, openingOf, pairOf, readWords } from './words';

/** A model made ready to answer: its features by their number, and what is known of words that it has met. */
export type Classifier = {
  model: Model;
  /** Open addressing: at `hash & mask` and behind, a feature plus one; 0 ends the search. */
  table: Uint32Array;
  mask: number;
  /** One bit for each of the hashes that may be known: most runs of letters end here. */
  filter: Uint32Array;
  /** By word: its features, itself and its runs of letters. */
  met: Map<number, Uint32Array>;
  times: Uint8Array;
  touched: Uint32Array;
  words: ReturnType<typeof newWords>;
};

const FILTER_BITS = 19;
/** Words that are remembered; a hostile text cannot fill the memory. */
const MOST_MET = 16_384;
const MOST_TIMES = 255;

export function classifierOf(model: Model): Classifier {
  const size = 1 << Math.ceil(Math.log2(model.hashes.length * 2 + 2));
  const table = new Uint32Array(size);
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  const mask = size - 1;
  model.hashes.forEach((hash, feature) => {
    let at = hash & mask;
    while (table[at]) at = (at + 1) & mask;
    table[at] = feature + 1;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 5]! |= 1 << (bit & 31);
  });
  return {
    model,
    table,
    mask,
    filter,
    met: new Map(),
    times: new Uint8Array(model.hashes.length),
    touched: new Uint32Array(model.hashes.length),
    words: newWords(),
  };
}

/** The feature of a number, or -1. */
function find({ model, table, mask, filter }: Classifier, hash: number): number {
  const bit = hash >>> (32 - FILTER_BITS);
  if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const feature = (table[at] as number) - 1;
    if (feature < 0 || model.hashes[feature] === hash) return feature;
  }
}

/** Features of a word that stand in it wherever it stands: itself and its runs of letters. */
function featuresOf(own: Classifier, lower: string, word: number): Uint32Array {
  const { words, met } = own;
  const hash = words.hash[word] as number;
  const known = met.get(hash);
  if (known) return known;
  const found: number[] = [];
  const take = (number: number): void => {
    const feature = find(own, number);
    if (feature >= 0) found.push(feature);
  };
  take(hash);
  if (own.model.words < own.model.hashes.length)
    eachRun(lower, words.from[word] as number, words.to[word] as number, take);
  if (met.size >= MOST_MET) met.clear();
  const features = Uint32Array.from(found);
  met.set(hash, features);
  return features;
}

const DAMPENED = Float32Array.from({ length: MOST_TIMES + 1 }, (_, times) =>
  times ? dampened(times) : 0,
);

/** What each feature of a text adds: `touched[0..size]` with `value` by their place, the norm of their block included. */
export type Counted = { size: number; values: Float32Array };

/** Counts the features of a text. Its numbers stand in `touched` until the next text. */
export function count(own: Classifier, text: string): Counted {
  const { model, words, touched, times } = own;
  const lower = lowered(text);
  readWords(lower, words);
  let size = 0;
  const add = (feature: number): void => {
    const before = times[feature] as number;
    if (before === 0) touched[size++] = feature;
    if (before < MOST_TIMES) times[feature] = before + 1;
  };
  for (let word = 0; word < words.size; word += 1) {
    const hash = words.hash[word] as number;
    for (const feature of featuresOf(own, lower, word)) add(feature);
    if (isOpening(word)) {
      const feature = find(own, openingOf(hash));
      if (feature >= 0) add(feature);
    }
    if (word > 0) {
      const feature = find(own, pairOf(words.hash[word - 1] as number, hash));
      if (feature >= 0) add(feature);
    }
  }
  const values = new Float32Array(size);
  let squaresOfWords = 0;
  let squaresOfRuns = 0;
  for (let at = 0; at < size; at += 1) {
    const feature = touched[at] as number;
    const value =
      (DAMPENED[times[feature] as number] as number) * (model.rarities[feature] as number);
    times[feature] = 0;
    values[at] = value;
    if (feature < model.words) squaresOfWords += value * value;
    else squaresOfRuns += value * value;
  }
  const wordNorm = BLOCK_WEIGHT[0] / Math.sqrt(squaresOfWords || 1);
  const runNorm = BLOCK_WEIGHT[1] / Math.sqrt(squaresOfRuns || 1);
  for (let at = 0; at < size; at += 1)
    values[at]! *= (touched[at] as number) < model.words ? wordNorm : runNorm;
  return { size, values };
}

/** Every feature that word number `word` of the lowered text that was counted last has a part in: its own, the opening's, its pairs'. */
export function featuresAt(own: Classifier, lower: string, word: number): number[] {
  const { words } = own;
  const hash = words.hash[word] ?? 0;
  const features = [...featuresOf(own, lower, word)];
  const take = (number: number): void => {
    const feature = find(own, number);
    if (feature >= 0) features.push(feature);
  };
  if (isOpening(word)) take(openingOf(hash));
  if (word > 0) take(pairOf(words.hash[word - 1] ?? 0, hash));
  if (word + 1 < words.size) take(pairOf(hash, words.hash[word + 1] ?? 0));
  return features;
}

/** Scores of the labels before they become shares, in the model's order. */
export function scoresFor(own: Classifier, text: string): Float32Array {
  const { model, touched } = own;
  const { starts, label, weight, scale, bias } = model;
  const { size, values } = count(own, text);
  const scores = new Float32Array(model.labels.length);
  for (let at = 0; at < size; at += 1) {
    const feature = touched[at] as number;
    const value = values[at] as number;
    const end = starts[feature + 1] as number;
    for (let entry = starts[feature] as number; entry < end; entry += 1)
      scores[label[entry] as number]! += value * (weight[entry] as number);
  }
  for (let own = 0; own < scores.length; own += 1)
    scores[own] = (scores[own] as number) * (scale[own] as number) + (bias[own] as number);
  return scores;
}

/** Scores as calibrated shares, in place. */
export function calibrated(scores: Float32Array, temperature: number): Float32Array {
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= temperature;
  softmax(scores);
  return scores;
}

/**
 * The labels of a text with their calibrated shares, the likeliest first. `beliefs`: by label, in the model's order, what is
 * believed before the words are read, as scores. Linear in the text; never throws on any.
 */
export function classify(own: Classifier, text: string, beliefs?: Float32Array): Guess[] {
  const { labels, temperature, lean } = own.model;
  const scores = scoresFor(own, text);
  if (beliefs)
    for (let at = 0; at < scores.length; at += 1) scores[at]! += lean * (beliefs[at] ?? 0);
  const shares = calibrated(scores, temperature);
  return labels
    .map((label, at) => ({ label, share: shares[at] as number }))
    .sort((a, b) => b.share - a.share);
}
