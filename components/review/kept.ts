import type { Scorecard } from '../../lib/playbook/schema';
import { standing, type Entry, type Standing } from './entry';

/** A saved review: it pins its scorecard and playbook by version, and its score is computed when looked at. */
export type KeptReview = {
  id?: number;
  ticket: string;
  scorecard: { id: string; version: string };
  playbook: { id: string; version: string };
  answers: Record<string, Entry>;
  comment: string;
  reviewer: string;
  at: string;
  /** As it stood when it was scored. */
  card?: Scorecard;
};

/**
 * The items that this review scored, in the card's order. Only answered ones: a later version of the card may have
 * more. An item that the card has lost keeps its id for a name.
 */
export function itemsOf(
  review: KeptReview,
): { id: string; text: string; weight?: number | undefined }[] {
  const known = (review.card?.items ?? []).filter(({ id }) => id in review.answers);
  const lost = Object.keys(review.answers).filter((id) => !known.some((item) => item.id === id));
  return [...known, ...lost.map((id) => ({ id, text: id }))];
}

/** The scorecard's name, and the version that was scored by. */
export function namesOf(review: KeptReview): { card: string; version: string } {
  return { card: review.card?.name ?? review.scorecard.id, version: review.scorecard.version };
}

export const scoreOf = (review: KeptReview): Standing =>
  standing({ items: itemsOf(review) }, review.answers);
