import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Quote } from '../ui/Quote';
import { itemsOf, namesOf, scoreOf, type KeptReview } from './kept';
import styles from './ReviewCard.module.css';
import { ScoreTotal } from './ScoreTotal';
import { when } from './when';

const ICONS: Partial<Record<Answer, LucideIcon>> = { yes: Check, no: X, na: Minus };

/** A saved review as it was given: each answer with its quote and comment, who scored and when. Read only. */
export function ReviewCard({ review }: { review: KeptReview }) {
  const { answers, comment, reviewer, at } = review;
  const { card, version } = namesOf(review);
  const say = words.review;
  return (
    <article className={styles.card} data-part="review">
      <header className={styles.head}>
        <div>
          <p className={styles.who}>{say.scoredBy(reviewer || say.nobody)}</p>
          <p className={styles.meta}>{when(at)}</p>
          <p className={styles.meta}>{say.card(card, version)}</p>
        </div>
        <ScoreTotal score={scoreOf(review)} />
      </header>
      <ul>
        {itemsOf(review).map(({ id, text }) => {
          const { answer, quote, comment: note } = answers[id] ?? {};
          const mark = answer && ICONS[answer];
          return (
            <li key={id} className={styles.item} data-item={id} data-answer={answer}>
              <span>{text}</span>
              <span className={answer ? styles[answer] : styles.unscored}>
                {mark && <Icon of={mark} size={14} />}
                {answer ? say.answerKept[answer] : say.unscored}
              </span>
              {quote && (
                <p className={styles.proof} data-part="quote">
                  <Quote>{quote}</Quote>
                </p>
              )}
              {note && <p className={styles.proof}>{note}</p>}
            </li>
          );
        })}
      </ul>
      {comment && (
        <div className={styles.overall}>
          <p className={styles.meta}>{say.overall.label}</p>
          <p data-part="overall">{comment}</p>
        </div>
      )}
    </article>
  );
}
