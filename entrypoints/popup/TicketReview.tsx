import { useLiveQuery } from 'dexie-react-hooks';
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ReviewCard, ReviewList, ScoreTotal, standing } from '../../components/review';
import { Announcer } from '../../components/ui/Announcer';
import { Button } from '../../components/ui/Button';
import { Said } from '../../components/ui/Said';
import { originOf, type PlaybookInUse } from '../../lib/playbook/borrow';
import type { Scorecard } from '../../lib/playbook/schema';
import { reviewsOf } from '../../lib/store';
import { withCards } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';
import type { Ticket } from '../../lib/ticket/schema';
import { words } from '../../lib/words';
import styles from './App.module.css';
import { Scoring } from './Scoring';
import { useDraft } from './useDraft';
import type { Shown } from './useTicket';

export type TicketReviewProps = {
  shown: Extract<Shown, { is: 'ticket' }>;
  playbook: PlaybookInUse;
  card: Scorecard;
  settings: Settings;
};

/** The playbook and version that the scorecard is from. */
export function pinOf(playbook: PlaybookInUse): { id: string; version: string } {
  const { id, version } = originOf(playbook, 'scorecards');
  return { id, version };
}

/**
 * Reviewing one ticket: an unfinished review comes first, then the newest saved one, then an empty card; the
 * others are one click away.
 */
export function TicketReview({ shown, playbook, card, settings }: TicketReviewProps) {
  const reviews = useLiveQuery(() => reviewsOf(shown.key).then(withCards), [shown.key]);
  const { draft, kept, change, clear, settled } = useDraft({
    ticket: shown.key,
    scorecard: { id: card.id, version: card.version },
    playbook: pinOf(playbook),
  });
  const [chosen, setChosen] = useState<number | 'form'>();
  const [saved, setSaved] = useState<number>();
  if (!reviews || !draft) return null;

  const newest = reviews.findLast(({ scorecard }) => scorecard.id === card.id)?.id;
  const view = chosen ?? (kept === 'nothing' && newest !== undefined ? newest : 'form');
  const open = reviews.find(({ id }) => id === view);
  const say = words.review;

  return (
    <>
      <div className={styles.ticket}>
        <TicketName ticket={shown.ticket} />
        {view === 'form' && <ScoreTotal score={standing(card, draft.answers)} />}
      </div>
      {reviews.length > (open ? 1 : 0) && (
        <details className={styles.earlier}>
          <summary>
            {view === 'form' ? say.earlier(reviews.length) : say.count(reviews.length)}
          </summary>
          <ReviewList reviews={reviews.toReversed()} open={open?.id} onOpen={setChosen} />
        </details>
      )}
      {open && (
        <>
          <SavedReview key={open.id} fresh={open.id === saved}>
            <ReviewCard review={open} />
          </SavedReview>
          <footer className={styles.foot}>
            <Button icon={RotateCcw} onClick={() => setChosen('form')}>
              {kept === 'nothing' ? say.again : say.unfinished}
            </Button>
          </footer>
        </>
      )}
      {view === 'form' && (
        <Scoring
          {...{ shown, playbook, card, settings, draft, kept }}
          onChange={change}
          settled={settled}
          onSaved={(id) => {
            clear();
            setSaved(id);
            setChosen(id);
          }}
        />
      )}
      <Announcer polite={saved === undefined ? '' : words.popup.saved} />
    </>
  );
}

function TicketName({ ticket }: { ticket: Ticket }) {
  const { ref, subject, assignee } = ticket;
  const say = words.popup.ticket;
  return (
    <div className={styles.name}>
      <h1 title={subject}>{subject ? <Said>{subject}</Said> : words.ticket.noSubject}</h1>
      <p>
        {words.ticket.helpdesk(ref.helpdesk)} {words.ticket.number(ref.id)}
        {', '}
        {assignee ? <Said>{say.assignedTo(assignee)}</Said> : say.unassigned}
      </p>
    </div>
  );
}

/** Takes the focus when it was just saved: the button that had it is gone. */
function SavedReview({ fresh, children }: { fresh: boolean; children: React.ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) region.current?.focus();
  }, [fresh]);
  return (
    <div
      ref={region}
      className={styles.scroll}
      tabIndex={-1}
      role="region"
      aria-label={words.review.saved}
      data-part="saved"
    >
      {children}
    </div>
  );
}
