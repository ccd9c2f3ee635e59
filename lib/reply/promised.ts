import type { Fill } from './fill';
import { dueOf, namesDay, type Due } from './promisedDue';
import { english } from './promisedIn/english';
import { french } from './promisedIn/french';
import { german } from './promisedIn/german';
import { spanish } from './promisedIn/spanish';
import type { Tongue } from './promisedIn/tongue';
import { timesIn, type Written } from './promisedTimes';

/**
 * What a letter promises in words of its own: when the customer hears again, or when the matter is solved. Only a sentence that says who
 * will do it, and that holds neither a condition nor a doubt, promises anything; English, German, Spanish and French are read.
 */

type Given = Pick<Fill, 'assessment' | 'playbook' | 'zone' | 'now'>;

/**
 * `from`, `to`: where the time stands in the text; `inOnePiece`: all of it. `language`: that of the sentence, as `Intl` calls it.
 */
export type PromiseSaid = Due & {
  from: number;
  to: number;
  inOnePiece: boolean;
  said: string;
  sentence: string;
  language: string;
  speaksOf: { news: boolean; solution: boolean };
};

const TONGUES: readonly Tongue[] = [english, german, spanish, french];

const MOST = 12;
const SENTENCE = 300;
const ENDS = /[.!?](?=\s|$)|\n/g;
/** What somebody else said, in the marks of any language. */
const QUOTED =
  /“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|»[^«\n]{1,300}«|"[^"\n]{1,300}"/g;

/** The sentence around a stretch, as far as a sentence may reach, where it begins, and whether it asks. */
function sentenceAround(text: string, { from, to }: Written) {
  const before = text.slice(Math.max(0, from - SENTENCE), from);
  const start = [...before.matchAll(ENDS)].at(-1);
  const after = text.slice(to, to + SENTENCE);
  const end = after.search(/[.!?](?=\s|$)|\n/);
  const head = start ? before.slice(start.index + 1) : before;
  const tail = end < 0 ? after : after.slice(0, end);
  return {
    start: from - head.length,
    end: to + tail.length,
    rest: `${head}\u0000${tail}`.trim(),
    asks: after[end] === '?',
  };
}

type Time = Written & { end: number; pieces: number };

/** `tomorrow I will call you at 3 pm`: a day and a clock of one sentence are one time. */
function together(times: readonly Written[], end: number): Time[] {
  const all = times.map((one) => ({ ...one, end, pieces: 1 }));
  const days = all.filter(({ groups }) => namesDay(groups) && groups.clock === undefined);
  const clocks = all.filter(({ groups }) => groups.clock !== undefined && !namesDay(groups));
  const [day, clock] = [days[0], clocks[0]];
  if (all.length !== 2 || !day || !clock) return all;
  const groups = { ...day.groups, endOfDay: undefined, clock: clock.groups.clock };
  return [{ ...clock, groups, pieces: 2 }];
}

/** The times of each sentence that promises something. */
function promisesOf(text: string, plain: string, given: Given, tongue: Tongue): PromiseSaid[] {
  const sentences = new Map<number, { end: number; times: Written[] }>();
  for (const time of timesIn(plain, tongue, MOST)) {
    const { start, end, rest, asks } = sentenceAround(plain, time);
    if (asks || !tongue.who.test(rest) || tongue.doubt.test(rest)) continue;
    const sentence = sentences.get(start) ?? { end, times: [] };
    sentences.set(start, { ...sentence, times: [...sentence.times, time] });
  }
  return [...sentences].flatMap(([start, { end, times }]) => {
    const sentence = text.slice(start, end).trim().replace(/\s+/g, ' ');
    const own = plain.slice(start, end);
    const speaksOf = { news: tongue.news.test(own), solution: tongue.solution.test(own) };
    if (!speaksOf.news && !speaksOf.solution) return [];
    return together(times, end).flatMap(({ from, to, groups, pieces }): PromiseSaid[] => {
      const due = dueOf(groups, given, tongue);
      if (!due || due.by <= given.now) return [];
      const said = text.slice(from, to);
      const { language } = tongue;
      return [{ from, to, inOnePiece: pieces === 1, said, sentence, language, speaksOf, ...due }];
    });
  });
}

/** The promises of a letter that is sent at `now`, in their order; at most twelve. What lies in the past is none. */
export function promisesIn(text: string, given: Given): PromiseSaid[] {
  const plain = text.replace(QUOTED, (quote) => ' '.repeat(quote.length));
  const all = TONGUES.flatMap((tongue) => promisesOf(text, plain, given, tongue));
  return all
    .filter(
      ({ by, sentence }, at) =>
        all.findIndex((one) => one.by === by && one.sentence === sentence) === at,
    )
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST);
}

/** A better time in the words of a language. */
export const byIn = (language: string, when: string): string =>
  (TONGUES.find((one) => one.language === language) ?? english).by(when);
