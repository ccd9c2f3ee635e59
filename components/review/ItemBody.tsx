import { TextQuote, X } from 'lucide-react';
import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Quote } from '../ui/Quote';
import { ChoiceKeys } from './Choice';
import styles from './ScoreRow.module.css';
import type { Entry, Suggested } from './entry';

export type ItemActs = {
  onTake: () => void;
  onQuote: () => void;
  onUnquote: () => void;
  onComment: (comment: string) => void;
};

/** What the current item asks, what is suggested and why, the quote that proves it, and a comment. */
export function ItemBody({
  says,
  item,
  answers,
  entry,
  suggested,
  onTake,
  onQuote,
  onUnquote,
  onComment,
}: {
  /** The id under which the choice finds its description. */
  says: string;
  item: { text: string; guide: string };
  answers: readonly Answer[];
  entry: Entry;
  suggested?: Suggested;
} & ItemActs) {
  const say = words.review;
  const open = suggested && !entry.answer;
  return (
    <div className={styles.body}>
      <div className={styles.top}>
        <div id={says} className={styles.says}>
          <p>{item.guide}</p>
          {open && (
            <p className={styles.suggested} data-part="suggestion">
              <b>{say.suggested.as(say.answer[suggested.answer])}</b> {suggested.because}{' '}
              {suggested.quote && <Quote>{suggested.quote}</Quote>}
            </p>
          )}
        </div>
        <ChoiceKeys answers={answers} />
      </div>
      {entry.quote && (
        <p className={styles.quote} data-part="quote">
          <Quote>{entry.quote}</Quote>
          <Button kind="quiet" icon={X} aria-label={say.quote.remove} onClick={onUnquote} />
        </p>
      )}
      <div className={styles.acts}>
        {open && (
          <Button keyCap="A" onClick={onTake}>
            {say.suggested.take}
          </Button>
        )}
        <Button icon={TextQuote} keyCap="Q" onClick={onQuote}>
          {entry.quote ? say.quote.other : say.quote.use}
        </Button>
        <input
          className={styles.comment}
          type="text"
          aria-label={`${say.comment.label}: ${item.text}`}
          placeholder={say.comment.placeholder}
          value={entry.comment ?? ''}
          maxLength={1000}
          onChange={(event) => onComment(event.target.value)}
        />
      </div>
    </div>
  );
}
