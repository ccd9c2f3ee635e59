/**
 * Percentiles of durations from a sketch whose size does not grow with their number. Up to 64 values are kept as they are
 * and answer exactly; of more, only how many fell between two neighbouring powers of 1.02, so an answer is at most 1 %
 * beside the true one. Sketches of parts add up to the sketch of the whole, in any order.
 */
export type Sketch = {
  count: number;
  sum: number;
  min: number;
  max: number;
  /** All values while they are few, otherwise none. */
  few: number[];
  /** How many values fell in each bucket, once they are many. */
  buckets: Uint32Array | null;
};

const FEW = 64;
/** The middle of a bucket is (1.02 - 1) / (1.02 + 1) = 0.99 % from its edges. */
const RATIO = 1.02;
const PER_BUCKET = 1 / Math.log(RATIO);
/** Up to 10^9 seconds, which is 31 years; what is longer counts as the longest seen. */
const BUCKETS = Math.ceil(Math.log(1e9) * PER_BUCKET) + 2;

export const emptySketch = (): Sketch => ({
  count: 0,
  sum: 0,
  min: Infinity,
  max: -Infinity,
  few: [],
  buckets: null,
});

/** The bucket of a duration: 0 for less than one, then one for each power of 1.02. Throws a RangeError when it is negative or no number. */
export function bucketOf(value: number): number {
  if (!(value >= 0)) throw new RangeError(`${value} is no duration.`);
  if (value < 1) return 0;
  const bucket = 1 + Math.floor(Math.log(value) * PER_BUCKET);
  return bucket < BUCKETS ? bucket : BUCKETS - 1;
}

/** What a value of this bucket is taken for. */
function valueOf(bucket: number, { min, max }: Sketch): number {
  const middle = bucket === 0 ? 0 : (2 * RATIO ** bucket) / (RATIO + 1);
  return bucket === BUCKETS - 1 ? max : Math.min(Math.max(middle, min), max);
}

/** From now on values are only counted. */
function spill(sketch: Sketch): Uint32Array {
  const buckets = new Uint32Array(BUCKETS);
  for (const value of sketch.few) buckets[bucketOf(value)]! += 1;
  sketch.few = [];
  sketch.buckets = buckets;
  return buckets;
}

/** Adds one value; `bucket` spares a caller that adds it to several sketches the logarithm. */
export function record(sketch: Sketch, value: number, bucket = bucketOf(value)): void {
  sketch.count += 1;
  sketch.sum += value;
  if (value < sketch.min) sketch.min = value;
  if (value > sketch.max) sketch.max = value;
  if (sketch.count <= FEW) sketch.few.push(value);
  else (sketch.buckets ?? spill(sketch))[bucket]! += 1;
}

/** Adds all values of another sketch. */
export function absorb(sketch: Sketch, other: Sketch): void {
  sketch.count += other.count;
  sketch.sum += other.sum;
  sketch.min = Math.min(sketch.min, other.min);
  sketch.max = Math.max(sketch.max, other.max);
  if (sketch.count <= FEW) {
    sketch.few.push(...other.few);
    return;
  }
  const buckets = sketch.buckets ?? spill(sketch);
  for (const value of other.few) buckets[bucketOf(value)]! += 1;
  if (other.buckets)
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) buckets[bucket]! += other.buckets[bucket]!;
}

/**
 * The value that `share` (0 to 1) of all values do not exceed, by nearest rank: one of the values where they are few,
 * at most 1 % beside it where they are many. `null` of nothing.
 */
export function quantile(sketch: Sketch, share: number): number | null {
  const { count, few, buckets } = sketch;
  if (count === 0) return null;
  const rank = Math.min(Math.max(Math.ceil(share * count), 1), count);
  if (!buckets) return few.slice().sort((a, b) => a - b)[rank - 1]!;
  let bucket = 0;
  for (let passed = buckets[0]!; passed < rank; passed += buckets[bucket]!) bucket += 1;
  return valueOf(bucket, sketch);
}

export const meanOf = ({ sum, count }: Sketch): number | null => (count === 0 ? null : sum / count);
