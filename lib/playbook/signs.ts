import english from './packs/english.json';
import type { Detect, Playbook } from './schema';
import { ROLES } from './roles';

/**
 * What customers write, whatever the playbook: word lists and signs that packs name rather than repeat. "The system is down" is
 * written in the same words under each of them.
 */

type Spelled = Omit<Detect, 'sign'>;
const SIGNS = english.signs as unknown as Readonly<Record<string, Spelled>>;

export const isSign = (name: string): boolean => Object.hasOwn(SIGNS, name);

/** What customers write for a shared sign; nothing for one that is none. */
export const phrasesOf = (name: string): readonly string[] =>
  isSign(name) ? [...SIGNS[name]!.terms, ...(SIGNS[name]!.hints ?? [])] : [];

/** A sign with what the playbook adds to it. */
function spelled({ sign, ...own }: Detect): Spelled {
  const shared = sign === undefined ? undefined : SIGNS[sign];
  if (!shared) return own;
  const merged: Spelled = { ...shared, ...own, terms: [] };
  for (const role of ROLES) {
    const all = [...(shared[role] ?? []), ...(own[role] ?? [])];
    if (all.length > 0) merged[role] = all;
  }
  return merged;
}

function spellOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'detect' && part ? spelled(part as Detect) : spellOut(part),
    ]),
  );
}

/** The playbook with its signs spelled out and the shared word lists among its own, which win. */
export const withSigns = (playbook: Playbook): Playbook => ({
  ...(spellOut(playbook) as Playbook),
  vocabulary: { ...english.vocabulary, ...playbook.vocabulary },
});
