import type { Answer } from '../../lib/quality';
import { words } from '../../lib/words';
import { Kbd } from '../ui/Kbd';
import styles from './Choice.module.css';

export const ANSWERS: { answer: Answer; key: string }[] = [
  { answer: 'yes', key: '1' },
  { answer: 'no', key: '2' },
  { answer: 'na', key: '3' },
];

/** Yes, no or not applicable. What is only suggested is dashed and stays unchecked until a person takes it. */
export function Choice({
  name,
  labelledBy,
  describedBy,
  value,
  suggested,
  keys,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  describedBy?: string;
  value?: Answer;
  suggested?: Answer;
  keys: boolean;
  onChoose: (answer: Answer) => void;
}) {
  return (
    <div
      className={styles.choice}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {ANSWERS.map(({ answer, key }) => (
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
          {keys && <Kbd>{key}</Kbd>}
        </label>
      ))}
    </div>
  );
}
