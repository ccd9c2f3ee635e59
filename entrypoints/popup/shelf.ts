import type { ReviewDraft } from '../../lib/store/schema';

/**
 * The last change of a review while it is on its way to the store. The popup may close between a key press and the
 * end of a write; what is put here is kept at once. The page's own storage is the extension's, not the helpdesk's.
 */
type Place = Pick<ReviewDraft, 'ticket' | 'scorecard'>;

const keyOf = ({ ticket, scorecard }: Place) => `review ${scorecard.id} ${ticket}`;

export function shelve(draft: ReviewDraft): void {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(draft));
  } catch (full) {
    console.warn('The last change is kept by the store alone', full);
  }
}

export const clearShelf = (place: Place): void => localStorage.removeItem(keyOf(place));

/** A change that did not reach the store before the popup closed. */
export function shelved(place: Place): ReviewDraft | undefined {
  const kept = localStorage.getItem(keyOf(place));
  return kept === null ? undefined : (JSON.parse(kept) as ReviewDraft);
}
