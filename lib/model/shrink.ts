import type { Corpus } from './corpus';
import type { Columns, Matrix } from './matrix';
import type { Model, Nature } from './model';
import type { Weights } from './train';

/** Making a trained model small: few features, few weights, each in a byte. */

/** By column: the root mean square of its values. */
function sizesOf({ columns, rows, features, values }: Matrix): Float64Array {
  const squares = new Float64Array(columns);
  features.forEach((column, at) => {
    squares[column]! += (values[at] ?? 0) ** 2;
  });
  return squares.map((sum) => Math.sqrt(sum / (rows || 1)));
}

/** By how much a column can tell labels apart: the span of its weights times the root mean square of its values. */
export function tellingOf(matrix: Matrix, { labels, weights }: Weights): Float64Array {
  return sizesOf(matrix).map((size, column) => {
    let least = Infinity;
    let most = -Infinity;
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[column * labels + label] ?? 0;
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }
    return (most - least) * size;
  });
}

/** The `most` columns that tell most, in their old order. */
export function mostTelling(columns: Columns, telling: Float64Array, most: number): Columns {
  const order = Array.from(columns.features.keys());
  const kept = order
    .sort((a, b) => (telling[b] ?? 0) - (telling[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  return {
    features: Uint32Array.from(kept, (at) => columns.features[at] ?? 0),
    rarities: Float32Array.from(kept, (at) => columns.rarities[at] ?? 0),
    blocks: Uint8Array.from(kept, (at) => columns.blocks[at] ?? 0),
  };
}

const TOP = 127;

/** What a feature takes beside its weights in bytes, and a weight that stands with its label. */
export const PER_FEATURE = 6;
const PER_WEIGHT = 2;

/**
 * The weights that weigh most, as many as fit into so many bytes with the features that they need. Which features stay follows from it:
 * of many labels a feature tells few (77 labels in 295 KB, by cross-validation .903 instead of .895 by the most telling features; 2026-11).
 * What stands in hardly any text weighs much and tells little: a weight counts by the root of its column's size beside (so nothing is
 * lost against all weights; by the weight alone .003, and as much by the whole size).
 */
export function weightiest(
  columns: Columns,
  matrix: Matrix,
  { labels, weights, bias }: Weights,
  bytes: number,
): { columns: Columns; weights: Weights } {
  const roots = sizesOf(matrix).map(Math.sqrt);
  const sizes = weights.map(
    (weight, at) => Math.abs(weight) * (roots[Math.floor(at / labels)] as number),
  );
  const steps = sizes.slice().sort();
  const takes = (least: number): number => {
    let taken = 0;
    for (let from = 0; from < sizes.length; from += labels) {
      let own = 0;
      for (let label = 0; label < labels; label += 1)
        if ((sizes[from + label] as number) >= least) own += 1;
      if (own > 0) taken += PER_FEATURE + own * PER_WEIGHT;
    }
    return taken;
  };
  let fits = steps.length;
  for (let low = 0; low < fits;) {
    const middle = (low + fits) >> 1;
    if ((steps[middle] as number) > 0 && takes(steps[middle] as number) <= bytes) fits = middle;
    else low = middle + 1;
  }
  const least = steps[fits] ?? Infinity;
  const kept = weights.map((weight, at) => ((sizes[at] as number) >= least ? weight : 0));
  const has = columns.features.map((_, at) =>
    kept.subarray(at * labels, (at + 1) * labels).some((weight) => weight !== 0) ? 1 : 0,
  );
  const isKept = (_: number, column: number): boolean => has[column] === 1;
  const left = columns.features.filter(isKept);
  return {
    columns: {
      features: left,
      rarities: columns.rarities.filter(isKept),
      blocks: columns.blocks.filter(isKept),
    },
    weights: {
      labels,
      columns: left.length,
      weights: kept.filter((_, at) => has[Math.floor(at / labels)] === 1),
      bias,
    },
  };
}

/** The model of some weights, each in a byte. */
export function modelOf(
  corpus: Corpus,
  columns: Columns,
  { labels: size, weights, bias }: Weights,
  nature: Nature,
): Model {
  const { length } = columns.features;
  const scale = new Float32Array(size);
  weights.forEach((weight, at) => {
    const label = at % size;
    scale[label] = Math.max(scale[label] ?? 0, Math.abs(weight) / TOP);
  });
  const order = wordsFirst(columns);
  const starts = new Uint32Array(length + 1);
  const label: number[] = [];
  const weight: number[] = [];
  order.forEach((column, feature) => {
    for (let own = 0; own < size; own += 1) {
      const small = Math.round((weights[column * size + own] ?? 0) / (scale[own] || 1));
      if (small === 0) continue;
      label.push(own);
      weight.push(small);
    }
    starts[feature + 1] = label.length;
  });
  return {
    ...nature,
    hashes: order.map((column) => corpus.hashes[columns.features[column] ?? 0] ?? 0),
    words: columns.blocks.reduce((sum, block) => sum + (block === 0 ? 1 : 0), 0),
    rarities: Float32Array.from(order, (column) => columns.rarities[column] ?? 0),
    starts,
    label: Uint8Array.from(label),
    weight: Int8Array.from(weight),
    scale,
    bias,
  };
}

/** Columns in the order in which a model has them: those of words, then those of runs of letters. */
const wordsFirst = ({ blocks }: Columns): Uint32Array =>
  Uint32Array.from(blocks.keys()).sort((a, b) => (blocks[a] ?? 0) - (blocks[b] ?? 0) || a - b);
