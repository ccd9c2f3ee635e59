import { BLOCK_WEIGHT, dampened } from './corpus';
import { newMet, remember, wordIn, type Met } from './met';
import type { Guess, Model } from './model';
import { fullOf, sumOf, type Full } from './sum';
import { softmax } from './train';
import {
  eachRun,
  isOpening,
  LONGEST_TEXT,
  lowered,
  newWords,
  openingOf,
  pairOf,
  readWords,
  type Words,
} from './words';

/** A model made ready to answer: its features by their number, and what is known of words that it has met. */
export type Classifier = {
  model: Model;
  /** Open addressing: at `hash & mask` and behind, a feature plus one; 0 ends the search. */
  table: Uint32Array;
  mask: number;
  /** One bit for each of the hashes that may be known: most runs of letters end here. */
  filter: Uint32Array;
  full: Full;
  met: Met;
  /** Of the text that is read, and reused for the next: its features as they come, how often each does (255 and no more), and each once. */
  read: Uint32Array;
  times: Uint8ClampedArray;
  touched: Uint32Array;
  values: Float32Array;
  words: Words;
};

const FILTER_BITS = 19;
const MOST_TIMES = 255;
/** At most three runs begin at a letter or before the first, and a word, its opening and its pair. */
const MOST_AT_A_LETTER = 9;

export function classifierOf(model: Model): Classifier {
  const features = model.hashes.length;
  const size = 1 << Math.ceil(Math.log2(features * 2 + 2));
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
    full: fullOf(model),
    met: newMet(),
    read: new Uint32Array(LONGEST_TEXT * MOST_AT_A_LETTER),
    times: new Uint8ClampedArray(features),
    touched: new Uint32Array(features + 1),
    values: new Float32Array(features),
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

/** Remembers a word's features that stand in it wherever it stands: itself and its runs of letters. Its place in `met`. */
function meet(own: Classifier, lower: string, word: number): number {
  const { words, met } = own;
  const hash = words.hash[word] as number;
  const found: number[] = [];
  const take = (number: number): void => {
    const feature = find(own, number);
    if (feature >= 0) found.push(feature);
  };
  take(hash);
  if (own.model.words < own.model.hashes.length)
    eachRun(lower, words.from[word] as number, words.to[word] as number, take);
  return remember(met, hash, found);
}

const DAMPENED = Float32Array.from({ length: MOST_TIMES + 1 }, (_, times) =>
  times ? dampened(times) : 0,
);

/** What each feature of a text adds: `touched[0..size]` with `value` by their place, the norm of their block included. */
export type Counted = { size: number; values: Float32Array };

/** Puts the features of the words that were read into `read`, each as often as it stands there; how many they are. */
function readFeatures(own: Classifier, lower: string): number {
  const { met, words, read } = own;
  const { features, starts } = met;
  let size = 0;
  let before = 0;
  for (let word = 0; word < words.size; word += 1) {
    const hash = words.hash[word] as number;
    const known = wordIn(met, hash);
    const place = known < 0 ? meet(own, lower, word) : known;
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at += 1) read[size++] = features[at] as number;
    if (isOpening(word)) {
      const feature = find(own, openingOf(hash));
      if (feature >= 0) read[size++] = feature;
    }
    if (word > 0) {
      const feature = find(own, pairOf(before, hash));
      if (feature >= 0) read[size++] = feature;
    }
    before = hash;
  }
  return size;
}

/** Counts the features of a text. What it returns, and their numbers in `touched`, stand until the next text. */
export function count(own: Classifier, text: string): Counted {
  const { read, touched, times, values } = own;
  const { rarities, words } = own.model;
  const lower = lowered(text);
  readWords(lower, own.words);
  const all = readFeatures(own, lower);
  let size = 0;
  for (let at = 0; at < all; at += 1) {
    const feature = read[at] as number;
    const before = times[feature] as number;
    times[feature] = before + 1;
    touched[size] = feature;
    if (before === 0) size += 1;
  }
  let squaresOfWords = 0;
  let squaresOfRuns = 0;
  for (let at = 0; at < size; at += 1) {
    const feature = touched[at] as number;
    const value = (DAMPENED[times[feature] as number] as number) * (rarities[feature] as number);
    times[feature] = 0;
    values[at] = value;
    if (feature < words) squaresOfWords += value * value;
    else squaresOfRuns += value * value;
  }
  const wordNorm = BLOCK_WEIGHT[0] / Math.sqrt(squaresOfWords || 1);
  const runNorm = BLOCK_WEIGHT[1] / Math.sqrt(squaresOfRuns || 1);
  for (let at = 0; at < size; at += 1)
    values[at]! *= (touched[at] as number) < words ? wordNorm : runNorm;
  return { size, values };
}

/** Every feature that word number `word` of the lowered text that was counted last has a part in: its own, the opening's, its pairs'. */
export function featuresAt(own: Classifier, lower: string, word: number): number[] {
  const { words, met } = own;
  const hash = words.hash[word] ?? 0;
  const known = wordIn(met, hash);
  const place = known < 0 ? meet(own, lower, word) : known;
  const features = [...met.features.subarray(met.starts[place], met.starts[place + 1])];
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
  const { model, full, touched } = own;
  const { scale, bias } = model;
  const { size, values } = count(own, text);
  const scores = sumOf(model, full, touched, values, size);
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
