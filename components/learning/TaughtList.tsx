import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './learning.module.css';

const say = words.learning.taught;

/** A word of a person that is learned from. `value` and `day` as people read them. */
export type Word = {
  decision: number;
  subject: string;
  field: 'category' | 'priority';
  value: string;
  day: string;
};

/** What people taught, the newest first. */
export function TaughtList({
  words: list,
  onForget,
}: {
  words: readonly Word[];
  onForget: (decision: number) => void;
}) {
  return (
    <ul className={styles.list}>
      {list.map(({ decision, subject, field, value, day }) => {
        const name = subject || say.noSubject;
        return (
          <li key={decision} className={styles.row} data-part="word" data-field={field}>
            <span>
              <b>
                <Said>{name}</Said>
              </b>
              <small>
                <Said>{say.as(words.learning.fields[field], value)}</Said> · {day}
              </small>
            </span>
            <Button
              data-act="forget"
              aria-label={say.forgetOf(name, words.learning.fields[field])}
              onClick={() => onForget(decision)}
            >
              {say.forget}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
