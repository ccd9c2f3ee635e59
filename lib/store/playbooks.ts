import { LENDABLE, withBorrowed, type Lendable, type PlaybookInUse } from '../playbook/borrow';
import type { OwnPlaybook } from '../playbook/own';
import type { Playbook, Scorecard } from '../playbook/schema';
import { db } from './database';
import { shippedPack, spelledOut } from './packs';
import type { Review, Settings } from './schema';

/** Which playbook is worked by. Reading only: changing them is `lib/store/editing.ts`, which needs the validator. */

/** Playbooks of the team's own, oldest first. */
export const playbooksOwned = (): Promise<OwnPlaybook[]> =>
  db.playbooks.toCollection().sortBy('at');

export const playbookOwned = (id: string): Promise<OwnPlaybook | undefined> => db.playbooks.get(id);

/** A playbook that ships or is the team's own, its signs spelled out. */
export async function playbookById(id: string): Promise<Playbook | undefined> {
  const shipped = await Promise.resolve(shippedPack(id));
  if (shipped) return shipped;
  const own = await db.playbooks.get(id);
  return own && Promise.resolve(spelledOut(own));
}

/** One object for the same parts, so that nothing is judged again without need. */
const inUse = new Map<string, { of: readonly unknown[]; playbook: PlaybookInUse }>();

/** The id of the playbook for a site, or for those that have none of their own. */
export const playbookIdAt = ({ playbook, playbookAt }: Settings, site?: string): string =>
  site !== undefined && Object.hasOwn(playbookAt, site) ? playbookAt[site]! : playbook;

/**
 * The playbook in use on a site, with what it borrows. One that was removed gives way to the one for all sites, and that to the
 * runbook.
 */
export async function playbookFor(settings: Settings, site?: string): Promise<PlaybookInUse> {
  const playbook =
    (await playbookById(playbookIdAt(settings, site))) ??
    (await playbookById(settings.playbook)) ??
    (await playbookById('runbook'))!;
  const lenders: Partial<Record<Lendable, Playbook>> = {};
  for (const section of LENDABLE) {
    const lender = settings.borrowed[`${playbook.id}/${section}`];
    const found = lender === undefined ? undefined : await playbookById(lender);
    if (found) lenders[section] = found;
  }
  const of = [playbook, ...LENDABLE.map((section) => lenders[section])];
  const known = inUse.get(playbook.id);
  if (known?.of.every((part, at) => part === of[at])) return known.playbook;
  const made = withBorrowed(playbook, lenders);
  inUse.set(playbook.id, { of, playbook: made });
  return made;
}

/** A review with the scorecard that it was scored by, as it stood then. */
export type ReviewWithCard = Review & { card?: Scorecard };

/** A playbook as it stood when something was decided or scored under it; a later edition where that one is not known. */
export async function editionOf({
  id,
  version,
}: Review['playbook']): Promise<Playbook | undefined> {
  const then =
    (await Promise.resolve(shippedPack(id))) ??
    (await db.editions.get([id, version])) ??
    (await db.playbooks.get(id));
  return then && 'playbook' in then ? then.playbook : then;
}

/** Finds the scorecard of each review in the edition that it was scored under. */
export function withCards(reviews: Review[]): Promise<ReviewWithCard[]> {
  return Promise.all(
    reviews.map(async (review) => {
      const playbook = await editionOf(review.playbook);
      const borrowed = playbook?.scorecards.find((card) => card.id === review.scorecard.id);
      return { ...review, card: borrowed };
    }),
  );
}
