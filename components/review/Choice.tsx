import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { Kbd } from '../ui/Kbd';
import styles from './Choice.module.css';

const ANSWERS: Answer[] = ['yes', 'no', 'na'];

/** Yes, no or not applicable. What is only suggested is dashed and stays unchecked until a person takes it. */
export function Choice({
  name,
  labelledBy,
  describedBy,
  value,
  suggested,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  describedBy?: string;
  value?: Answer;
  suggested?: Answer;
  onChoose: (answer: Answer) => void;
}) {
  return (
    <div
      className={styles.choice}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {ANSWERS.map((answer) => (
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

/** The key caps of the three answers, each under its own. */
export const ChoiceKeys = () => (
  <div className={styles.keys} aria-hidden>
    {ANSWERS.map((answer, index) => (
      <span key={answer}>
        <Kbd>{String(index + 1)}</Kbd>
      </span>
    ))}
  </div>
);
