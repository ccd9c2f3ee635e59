import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { keyOf } from './answerKeys';
import { Kbd } from '../ui/Kbd';
import styles from './Choice.module.css';

/** One of a card's answers. What is only suggested is dashed and stays unchecked until a person takes it. */
export function Choice({
  name,
  labelledBy,
  describedBy,
  answers,
  value,
  suggested,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  describedBy?: string;
  answers: readonly Answer[];
  value?: Answer;
  suggested?: Answer;
  onChoose: (answer: Answer) => void;
}) {
  return (
    <div
      className={styles.choice}
      data-many={answers.length > 3 || undefined}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {answers.map((answer) => (
        <label
          key={answer}
          className={styles.option}
          data-answer={answer}
          data-suggested={(!value && suggested === answer) || undefined}
        >
          <input
            type="radio"
            name={name}
            value={answer}
            checked={value === answer}
            aria-label={words.review.answerSpoken[answer]}
            onChange={() => onChoose(answer)}
          />
          <span aria-hidden>{words.review.answer[answer]}</span>
        </label>
      ))}
    </div>
  );
}

/** The key caps of the answers, each under its own. */
export const ChoiceKeys = ({ answers }: { answers: readonly Answer[] }) => (
  <div className={styles.keys} data-many={answers.length > 3 || undefined} aria-hidden>
    {answers.map((answer) => (
      <span key={answer}>
        <Kbd>{keyOf(answer, answers)}</Kbd>
      </span>
    ))}
  </div>
);
