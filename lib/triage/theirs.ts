import type { Playbook } from '../playbook/schema';

/** Words by which helpdesks call their priorities, in English; each line is one step of a scale. */
const STEPS: readonly (readonly string[])[] = [
  ['urgent', 'critical', 'highest', 'blocker', 'emergency'],
  ['high', 'major'],
  ['normal', 'medium', 'moderate', 'standard'],
  ['low', 'minor', 'lowest', 'trivial'],
];

const plain = (word: string): string => word.trim().toLowerCase();

const stepOf = (word: string): readonly string[] | undefined =>
  STEPS.find((step) => step.includes(plain(word)));

/**
 * The rank on the playbook's scale of a priority as the helpdesk words it: by the level's own name or code, else by a word that
 * helpdesks use for it. Null where it cannot be told, as with a word in another language.
 */
export function rankOfTheirs(word: string | undefined, { scale }: Playbook): number | null {
  if (word === undefined || plain(word) === '') return null;
  const levels = scale?.levels ?? [];
  const named = levels.find(({ name, code }) =>
    [name, code, code && `${code} ${name}`].some((own) => own && plain(own) === plain(word)),
  );
  if (named) return named.rank;
  const step = stepOf(word);
  return levels.find(({ name }) => step && stepOf(name) === step)?.rank ?? null;
}
