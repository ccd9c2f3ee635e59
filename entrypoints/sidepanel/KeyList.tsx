import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/ui/Button';
import { Kbd } from '../../components/ui/Kbd';
import { trusted } from '../../components/ui/trusted';
import { shownKey } from '../../lib/keys';
import { words } from '../../lib/words';
import { openSettings } from './acts';
import { KeysChanged } from './keysChanged';
import styles from './panel.module.css';

const say = words.keys;

/** The list of keys, as the person has changed them. Esc closes it, and focus goes back to where it was. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const changed = useContext(KeysChanged);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The list itself has the focus, so that it stands at its beginning and the arrows go through it.
  useEffect(() => {
    dialog.current?.showModal();
    list.current?.focus();
  }, []);
  const own = Object.entries(say.acts).flatMap(([name, does]) => {
    const key = shownKey(name, changed);
    return key === undefined ? [] : [[key.toUpperCase(), does] as [string, string]];
  });
  return (
    <dialog ref={dialog} className={styles.keyList} onClose={onClose} aria-label={say.title}>
      <h2>{say.title}</h2>
      <div ref={list} tabIndex={0} role="group" aria-label={say.title} className={styles.keys}>
        <dl>
          {[...say.fixed, ...own].map(([keys, does]) => (
            <div key={does}>
              <dt aria-label={keys}>
                {keys.split(' ').map((key) =>
                  key === say.to ? (
                    key
                  ) : (
                    <Kbd key={key} asPressed>
                      {key}
                    </Kbd>
                  ),
                )}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p>{say.note}</p>
      <div className={styles.keyActs}>
        <Button data-act="close-keys" onClick={() => dialog.current?.close()}>
          {say.close}
        </Button>
        <Button
          kind="quiet"
          data-act="change-keys"
          onClick={trusted(() => void openSettings('settings/keys'))}
        >
          {say.change}
        </Button>
      </div>
    </dialog>
  );
}

/** What the keys at hand do; `?` opens the whole list. */
export function KeyBar({
  onKeys,
  isQueue,
  children,
}: {
  onKeys: () => void;
  /** The queue stands in place of the ticket. */
  isQueue: boolean;
  children: ReactNode;
}) {
  const bar = words.panel.keysBar;
  return (
    <footer className={styles.keyBar}>
      {!isQueue && (
        <span className={styles.tip} aria-hidden="true">
          <Kbd>/</Kbd> {bar.templates}
        </span>
      )}
      <span className={isQueue ? styles.always : styles.tip} aria-hidden="true">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> {isQueue ? words.radar.keys.move : bar.sections}
      </span>
      {isQueue && (
        <span className={styles.always} aria-hidden="true">
          <Kbd>↵</Kbd> {words.radar.keys.open}
        </span>
      )}
      {children}
      <Button kind="quiet" keyCap="?" data-act="keys" onClick={onKeys}>
        {bar.keys}
      </Button>
    </footer>
  );
}
