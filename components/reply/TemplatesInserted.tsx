import { CircleCheck } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import styles from './Templates.module.css';

const say = words.reply;

/** A reply that has just gone into the draft, folded to its name: the next one can be found, or this one taken out again. */
export function Inserted({
  name,
  when,
  note,
  isGone,
  onUndo,
}: {
  name: string;
  when: string;
  /** That it was read back, and that nobody has sent it yet. */
  note: string;
  /** It was to be taken out again, and no longer stood there as it went in. */
  isGone: boolean;
  onUndo: () => void;
}) {
  return (
    <div className={styles.inserted} data-part="insertion" data-state="inserted">
      <Icon of={CircleCheck} />
      <p>
        <strong>{say.inserted(name, when)}</strong>{' '}
        {isGone ? `${say.notThere.title} ${say.notThere.help}` : note}
      </p>
      {!isGone && (
        <Button kind="quiet" keyCap="Z" data-act="take-back" onClick={trusted(onUndo)}>
          {say.takeBack}
        </Button>
      )}
    </div>
  );
}
