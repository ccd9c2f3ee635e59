/**
 * A trained classifier: a sparse linear model over hashed words and runs of letters. Everything that answers need is in
 * typed arrays; `pack.ts` gives its bytes.
 */
export type Model = {
  labels: string[];
  /** Divides the scores before they become shares, so that 0.8 is right four times of five. */
  temperature: number;
  /** From this share on the model is sure enough to speak. */
  threshold: number;
  /** How many texts it learned from. */
  lessons: number;
  /** How much what is believed before the words are read counts beside them: 0 not at all, 1 as a word does. */
  lean: number;
  /** By feature: its number in a text. Those of words come first, `words` of them; the rest are runs of letters. */
  hashes: Uint32Array;
  words: number;
  rarities: Float32Array;
  /** Feature `f` weighs on the labels `label[at]`, for `at` from `starts[f]` to `starts[f + 1]`. */
  starts: Uint32Array;
  label: Uint8Array;
  weight: Int8Array;
  /** By label: what a weight of one is worth, and what is believed before a word is read. */
  scale: Float32Array;
  bias: Float32Array;
};

/** What a model says of itself beside its weights. */
export type Nature = Pick<Model, 'labels' | 'temperature' | 'threshold' | 'lessons' | 'lean'>;

/** A label with its calibrated share, 0..1. */
export type Guess = { label: string; share: number };

/** A label's number fits into a byte. */
export const MOST_LABELS = 255;
