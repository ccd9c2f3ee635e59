import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import { scoreOf, type KeptReview } from './kept';
import styles from './ReviewList.module.css';
import { when } from './when';

/** Saved reviews, one line each: share and count, who, when. */
export function ReviewList({
  reviews,
  open,
  ticketOf,
  onOpen,
  opened,
}: {
  reviews: KeptReview[];
  /** The review that is shown now. */
  open?: number;
  /** What was reviewed; left out where the ticket is on screen anyway. */
  ticketOf?: (review: KeptReview) => string;
  onOpen: (id: number) => void;
  /** Shown below the open one; without it the surface shows it elsewhere. */
  opened?: (review: KeptReview) => ReactNode;
}) {
  const say = words.review;
  return (
    <ul className={styles.list} data-part="reviews">
      {reviews
        .map((review) => ({ review, score: scoreOf(review) }))
        .map(({ review, score }) => (
          <li key={review.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={(!opened && open === review.id) || undefined}
              aria-expanded={opened && open === review.id}
              onClick={() => review.id !== undefined && onOpen(review.id)}
            >
              <b className={styles.share}>
                {score.percent === null ? say.noPercent : say.percent(score.percent)}
              </b>
              <span className={styles.what}>
                {ticketOf && (
                  <span className={styles.ticket}>
                    <Said>{ticketOf(review)}</Said>
                  </span>
                )}
                <span>
                  {score.applicable
                    ? say.reached[score.in](score.met, score.applicable)
                    : say.nothingApplicable}
                  {', '}
                  {say.by(review.reviewer || say.nobody)}
                </span>
              </span>
              <span className={styles.when}>{when(review.at)}</span>
            </button>
            {open === review.id && opened?.(review)}
          </li>
        ))}
    </ul>
  );
}
