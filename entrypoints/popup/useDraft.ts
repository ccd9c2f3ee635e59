import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../components/review';
import { dropReviewDraft, keepReviewDraft, reviewDraft } from '../../lib/store';
import type { ReviewDraft } from '../../lib/store/schema';
import { newestWins } from '../../lib/newest';
import { clearShelf, shelve, shelved } from './shelf';

export type Draft = { answers: Record<string, Entry>; comment: string };
export type Kept = 'nothing' | 'kept' | 'failed';
type Pins = Pick<ReviewDraft, 'ticket' | 'scorecard' | 'playbook'>;

const EMPTY: Draft = { answers: {}, comment: '' };

const isEmpty = ({ answers, comment }: Draft) =>
  !comment.trim() &&
  Object.values(answers).every(({ answer, quote, comment: note }) => !answer && !quote && !note);

const store = (draft: ReviewDraft) =>
  isEmpty(draft) ? dropReviewDraft(draft.ticket, draft.scorecard.id) : keepReviewDraft(draft);

/**
 * The unfinished review of a ticket, kept with every change: the popup may close at any moment. `draft` is undefined
 * until the store has answered; `settled` ends when no change is on its way any more.
 */
export function useDraft(pins: Pins) {
  const [draft, setDraft] = useState<Draft>();
  const [kept, setKept] = useState<Kept>('nothing');
  const latest = useRef<Draft>(EMPTY);
  const [writer] = useState(() => newestWins(store));
  const { ticket, scorecard, playbook } = pins;

  const put = (next: ReviewDraft) =>
    writer.put(next).then(
      () => {
        clearShelf(next);
        setKept(isEmpty(latest.current) ? 'nothing' : 'kept');
      },
      () => setKept('failed'),
    );

  useEffect(() => {
    let gone = false;
    const place = { ticket, scorecard: { id: scorecard.id, version: '' } };
    const unstored = shelved(place);
    const show = (found: Draft | undefined, state: Kept) => {
      if (gone) return;
      latest.current = found ?? EMPTY;
      setDraft(latest.current);
      setKept(state);
    };
    if (unstored)
      store(unstored).then(
        () => {
          clearShelf(place);
          show(unstored, isEmpty(unstored) ? 'nothing' : 'kept');
        },
        () => show(unstored, 'failed'),
      );
    else
      reviewDraft(ticket, scorecard.id).then(
        (found) => show(found, found ? 'kept' : 'nothing'),
        () => show(undefined, 'failed'),
      );
    return () => {
      gone = true;
    };
  }, [ticket, scorecard.id]);

  const change = (edit: (draft: Draft) => Draft) => {
    const { answers, comment } = edit(latest.current);
    latest.current = { answers, comment };
    setDraft(latest.current);
    const at = new Date().toISOString();
    const next: ReviewDraft = { ticket, scorecard, playbook, answers, comment, at };
    shelve(next);
    void put(next);
  };

  /** After the review was saved: its draft went with it. */
  const clear = () => {
    clearShelf(pins);
    latest.current = EMPTY;
    setDraft(EMPTY);
    setKept('nothing');
  };

  return { draft, kept, change, clear, settled: writer.settled };
}
