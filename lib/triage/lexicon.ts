import type { MoodSign } from '../assessment';
import { findAll } from './find';
import { readied } from './laid';
import data from './moods.json';
import type { Word } from './read';
import type { Making } from './termIndex';

/**
 * What customers write when they are upset, about to leave, threaten with the law, report a danger or ask for a manager: our own
 * words, whatever the playbook. Terms are written as in a playbook.
 */

type MoodKind = MoodSign['kind'];

/** What asks for an act first. */
export const MOODS: readonly MoodKind[] = ['manager', 'safety', 'legal', 'leaving', 'upset'];

type Terms = Partial<Record<MoodKind, readonly string[]>>;

/** `except` takes back the words that it shares with a sign, `unless` all signs of its sentence. */
type Lexicon = {
  vocabulary: Record<string, string[]>;
  signs: { kind: MoodKind; weight: number; evenAsked?: boolean; terms: string[] }[];
  except: Terms;
  unless: Terms;
  solved: string[];
  thanks: string[];
};

type Use =
  | { is: 'sign'; kind: MoodKind; weight: number; evenAsked: boolean }
  | { is: 'except' | 'unless'; kind: MoodKind }
  | { is: 'solved' | 'thanks' };

/** A sign in the words, from `first` to `last`; `weight` 1 says little on its own, 3 a lot. */
export type Sign = { kind: MoodKind; term: number; first: number; last: number; weight: number };

export type Said = {
  signs: Sign[];
  /** Where something was settled, and where somebody was thanked: indices of words, ascending. */
  solved: number[];
  thanks: number[];
  /** Whether nothing around the words takes back that they are a sign. */
  stands: (sign: Pick<Sign, 'kind' | 'first' | 'last'>) => boolean;
};

const { vocabulary, signs, except, unless, solved, thanks } = data as unknown as Lexicon;
export { vocabulary };

let compiled: { terms: Making; uses: Use[] } | undefined;

/** The terms are made ready once. */
export function lexicon(): { terms: Making; uses: Use[] } {
  if (compiled) return compiled;
  const uses: Use[] = [];
  const terms: string[] = [];
  const add = (more: readonly string[], use: Use): void => {
    terms.push(...more);
    uses.push(...more.map(() => use));
  };
  for (const { kind, weight, evenAsked = false, terms: own } of signs)
    add(own, { is: 'sign', kind, weight, evenAsked });
  for (const kind of MOODS) {
    add(except[kind] ?? [], { is: 'except', kind });
    add(unless[kind] ?? [], { is: 'unless', kind });
  }
  add(solved, { is: 'solved' });
  add(thanks, { is: 'thanks' });
  compiled = { terms: readied(terms, vocabulary), uses };
  return compiled;
}

/** Every sign in the words that nothing around it takes back. An upset question is a question, but for the bitter ones. */
export function signsIn(words: readonly Word[]): Said {
  const { terms, uses } = lexicon();
  const signs: Sign[] = [];
  const excepted = new Set<string>();
  const barred = new Set<string>();
  const solved: number[] = [];
  const thanks: number[] = [];
  for (const { term, first, last, asked, awaited } of findAll(words, terms.index())) {
    const use = uses[term] as Use;
    if (use.is === 'sign') {
      const { kind, weight, evenAsked } = use;
      if (!asked || evenAsked || kind !== 'upset') signs.push({ kind, weight, term, first, last });
    } else if (use.is === 'unless') barred.add(`${use.kind} ${words[first]?.sentence}`);
    else if (use.is === 'except')
      for (let at = first; at <= last; at += 1) excepted.add(`${use.kind} ${at}`);
    else if (!asked && !awaited) (use.is === 'solved' ? solved : thanks).push(first);
  }
  const stands: Said['stands'] = ({ kind, first, last }) => {
    if (barred.has(`${kind} ${words[first]?.sentence}`)) return false;
    for (let at = first; at <= last; at += 1) if (excepted.has(`${kind} ${at}`)) return false;
    return true;
  };
  const ascending = (places: number[]): number[] => places.sort((a, b) => a - b);
  return {
    signs: signs.filter(stands),
    solved: ascending(solved),
    thanks: ascending(thanks),
    stands,
  };
}
