import type { CategoryValue } from '../../assessment';

/** Categories that a team named itself, beside those of its playbook. Their id says so, and outlives the playbook. */

const OWN = 'own:';
const LONGEST_NAME = 60;

export const ownCategory = (name: string): CategoryValue => ({ id: `${OWN}${name}`, name });

/** The category of such an id; undefined for an id of a playbook. */
export const ownCategoryOf = (id: string): CategoryValue | undefined =>
  id.startsWith(OWN) && id.length > OWN.length ? { id, name: id.slice(OWN.length) } : undefined;

/** A name as a person typed it, or null where nothing is left of it. */
export function categoryNameOf(typed: string): string | null {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return name === '' ? null : name;
}
