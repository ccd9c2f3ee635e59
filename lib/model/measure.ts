/** How good answers are. `shares`: row `i`, label `k` at `i * labels + k`; `answers`: the right label of each row. */
export type Judged = { rows: number; labels: number; shares: Float32Array; answers: Uint16Array };

/** By row: the likeliest label, its share, and whether it is right. */
export type Top = { label: Uint16Array; share: Float32Array; right: Uint8Array };

export function topOf({ rows, labels, shares, answers }: Judged): Top {
  const top: Top = {
    label: new Uint16Array(rows),
    share: new Float32Array(rows),
    right: new Uint8Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    let best = 0;
    for (let label = 1; label < labels; label += 1)
      if ((shares[row * labels + label] ?? 0) > (shares[row * labels + best] ?? 0)) best = label;
    top.label[row] = best;
    top.share[row] = shares[row * labels + best] ?? 0;
    top.right[row] = best === answers[row] ? 1 : 0;
  }
  return top;
}

const meanOf = (values: ArrayLike<number>): number =>
  values.length ? Array.from(values).reduce((a, b) => a + b, 0) / values.length : 0;

export const accuracyOf = ({ right }: Top): number => meanOf(right);

/** By label: harmonic mean of precision and recall; null for a label that no row has. */
export function f1Of({ label }: Top, answers: Uint16Array, labels: number): (number | null)[] {
  const hit = new Uint32Array(labels);
  const said = new Uint32Array(labels);
  const meant = new Uint32Array(labels);
  answers.forEach((answer, row) => {
    const given = label[row] ?? 0;
    said[given]! += 1;
    meant[answer]! += 1;
    if (given === answer) hit[answer]! += 1;
  });
  return Array.from(meant, (count, one) =>
    count === 0 ? null : (2 * (hit[one] ?? 0)) / ((said[one] ?? 0) + count),
  );
}

export function macroF1Of(top: Top, answers: Uint16Array, labels: number): number {
  return meanOf(f1Of(top, answers, labels).filter((one) => one !== null));
}

/** Accuracy on the most confident `coverage` (0..1) of the rows. */
export function selectiveOf({ share, right }: Top, coverage: number): number {
  const order = Array.from(share.keys()).sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0) || a - b);
  return meanOf(order.slice(0, Math.floor(coverage * order.length)).map((row) => right[row] ?? 0));
}

const BINS = 15;

/** Expected calibration error over 15 bins of equal width. */
export function calibrationErrorOf({ share, right }: Top): number {
  const bins = Array.from({ length: BINS }, () => ({ size: 0, share: 0, right: 0 }));
  share.forEach((value, row) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(value * BINS))]!;
    bin.size += 1;
    bin.share += value;
    bin.right += right[row] ?? 0;
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.share - bin.right), 0) / (share.length || 1);
}

/** Of the rows that are answered with `threshold` or more: their share of all, and how often they are right. */
export function shownFrom(
  { share, right }: Top,
  threshold: number,
): { share: number; precision: number } {
  const shown = Array.from(share.keys()).filter((row) => (share[row] ?? 0) >= threshold);
  return {
    share: shown.length / (share.length || 1),
    precision: meanOf(shown.map((row) => right[row] ?? 0)),
  };
}
