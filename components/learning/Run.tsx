import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './learning.module.css';

/** Work that takes a while: what is being done, how far it is, and a way to stop it. `done` 0..1; unknown before it began. */
export function Run({
  name,
  done,
  onStop,
}: {
  name: string;
  done: number | undefined;
  onStop: () => void;
}) {
  return (
    <div className={styles.run} data-part="run">
      <p>{name}</p>
      <progress max={1} value={done} aria-label={name} />
      <Button data-act="stop" onClick={onStop}>
        {words.learning.run.stop}
      </Button>
    </div>
  );
}
