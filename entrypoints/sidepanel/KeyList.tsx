import { useEffect, useRef } from 'react';
import { Button } from '../../components/ui/Button';
import { Kbd } from '../../components/ui/Kbd';
import { words } from '../../lib/words';
import styles from './panel.module.css';

const say = words.panel.keys;

/** The list of keys. Esc closes it, and focus goes back to where it was. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.keyList} onClose={onClose} aria-label={say.title}>
      <h2>{say.title}</h2>
      <dl>
        {say.list.map(([keys, does]) => (
          <div key={keys}>
            <dt aria-label={keys}>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{say.note}</p>
      <Button data-act="close-keys" onClick={() => dialog.current?.close()}>
        {say.close}
      </Button>
    </dialog>
  );
}

/** What the keys at hand do; `?` opens the whole list. */
export function KeyBar({ onKeys }: { onKeys: () => void }) {
  const bar = words.panel.keysBar;
  return (
    <footer className={styles.keyBar}>
      <span className={styles.tip} aria-hidden="true">
        <Kbd>/</Kbd> {bar.templates}
      </span>
      <span className={styles.tip} aria-hidden="true">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> {bar.sections}
      </span>
      <Button kind="quiet" keyCap="?" data-act="keys" onClick={onKeys}>
        {bar.keys}
      </Button>
    </footer>
  );
}
