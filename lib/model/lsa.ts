import type { Matrix } from './matrix';
import { chances } from './train';

/**
 * Directions in which the words of a desk's own tickets go together (latent semantic analysis), found without any label:
 * what many unlabelled tickets teach about words that no labelled one has. `directions`: column `c`, direction `d` at `c * size + d`.
 */
export type Directions = { size: number; directions: Float32Array };

const TURNS = 6;

/** The `size` strongest directions of a matrix, by subspace iteration (Halko 2011). */
export function directionsOf(matrix: Matrix, size: number, seed: number): Directions {
  const { columns, rows } = matrix;
  const chance = chances(seed);
  let directions: Float32Array = Float32Array.from(
    { length: columns * size },
    () => chance() - 0.5,
  );
  orthonormal(directions, size);
  const along = new Float32Array(rows * size);
  for (let turn = 0; turn < TURNS; turn += 1) {
    project(matrix, { size, directions }, along);
    const next = new Float32Array(columns * size);
    for (let row = 0; row < rows; row += 1)
      for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at += 1) {
        const value = matrix.values[at] as number;
        const base = (matrix.features[at] as number) * size;
        for (let one = 0; one < size; one += 1)
          next[base + one]! += value * (along[row * size + one] as number);
      }
    directions = next;
    orthonormal(directions, size);
  }
  return { size, directions };
}

/** Where each row lies along the directions: row `i`, direction `d` at `i * size + d`. */
export function project(
  { rows, starts, features, values }: Matrix,
  { size, directions }: Directions,
  along: Float32Array,
): Float32Array {
  along.fill(0);
  for (let row = 0; row < rows; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const value = values[at] as number;
      const base = (features[at] as number) * size;
      for (let one = 0; one < size; one += 1)
        along[row * size + one]! += value * (directions[base + one] as number);
    }
  return along;
}

/** Makes the directions stand at right angles, each of length one (Gram and Schmidt, twice for the rounding). */
function orthonormal(directions: Float32Array, size: number): void {
  const columns = directions.length / size;
  // Each direction in one piece: what lies side by side is read many times as fast.
  const lines = Array.from({ length: size }, (_, one) =>
    Float32Array.from({ length: columns }, (_, at) => directions[at * size + one] as number),
  );
  lines.forEach((line, one) => {
    for (let again = 0; again < 2; again += 1)
      for (let other = 0; other < one; other += 1) leaveOut(line, lines[other] as Float32Array);
    const length = Math.sqrt(dotOf(line, line)) || 1;
    for (let at = 0; at < columns; at += 1) directions[at * size + one] = line[at]! /= length;
  });
}

function dotOf(one: Float32Array, other: Float32Array): number {
  let dot = 0;
  for (let at = 0; at < one.length; at += 1) dot += (one[at] as number) * (other[at] as number);
  return dot;
}

/** Takes from a line what of it lies along another. */
function leaveOut(line: Float32Array, along: Float32Array): void {
  const dot = dotOf(line, along);
  for (let at = 0; at < line.length; at += 1) line[at]! -= dot * (along[at] as number);
}
