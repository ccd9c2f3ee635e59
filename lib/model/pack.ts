import { MOST_LABELS, type Model, type Nature } from './model';

/**
 * A model as bytes: `DSKM`, the length of a JSON head, the head, then the arrays one behind the other, little-endian, each
 * at a multiple of four. Rarities are kept in a byte each, between the least and the most of them. Where most features weigh
 * on most labels, the weights stand as a full table; else each with its label.
 */

const MAGIC = 0x4d4b5344;
const FORMAT = 1;

type Head = Nature & {
  format: number;
  features: number;
  words: number;
  /** Weights that stand with their label; null for a full table. */
  entries: number | null;
  rarest: number;
  commonest: number;
};

const padded = (size: number): number => Math.ceil(size / 4) * 4;

/** Sizes of the arrays in the order in which they stand. */
const sizesOf = ({ features, entries, labels }: Head): number[] =>
  [
    features * 4,
    labels.length * 4,
    labels.length * 4,
    features,
    ...(entries === null ? [features * labels.length] : [features, entries, entries]),
  ].map(padded);

export function pack(model: Model): Uint8Array<ArrayBuffer> {
  const { labels, temperature, threshold, lessons, lean, hashes, words, rarities } = model;
  const commonest = rarities.reduce((a, b) => Math.min(a, b), Infinity);
  const rarest = rarities.reduce((a, b) => Math.max(a, b), -Infinity);
  const isFull = hashes.length * (labels.length - 1) <= model.label.length * 2;
  const head: Head = {
    format: FORMAT,
    labels,
    temperature,
    threshold,
    lessons,
    lean,
    features: hashes.length,
    words,
    entries: isFull ? null : model.label.length,
    rarest: hashes.length ? rarest : 1,
    commonest: hashes.length ? commonest : 1,
  };
  const span = head.rarest - head.commonest || 1;
  const counts = Uint8Array.from(
    hashes,
    (_, feature) => (model.starts[feature + 1] ?? 0) - (model.starts[feature] ?? 0),
  );
  const parts = [
    hashes,
    model.scale,
    model.bias,
    Uint8Array.from(rarities, (value) => Math.round(((value - head.commonest) / span) * 255)),
    ...(isFull ? [tableOf(model)] : [counts, model.label, model.weight]),
  ];
  const told = new TextEncoder().encode(JSON.stringify(head));
  const sizes = sizesOf(head);
  const bytes = new Uint8Array(8 + padded(told.length) + sizes.reduce((a, b) => a + b, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, told.length, true);
  bytes.set(told, 8);
  let at = 8 + padded(told.length);
  parts.forEach((part, which) => {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += sizes[which] ?? 0;
  });
  return bytes;
}

const broken = () => new Error('These bytes are no model that this version can read.');

/** Throws an Error with a plain sentence on bytes that are no model of this format. */
export function unpack(bytes: Uint8Array): Model {
  if (bytes.length < 8) throw broken();
  const own = bytes.slice();
  const view = new DataView(own.buffer);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || length > own.length - 8) throw broken();
  const head = headIn(own.subarray(8, 8 + length));
  let at = 8 + padded(length);
  const sizes = sizesOf(head);
  if (at + sizes.reduce((a, b) => a + b, 0) !== own.length) throw broken();
  const next = (which: number): number => {
    const from = at;
    at += sizes[which] ?? 0;
    return from;
  };
  const { features, entries, labels, words, temperature, threshold, lessons, lean } = head;
  const hashes = new Uint32Array(own.buffer, next(0), features);
  const scale = new Float32Array(own.buffer, next(1), labels.length);
  const bias = new Float32Array(own.buffer, next(2), labels.length);
  const rarity = own.subarray(at, at + features);
  next(3);
  const { starts, label, weight } =
    entries === null
      ? listed(new Int8Array(own.buffer, next(4), features * labels.length), labels.length)
      : {
          starts: startsOf(own.subarray(at, next(4) + features)),
          label: new Uint8Array(own.buffer, next(5), entries),
          weight: new Int8Array(own.buffer, next(6), entries),
        };
  if (starts[features] !== weight.length || label.some((one) => one >= labels.length))
    throw broken();
  if (![...scale, ...bias].every(Number.isFinite)) throw broken();
  const span = head.rarest - head.commonest || 1;
  const rarities = Float32Array.from(rarity, (step) => head.commonest + (step / 255) * span);
  return {
    labels,
    temperature,
    threshold,
    lessons,
    lean,
    hashes,
    words,
    rarities,
    starts,
    label,
    weight,
    scale,
    bias,
  };
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** What the head says is believed only as far as it can be true: sizes are counts, and answers can be computed by it. */
function headIn(bytes: Uint8Array): Head {
  const head = parsed(new TextDecoder().decode(bytes)) as Partial<Head> | null;
  const { format, labels, features, words, entries, lessons, temperature = 0 } = head ?? {};
  const shares = [head?.threshold, head?.lean, head?.rarest, head?.commonest];
  const isTrue =
    format === FORMAT &&
    Array.isArray(labels) &&
    labels.every((label) => typeof label === 'string') &&
    labels.length > 0 &&
    labels.length <= MOST_LABELS &&
    isCount(features) &&
    isCount(words) &&
    words <= features &&
    (entries === null || isCount(entries)) &&
    isCount(lessons) &&
    shares.every(Number.isFinite) &&
    Number.isFinite(temperature) &&
    temperature > 0;
  if (!isTrue) throw broken();
  return head as Head;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken();
  }
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    starts[at + 1] = (starts[at] ?? 0) + count;
  });
  return starts;
}

/** The weights as a full table: feature `f`, label `k` at `f * labels + k`. */
function tableOf({ labels, starts, label, weight }: Model): Int8Array {
  const table = new Int8Array((starts.length - 1) * labels.length);
  for (let feature = 0; feature + 1 < starts.length; feature += 1)
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1)
      table[feature * labels.length + (label[at] ?? 0)] = weight[at] ?? 0;
  return table;
}

/** A full table as weights with their labels, without those that weigh nothing. */
function listed(table: Int8Array, labels: number): Pick<Model, 'starts' | 'label' | 'weight'> {
  const counts = new Uint8Array(table.length / labels);
  const size = table.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
  const label = new Uint8Array(size);
  const weight = new Int8Array(size);
  let next = 0;
  table.forEach((value, at) => {
    if (value === 0) return;
    counts[Math.floor(at / labels)]! += 1;
    label[next] = at % labels;
    weight[next] = value;
    next += 1;
  });
  return { starts: startsOf(counts), label, weight };
}
