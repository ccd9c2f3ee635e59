import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod/mini';
import { problem, short, type Problem } from './problem';

/** What is wrong with the shape of a playbook, in words of ours: what the schema's library says never shows. */

type Raw = Parameters<z.core.$ZodErrorMap>[0];

const NOUNS: Record<string, string> = {
  string: 'text, in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'names and values in { }',
  record: 'names and values in { }',
  tuple: 'a pair in [ ]',
  null: 'null',
};

/** `JSON.parse` makes no other kinds of values. */
function nounOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'names and values in { }';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'true or false';
  return Number.isFinite(value) ? 'a number' : 'a number without end';
}

const listed = (values: readonly unknown[]): string => values.map((one) => String(one)).join(', ');

/** The known name that was probably meant; none when nothing is close. */
export function meant(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > 60) return undefined;
  const near = closest(written.toLowerCase(), [...known]);
  const most = written.length < 4 ? 1 : Math.min(3, Math.floor(written.length / 2));
  return distance(written.toLowerCase(), near.toLowerCase()) <= most ? near : undefined;
}

const didYouMean = (written: string, known: readonly string[]): string => {
  const near = meant(written, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
};

/** One line for each unknown name, in the order of `keys`. */
function unknownNames(raw: Raw): string {
  const { keys, inst, input } = raw as { keys: string[]; inst?: object; input: object };
  const shape = (inst as { _zod?: { def?: { shape?: object } } })?._zod?.def?.shape ?? {};
  const free = Object.keys(shape).filter((name) => !Object.hasOwn(input, name));
  return keys
    .map((key) => `There is no "${short(key)}" here.${didYouMean(key, free) || ' Take it out.'}`)
    .map((sentence) => sentence.replaceAll('\n', ' '))
    .join('\n');
}

/** The sentence of an issue that the schema itself gives none for. */
export function sayShape(raw: Raw): string {
  const { code, input, path = [] } = raw;
  const name = short(String(path.at(-1) ?? 'this'));
  switch (code) {
    case 'unrecognized_keys':
      return unknownNames(raw);
    case 'invalid_type': {
      const noun = NOUNS[raw.expected] ?? 'another kind of value';
      return input === undefined
        ? `"${name}" is missing here: add it, as ${noun}.`
        : `This must be ${noun}, and is ${nounOf(input)}.`;
    }
    case 'invalid_value': {
      const { values } = raw;
      if (input === undefined)
        return `"${name}" is missing here: add it, as ${values.length === 1 ? '' : 'one of '}${listed(values)}.`;
      if (values.length === 1) return `This must be ${listed(values)}, or be left out.`;
      const hint = typeof input === 'string' ? didYouMean(input, values.map(String)) : '';
      return `${short(JSON.stringify(input))} is not known here. Use one of: ${listed(values)}.${hint}`;
    }
    case 'too_small':
    case 'too_big':
      return raw.origin === 'array'
        ? 'This must be a pair: where it begins and where it ends.'
        : 'This number is out of reach.';
    default:
      return 'This does not fit here.';
  }
}

/** One problem for each issue, and for each of several unknown names; what is wrong in two ways is told once. */
export const shapeProblems = (issues: readonly z.core.$ZodIssue[]): Problem[] => {
  const all = issues.flatMap(problemsOf);
  const told = new Set(all.map(({ path, sentence }) => `${path}\n${sentence}`));
  return all.filter(({ path, sentence }) => told.delete(`${path}\n${sentence}`));
};

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [problem(path.join('.'), issue.message)];
  const sentences = issue.message.split('\n');
  return issue.keys.map((key, at) => problem([...path, short(key)].join('.'), sentences[at] ?? ''));
}
