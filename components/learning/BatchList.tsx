import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import styles from './learning.module.css';

const say = words.learning.batches;

/** Files that were imported, each with a way to forget it. `day` as people read it. */
export function BatchList({
  batches,
  onForget,
}: {
  batches: readonly { id: string; name: string; count: number; day: string }[];
  onForget: (id: string) => void;
}) {
  return (
    <ul className={styles.list}>
      {batches.map(({ id, name, count, day }) => (
        <li key={id} className={styles.row} data-part="batch">
          <span>
            <b>
              <Said>{name}</Said>
            </b>
            <small>{say.of(count, day)}</small>
          </span>
          <Button data-act="forget" aria-label={say.forgetOf(name)} onClick={() => onForget(id)}>
            {say.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}
