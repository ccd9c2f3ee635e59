import { MessageSquareText, Quote as QuoteIcon } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import { Choice } from './Choice';
import { ItemBody, type ItemActs } from './ItemBody';
import styles from './ScoreRow.module.css';
import type { Entry, Suggested } from './entry';

export type Item = { id: string; text: string; guide: string };

/**
 * One item of a scorecard. The current one opens below its line. A click on a choice scores and moves nothing;
 * the keyboard, or a click on the item's words, makes it the current one.
 */
export function ScoreRow({
  item,
  answers,
  entry,
  suggested,
  current,
  focusOn,
  onCurrent,
  onAnswer,
  ...acts
}: {
  item: Item;
  answers: readonly Answer[];
  entry: Entry;
  suggested?: Suggested;
  current: boolean;
  /** Moves the focus here whenever it changes to a number above 0: the keyboard came this way. */
  focusOn: number;
  onCurrent: () => void;
  onAnswer: (answer: Answer) => void;
} & ItemActs) {
  const title = useId();
  const says = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!focusOn) return;
    const radios = [
      ...(row.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []),
    ];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [focusOn]);

  return (
    <li
      ref={row}
      className={`${styles.row} ${current ? styles.current : ''}`}
      data-part="item"
      data-item={item.id}
      aria-current={current || undefined}
      onFocus={(event) => {
        if (!current && event.target.matches(':focus-visible')) onCurrent();
      }}
    >
      <div className={styles.line}>
        <div className={styles.title}>
          <button
            type="button"
            id={title}
            tabIndex={-1}
            aria-expanded={current}
            onClick={onCurrent}
          >
            {item.text}
          </button>
          {!current && (entry.quote || entry.comment) && (
            <span className={styles.holds}>
              {entry.quote && (
                <span>
                  <Icon of={QuoteIcon} size={12} /> {words.review.quote.has}
                </span>
              )}
              {entry.comment && (
                <span>
                  <Icon of={MessageSquareText} size={12} /> {words.review.comment.has}
                </span>
              )}
            </span>
          )}
        </div>
        <Choice
          name={`${title}-choice`}
          labelledBy={title}
          describedBy={current ? says : undefined}
          answers={answers}
          value={entry.answer}
          suggested={suggested?.answer}
          onChoose={onAnswer}
        />
      </div>
      {current && <ItemBody says={says} item={item} {...{ answers, entry, suggested }} {...acts} />}
    </li>
  );
}
