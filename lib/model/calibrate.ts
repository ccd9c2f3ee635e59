import { softmax } from './train';
import type { Top } from './measure';

/** What makes a share honest: on rows that a model has not seen. Temperature was no worse than isotonic (2026-11). */

/** Scores divided by a temperature, with what stands `beside` them undivided, as shares. */
export function sharesOf(
  scores: Float32Array,
  labels: number,
  temperature: number,
  beside?: Float32Array,
): Float32Array {
  const shares = scores.map((score, at) => score / temperature + (beside?.[at] ?? 0));
  for (let at = 0; at < shares.length; at += labels) softmax(shares.subarray(at, at + labels));
  return shares;
}

const surprise = (share: number): number => -Math.log(Math.max(share, 1e-12));

/**
 * How much the right answers surprise under a temperature: the sum of what each share falls short of certainty, as a logarithm. As if
 * one more row could have had any label, so that a few rows that are all right make nothing certain (Platt 1999).
 */
export function surpriseOf(
  scores: Float32Array,
  answers: Uint16Array,
  labels: number,
  temperature: number,
  beside?: Float32Array,
): number {
  const shares = sharesOf(scores, labels, temperature, beside);
  const doubt = 1 / (answers.length + 2);
  return answers.reduce((sum, answer, row) => {
    const own = shares.subarray(row * labels, (row + 1) * labels);
    const all = own.reduce((known, share) => known + surprise(share), 0);
    return sum + (1 - doubt) * surprise(own[answer] ?? 0) + (doubt / labels) * all;
  }, 0);
}

const COOLEST = Math.log(0.05);
const HOTTEST = Math.log(20);
const SEARCHES = 30;

/** The temperature under which the answers surprise least; the search narrows by the golden section. */
export function temperatureFor(
  scores: Float32Array,
  answers: Uint16Array,
  labels: number,
  beside?: Float32Array,
): number {
  if (answers.length === 0) return 1;
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = COOLEST;
  let high = HOTTEST;
  for (let search = 0; search < SEARCHES; search += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    const worse =
      surpriseOf(scores, answers, labels, Math.exp(left), beside) >
      surpriseOf(scores, answers, labels, Math.exp(right), beside);
    if (worse) low = left;
    else high = right;
  }
  return Math.exp((low + high) / 2);
}

/** What was promised comes out about a point lower on rows of another day (2026-11). */
const MARGIN = 0.01;

/** The least share from which on the answers are right as often as promised; 1.01, never, where there is none. */
export function thresholdFor({ share, right }: Top, promised: number): number {
  const order = Array.from(share.keys()).sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0) || a - b);
  let rights = 0;
  let least = 1.01;
  order.forEach((row, at) => {
    rights += right[row] ?? 0;
    const next = order[at + 1];
    const ends = next === undefined || share[next] !== share[row];
    if (ends && rights / (at + 1) >= promised + MARGIN) least = share[row] ?? 0;
  });
  return least;
}
