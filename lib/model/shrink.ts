import type { Corpus } from './corpus';
import type { Columns, Matrix } from './matrix';
import type { Model, Nature } from './model';
import type { Weights } from './train';

/** Making a trained model small: few features, few weights, each in a byte. */

/** By how much a column can tell labels apart: the span of its weights times the root mean square of its values. */
export function tellingOf(matrix: Matrix, { labels, weights }: Weights): Float64Array {
  const { columns, rows, features, values } = matrix;
  const squares = new Float64Array(columns);
  features.forEach((column, at) => {
    squares[column]! += (values[at] ?? 0) ** 2;
  });
  return squares.map((sum, column) => {
    let least = Infinity;
    let most = -Infinity;
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[column * labels + label] ?? 0;
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }
    return (most - least) * Math.sqrt(sum / (rows || 1));
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

/**
 * The model of some weights, `entries` of them at most: those that weigh most, as a difference to the mean of their
 * column, which no share depends on.
 */
export function modelOf(
  corpus: Corpus,
  columns: Columns,
  { labels: size, weights, bias }: Weights,
  nature: Nature,
  entries = Infinity,
): Model {
  const centred = Float32Array.from(weights);
  const { length } = columns.features;
  for (let column = 0; column < length; column += 1) {
    const own = centred.subarray(column * size, (column + 1) * size);
    const mean = own.reduce((sum, weight) => sum + weight, 0) / size;
    own.forEach((weight, label) => {
      own[label] = weight - mean;
    });
  }
  const scale = new Float32Array(size);
  centred.forEach((weight, at) => {
    const label = at % size;
    scale[label] = Math.max(scale[label] ?? 0, Math.abs(weight) / TOP);
  });
  const least = floorOf(centred, entries);
  const order = wordsFirst(columns);
  const starts = new Uint32Array(length + 1);
  const label: number[] = [];
  const weight: number[] = [];
  order.forEach((column, feature) => {
    for (let own = 0; own < size; own += 1) {
      const value = centred[column * size + own] ?? 0;
      const small = Math.round(value / (scale[own] || 1));
      if (small === 0 || Math.abs(value) < least) continue;
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

/** The size that `entries` of the weights reach. */
function floorOf(weights: Float32Array, entries: number): number {
  if (weights.length <= entries) return 0;
  const sizes = weights.map(Math.abs).sort();
  return sizes[weights.length - entries] ?? 0;
}
