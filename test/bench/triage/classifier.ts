import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { learn } from '../../../lib/model/learn';
import type { Line } from '../harness/line';
import { median, row } from '../harness/table';
import { cpuOf, ratioOf } from '../sla/cpu';
import type { Task } from './labelled';
import { LIMIT, OURS, oursFrom, PEERS, WINK, WINK_PREPARED, type Answers } from './peers';

/** Tickets classified by us and by others that learned from the same ones: speed, rightness, size. */

type Result = {
  name: string;
  /** Microseconds from the string to label and share, by round. */
  micros: number[];
  /** Share of the tickets that were answered rightly; null where the labels are others. */
  accuracy: number | null;
  bytes: number;
  gzip: number;
  /** Milliseconds; null where nothing was trained. */
  trained: number | null;
  loaded: number;
};

type Refit = { lessons: number; refit: number; checked: number };

export type Classified = { task: Task; results: Result[]; refits: Refit[] };

const TRAIN = 6_000;
const REFITS = [100, 1_000, 10_000];
const WARM_UPS = 3;
const LOADS = 5;
const PRIOR = 'public/prior.bin';
const SHIPPED = 'deskside, the model that ships';
const MANY = 4_000;

const first = ({ texts, answers }: Task['train'], count: number): Task['train'] => ({
  texts: texts.slice(0, count),
  answers: answers.slice(0, count),
});

/** So many tickets, from the beginning again where there are fewer. */
const repeated = (texts: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, at) => texts[at % texts.length] ?? '');

type Runner = { result: Result; answers: Answers; tickets: string[] };

function runnerOf(
  name: string,
  bytes: Uint8Array,
  load: (bytes: Uint8Array) => Answers,
  tickets: string[],
): Runner {
  const loads = Array.from({ length: LOADS }, () => cpuOf(() => void load(bytes)));
  const result: Result = {
    name,
    micros: [],
    accuracy: null,
    bytes: bytes.length,
    gzip: gzipSync(bytes).length,
    trained: null,
    loaded: median(loads),
  };
  return { result, answers: load(bytes), tickets };
}

export function measureClassifier(rounds: number, task: Task): Classified {
  const lessons = first(task.train, TRAIN);
  const { texts, answers } = task.test;
  const runners = PEERS.map(({ name, tickets, train, load }) => {
    let bytes = new Uint8Array();
    const trained = cpuOf(() => void (bytes = new Uint8Array(train(lessons))));
    const runner = runnerOf(name, bytes, load, repeated(texts, tickets));
    const rights = texts.filter((text, at) => runner.answers(text).label === answers[at]).length;
    Object.assign(runner.result, { trained, accuracy: rights / texts.length });
    return runner;
  });
  runners.push(runnerOf(SHIPPED, readFileSync(PRIOR), oursFrom, repeated(texts, MANY)));
  const pass = ({ answers: say, tickets }: Runner): void => {
    for (const text of tickets) say(text);
  };
  for (const runner of runners) for (let up = 0; up < WARM_UPS; up += 1) pass(runner);
  for (let round = 0; round < rounds; round += 1)
    for (const runner of runners)
      runner.result.micros.push((cpuOf(() => pass(runner)) * 1000) / runner.tickets.length);
  return { task, results: runners.map(({ result }) => result), refits: REFITS.map(refitOn(task)) };
}

/** A model learned anew from so many lessons: checked on them, and with what an earlier check found. */
const refitOn =
  ({ train }: Task) =>
  (count: number): Refit => {
    const lessons = first(train, count);
    const found = { temperature: 1, threshold: 0.6, lean: 1 };
    return {
      lessons: lessons.texts.length,
      refit: cpuOf(() => void learn(lessons, { checked: found })),
      checked: cpuOf(() => void learn(lessons)),
    };
  };

/** A model of eight labels, in bytes. */
const MOST_BYTES = 100_000;
const MUST = 100;
const STRETCH = 50;
/** A fiftieth of that is what the limit by hand takes, which reads no runs of letters: about ten were reached (2026-11). */
const BARE_WINK = 8;

export function tellClassifier({ task, results, refits }: Classified): Line[] {
  const WIDTHS = [38, 12, 10, 10, 10, 10, 12, 9];
  const of = (name: string): Result => results.find((one) => one.name === name)!;
  const { texts } = task.test;
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  console.log(
    `\n${TRAIN.toLocaleString('en-US')} tickets learned, ${texts.length.toLocaleString('en-US')} others ` +
      `classified, ${length.toFixed(0)} characters in the mean: ${task.name}\n`,
  );
  console.log(
    row(
      WIDTHS,
      '',
      'µs a ticket',
      '× limit',
      'accuracy',
      'bytes',
      'gzip',
      'training ms',
      'load ms',
    ),
  );
  for (const { name, micros, accuracy, bytes, gzip, trained, loaded } of results)
    console.log(
      row(
        WIDTHS,
        name,
        median(micros).toFixed(1),
        ratioOf(micros, of(LIMIT).micros).toFixed(1),
        accuracy?.toFixed(3) ?? '',
        bytes,
        gzip,
        trained?.toFixed(0) ?? '',
        loaded.toFixed(1),
      ),
    );
  console.log('\nLearned anew, ms of processor time\n');
  console.log(row([20, 12, 12], '', 'alone', 'and checked'));
  for (const { lessons, refit, checked } of refits)
    console.log(
      row(
        [20, 12, 12],
        `${lessons.toLocaleString('en-US')} lessons`,
        refit.toFixed(0),
        checked.toFixed(0),
      ),
    );
  const ours = of(OURS);
  const better = Math.max(...[WINK, WINK_PREPARED].map((name) => of(name).accuracy ?? 0));
  return [
    { what: 'a ticket classified, µs', is: median(ours.micros), most: STRETCH },
    { what: 'by the model that ships, µs', is: median(of(SHIPPED).micros), most: MUST },
    {
      what: 'times as fast as wink as its guide has it',
      is: ratioOf(of(WINK_PREPARED).micros, ours.micros),
      least: 50,
    },
    {
      what: 'times as fast as wink without preparation',
      is: ratioOf(of(WINK).micros, ours.micros),
      least: BARE_WINK,
    },
    { what: 'accuracy beside the better of wink’s', is: ours.accuracy ?? 0, least: better },
    { what: 'bytes of a model of eight labels', is: ours.bytes, most: MOST_BYTES },
  ];
}
