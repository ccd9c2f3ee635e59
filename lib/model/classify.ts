import { BLOCK_WEIGHT, dampened } from './matrix';
import { makeRoom, newMet, remember, wordIn, type Met } from './met';
import type { Guess, Model } from './model';
import { addRuns, fullOf, sumOf, type Full } from './sum';
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
  /** One bit for each of the hashes that may be known: most pairs and runs of letters end here. */
  filter: Uint32Array;
  full: Full;
  met: Met;
  /** Of the text that is read, and reused for the next: its words, and how often each of those that were met stands there. */
  words: Words;
  times: Uint8ClampedArray;
  /** Each of its words once, by its place in `met`, and what the runs of it count. */
  places: Uint32Array;
  shares: Float32Array;
  /** Each of its features but the runs once, what it counts, and how often it stands there (255 and no more). */
  touched: Uint32Array;
  values: Float32Array;
  timesOf: Uint8ClampedArray;
};

const FILTER_BITS = 19;
const MOST_TIMES = 255;

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
  const met = newMet(model.labels.length);
  return {
    model,
    table,
    mask,
    filter,
    full: fullOf(model),
    met,
    words: newWords(),
    times: new Uint8ClampedArray(met.most),
    places: new Uint32Array(LONGEST_TEXT),
    shares: new Float32Array(LONGEST_TEXT),
    touched: new Uint32Array(features + 1),
    values: new Float32Array(features),
    timesOf: new Uint8ClampedArray(features),
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

/** Remembers what a word has wherever it stands: its features, and what its runs of letters weigh. Its place in `met`. */
function meet(own: Classifier, lower: string, word: number): number {
  const { words, met, model } = own;
  const { rarities, starts, label, weight } = model;
  const hash = words.hash[word] as number;
  const place = remember(met, hash);
  met.plain[place] = find(own, hash);
  met.opening[place] = find(own, openingOf(hash));
  if (model.words === model.hashes.length) return place;
  const base = place * met.labels;
  eachRun(lower, words.from[word] as number, words.to[word] as number, (run) => {
    const feature = find(own, run);
    if (feature < 0) return;
    const value = rarities[feature] as number;
    met.squares[place]! += value * value;
    for (let at = starts[feature] as number; at < (starts[feature + 1] as number); at += 1)
      met.runs[base + (label[at] as number)]! += value * (weight[at] as number);
  });
  return place;
}

const DAMPENED = Float32Array.from({ length: MOST_TIMES + 1 }, (_, times) =>
  times ? dampened(times) : 0,
);

/**
 * What a text comes to, the norm of each block included: feature `touched[i]` counts `values[i]`, for `size` of them, and the runs of
 * the word at `places[i]` in `met` count `shares[i]` times what they weigh, for `distinct` words.
 */
export type Counted = { size: number; distinct: number };

/** Reads the words of a text into `places`, its pairs and opening words into `touched`, each once, with how often. */
function readFeatures(own: Classifier, lower: string): Counted {
  const { met, words, times, places, touched, timesOf } = own;
  let size = 0;
  let distinct = 0;
  const take = (feature: number): void => {
    if (feature < 0) return;
    touched[size] = feature;
    if ((timesOf[feature] as number) === 0) size += 1;
    timesOf[feature]! += 1;
  };
  for (let word = 0; word < words.size; word += 1) {
    const hash = words.hash[word] as number;
    const known = wordIn(met, hash);
    const place = known < 0 ? meet(own, lower, word) : known;
    places[distinct] = place;
    if ((times[place] as number) === 0) distinct += 1;
    times[place]! += 1;
    if (isOpening(word)) take(met.opening[place] as number);
    if (word > 0) take(find(own, pairOf(words.hash[word - 1] as number, hash)));
  }
  return { size, distinct };
}

/** Counts what stands in a text. What it returns stands in `own` until the next text. */
export function count(own: Classifier, text: string): Counted {
  const { met, words, times, places, shares, touched, timesOf, values } = own;
  const { rarities } = own.model;
  const lower = lowered(text);
  readWords(lower, words);
  makeRoom(met, words.size);
  const read = readFeatures(own, lower);
  const { distinct } = read;
  let { size } = read;
  let squaresOfWords = 0;
  let squaresOfRuns = 0;
  for (let at = 0; at < size; at += 1) {
    const feature = touched[at] as number;
    const value = (DAMPENED[timesOf[feature] as number] as number) * (rarities[feature] as number);
    timesOf[feature] = 0;
    values[at] = value;
    squaresOfWords += value * value;
  }
  for (let at = 0; at < distinct; at += 1) {
    const place = places[at] as number;
    const share = DAMPENED[times[place] as number] as number;
    times[place] = 0;
    shares[at] = share;
    squaresOfRuns += share * share * (met.squares[place] as number);
    const feature = met.plain[place] as number;
    if (feature < 0) continue;
    const value = share * (rarities[feature] as number);
    touched[size] = feature;
    values[size] = value;
    squaresOfWords += value * value;
    size += 1;
  }
  const wordNorm = BLOCK_WEIGHT[0] / Math.sqrt(squaresOfWords || 1);
  const runNorm = BLOCK_WEIGHT[1] / Math.sqrt(squaresOfRuns || 1);
  for (let at = 0; at < size; at += 1) values[at]! *= wordNorm;
  for (let at = 0; at < distinct; at += 1) shares[at]! *= runNorm;
  return { size, distinct };
}

/** Every feature that word number `word` of the text that was counted last has a part in: its own, the opening's, its pairs'. */
export function featuresAt(own: Classifier, word: number): number[] {
  const { words, met } = own;
  const hash = words.hash[word] ?? 0;
  const place = wordIn(met, hash);
  const before = words.hash[word - 1];
  const after = words.hash[word + 1] ?? 0;
  return [
    met.plain[place] ?? -1,
    isOpening(word) ? (met.opening[place] ?? -1) : -1,
    before === undefined ? -1 : find(own, pairOf(before, hash)),
    word + 1 < words.size ? find(own, pairOf(hash, after)) : -1,
  ].filter((feature) => feature >= 0);
}

/** Scores of the labels before they become shares, in the model's order. */
export function scoresFor(own: Classifier, text: string): Float32Array {
  const { model, full, met, touched, values, places, shares } = own;
  const { scale, bias } = model;
  const { size, distinct } = count(own, text);
  const scores = sumOf(model, full, touched, values, size);
  addRuns(met, places, shares, distinct, scores);
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
