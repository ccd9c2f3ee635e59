import { ROLES } from './roles';
import type { Detect, Playbook } from './schema';

type Spelled = Omit<Detect, 'sign'>;

/**
 * What customers write, whatever the playbook: word lists and signs that packs name rather than repeat. "The system is down" is
 * written in the same words under each of them.
 */
export type Shared = {
  vocabulary: Readonly<Record<string, string[]>>;
  signs: Readonly<Record<string, Spelled>>;
};

/** A sign with what the playbook adds to it. */
function merged({ sign, ...own }: Detect, { signs }: Shared): Spelled {
  const shared = sign !== undefined && Object.hasOwn(signs, sign) ? signs[sign] : undefined;
  if (!shared) return own;
  const all: Spelled = { ...shared, ...own, terms: [] };
  for (const role of ROLES) {
    const terms = [...(shared[role] ?? []), ...(own[role] ?? [])];
    if (terms.length > 0) all[role] = terms;
  }
  return all;
}

function spellOut(value: unknown, shared: Shared): unknown {
  if (Array.isArray(value)) return value.map((part) => spellOut(part, shared));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'detect' && part ? merged(part as Detect, shared) : spellOut(part, shared),
    ]),
  );
}

/** The playbook with its signs spelled out and the shared word lists among its own, which win. */
export const spelledWith = (playbook: Playbook, shared: Shared): Playbook => ({
  ...(spellOut(playbook, shared) as Playbook),
  vocabulary: { ...shared.vocabulary, ...playbook.vocabulary },
});
