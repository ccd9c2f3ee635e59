import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../components/review';
import { dropReviewDraft, keepReviewDraft, reviewDraft } from '../../lib/store';
import type { ReviewDraft } from '../../lib/store/schema';

export type Draft = { answers: Record<string, Entry>; comment: string };
export type Kept = 'nothing' | 'kept' | 'failed';

export const EMPTY: Draft = { answers: {}, comment: '' };

const holdsNothing = ({ answers, comment }: Draft) =>
  !comment.trim() &&
  Object.values(answers).every(({ answer, quote, comment: note }) => !answer && !quote && !note);

/**
 * The unfinished review of a ticket, stored with every change: the popup may close at any moment.
 * `draft` is undefined until the store has answered.
 */
export function useDraft({
  ticket,
  scorecard,
  playbook,
}: Pick<ReviewDraft, 'ticket' | 'scorecard' | 'playbook'>) {
  const [draft, setDraft] = useState<Draft>();
  const [kept, setKept] = useState<Kept>('nothing');
  const latest = useRef<Draft>(EMPTY);

  useEffect(() => {
    let current = true;
    reviewDraft(ticket, scorecard.id).then(
      (found) => {
        if (!current) return;
        latest.current = found ?? EMPTY;
        setDraft(latest.current);
        setKept(found ? 'kept' : 'nothing');
      },
      () => {
        if (!current) return;
        setDraft(EMPTY);
        setKept('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [ticket, scorecard.id]);

  const change = (edit: (draft: Draft) => Draft) => {
    const next = edit(latest.current);
    latest.current = next;
    setDraft(next);
    const { answers, comment } = next;
    const at = new Date().toISOString();
    const empty = holdsNothing(next);
    (empty
      ? dropReviewDraft(ticket, scorecard.id)
      : keepReviewDraft({ ticket, scorecard, playbook, answers, comment, at })
    ).then(
      () => setKept(empty ? 'nothing' : 'kept'),
      () => setKept('failed'),
    );
  };

  /** After the review was saved: its draft went with it. */
  const clear = () => {
    latest.current = EMPTY;
    setDraft(EMPTY);
    setKept('nothing');
  };

  return { draft, kept, change, clear };
}
