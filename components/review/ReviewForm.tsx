import { useState, type ReactNode } from 'react';
import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { TextArea } from '../ui/Field';
import type { Entry, Suggested } from './entry';
import styles from './ReviewForm.module.css';
import { ScoreRow, type Item } from './ScoreRow';
import { useReviewKeys } from './useReviewKeys';

/**
 * A scorecard being filled: one item open at a time, the next one opens by itself when the keyboard scores.
 * `onSave` is called only once every item is scored; before that the first open one is shown and `onUnscored` told.
 */
export function ReviewForm({
  items,
  answers,
  entries,
  suggestions,
  comment,
  signature,
  footer,
  onEntry,
  onComment,
  onQuote,
  onSave,
  onUnscored,
}: {
  items: Item[];
  answers: readonly Answer[];
  entries: Record<string, Entry>;
  suggestions: Record<string, Suggested>;
  comment: string;
  /** Asked once below the overall comment: who scores. */
  signature?: ReactNode;
  footer: (save: () => void) => ReactNode;
  onEntry: (id: string, change: Partial<Entry>) => void;
  onComment: (comment: string) => void;
  onQuote: (id: string) => void;
  onSave: () => void;
  onUnscored: (count: number) => void;
}) {
  const unscored = items.filter(({ id }) => !entries[id]?.answer);
  const [at, setAt] = useState(() => Math.max(0, items.indexOf(unscored[0] ?? items[0]!)));
  // Counts the keyboard's moves, so that a move to the row that is current already focuses it again.
  const [moves, setMoves] = useState(0);
  const current = items[at]!;

  const goTo = (index: number) => {
    setAt(Math.min(items.length - 1, Math.max(0, index)));
    setMoves((count) => count + 1);
  };
  const answer = (id: string, value: Answer) => onEntry(id, { answer: value });
  const take = (id: string) => {
    const suggested = suggestions[id];
    if (!suggested || entries[id]?.answer) return false;
    onEntry(id, {
      answer: suggested.answer,
      ...(suggested.quote && !entries[id]?.quote && { quote: suggested.quote }),
    });
    return true;
  };
  const save = () => {
    if (!unscored.length) return onSave();
    onUnscored(unscored.length);
    goTo(items.indexOf(unscored[0]!));
  };

  useReviewKeys({
    answers,
    answer(value) {
      answer(current.id, value);
      goTo(at + 1);
    },
    clear: () => onEntry(current.id, { answer: undefined }),
    move: (by) => goTo(at + by),
    quote: () => onQuote(current.id),
    take() {
      if (take(current.id)) goTo(at + 1);
    },
    save,
    leaveField: () => goTo(at),
  });

  return (
    <>
      <div className={styles.scroll}>
        <ol className={styles.items}>
          {items.map((item, index) => (
            <ScoreRow
              key={item.id}
              item={item}
              answers={answers}
              entry={entries[item.id] ?? {}}
              suggested={suggestions[item.id]}
              current={index === at}
              focusOn={index === at ? moves : 0}
              onCurrent={() => setAt(index)}
              onAnswer={(value) => answer(item.id, value)}
              onTake={() => take(item.id)}
              onQuote={() => onQuote(item.id)}
              onUnquote={() => onEntry(item.id, { quote: undefined })}
              onComment={(note) => onEntry(item.id, { comment: note })}
            />
          ))}
        </ol>
        {items.some(({ id }) => suggestions[id] && !entries[id]?.answer) && (
          <p className={styles.legend}>{words.review.suggested.legend}</p>
        )}
        <div className={styles.overall}>
          <TextArea
            label={words.review.overall.label}
            placeholder={words.review.overall.placeholder}
            value={comment}
            maxLength={4000}
            onChange={onComment}
          />
          {signature}
        </div>
      </div>
      <footer className={styles.footer}>{footer(save)}</footer>
    </>
  );
}
