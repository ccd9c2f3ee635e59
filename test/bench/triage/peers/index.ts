import bayes from 'wink-naive-bayes-text-classifier';
import prepared from 'wink-naive-bayes-text-classifier/src/prep-text.js';
import { classifierOf, classify } from '../../../../lib/model/classify';
import { learn } from '../../../../lib/model/learn';
import { pack, unpack } from '../../../../lib/model/pack';
import { linearAnswers, linearOf, type Linear } from '../../limits/linear';
import type { Labelled } from '../labelled';

/**
 * Who classifies tickets beside us. natural (8.1.1) is left out: it installs clients of four databases, and took five times as long as
 * wink for each ticket (2026-11).
 */
export type Peer = {
  name: string;
  /** The slow ones see a part of the tickets. */
  tickets: number;
  /** A trained model as the bytes that would ship. */
  train: (lessons: Labelled) => Uint8Array;
  /** From those bytes to what answers with the likeliest label and how likely it is. */
  load: (bytes: Uint8Array) => Answers;
};

export type Answers = (text: string) => { label: string; share: number };

export const OURS = 'deskside';
export const LIMIT = 'hashed linear by hand';
export const WINK = 'wink naive Bayes, words as they are';
export const WINK_PREPARED = 'wink naive Bayes, its own preparation';

/** Keeps the model under a hundred kilobytes with its names and numbers. */
const BYTES = 95 * 1024;
const MANY = 4_000;
const FEW = 400;

export const oursFrom = (bytes: Uint8Array): Answers => {
  const own = classifierOf(unpack(bytes));
  return (text) => classify(own, text)[0]!;
};

const coded = (json: string): Uint8Array => new TextEncoder().encode(json);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const wink = (name: string, prepare: (text: string) => string[]): Peer => {
  const fresh = (): ReturnType<typeof bayes> => {
    const own = bayes();
    own.definePrepTasks([prepare]);
    return own;
  };
  return {
    name,
    tickets: FEW,
    train: ({ texts, answers }) => {
      const own = fresh();
      own.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
      texts.forEach((text, at) => own.learn(text, answers[at] ?? ''));
      own.consolidate();
      return coded(own.exportJSON());
    },
    load: (bytes) => {
      const own = fresh();
      own.importJSON(decoded(bytes));
      own.consolidate();
      return (text) => {
        const [label, share] = own.computeOdds(text)[0]!;
        return { label, share };
      };
    },
  };
};

const linear: Peer = {
  name: LIMIT,
  tickets: MANY,
  train: ({ texts, answers }) => {
    const { labels, scale, weights } = linearOf(texts, answers);
    const head = coded(JSON.stringify({ labels, scale }).padEnd(256));
    const bytes = new Uint8Array(head.length + weights.length);
    bytes.set(head);
    bytes.set(new Uint8Array(weights.buffer), head.length);
    return bytes;
  },
  load: (bytes) => {
    const head = JSON.parse(decoded(bytes.subarray(0, 256))) as Omit<Linear, 'weights'>;
    return linearAnswers({ ...head, weights: new Int8Array(bytes.slice(256).buffer) });
  },
};

const ours: Peer = {
  name: OURS,
  tickets: MANY,
  train: ({ texts, answers }) => pack(learn({ texts, answers }, { bytes: BYTES }).model),
  load: oursFrom,
};

export const PEERS: readonly Peer[] = [
  ours,
  linear,
  wink(WINK, (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []),
  wink(WINK_PREPARED, prepared),
];
