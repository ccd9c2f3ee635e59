import { useRef, useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import styles from './learning.module.css';

const say = words.learning.batches;

/** Everything that was learned, gone after a second word. */
export function ForgetAll({ onForget }: { onForget: () => void }) {
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsked(false);
    // The keyboard goes on from where the question was asked.
    requestAnimationFrame(() => first.current?.focus());
  };
  if (!asked)
    return (
      <div className={styles.acts}>
        <Button ref={first} data-act="forget-all" onClick={() => setAsked(true)}>
          {say.all}
        </Button>
      </div>
    );
  return (
    <div className={styles.sure} role="group" aria-label={say.all} data-part="sure">
      <p>{say.sure}</p>
      <Button
        data-act="sure"
        autoFocus
        onClick={() => {
          setAsked(false);
          onForget();
        }}
      >
        {say.all}
      </Button>
      <Button kind="quiet" onClick={leave}>
        {say.keep}
      </Button>
    </div>
  );
}
