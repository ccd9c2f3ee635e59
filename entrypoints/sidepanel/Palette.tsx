import { useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Kbd } from '../../components/ui/Kbd';
import { Unseen } from '../../components/ui/Unseen';
import { shownKey } from '../../lib/keys';
import { words } from '../../lib/words';
import { KeysChanged } from './keysChanged';
import { useActsAtHand } from './useKeys';
import styles from './Palette.module.css';

const say = words.keys;

/** Every command that can be done now, found by what it does. Esc closes it; a command begins once focus is back where it was. */
export function Palette({ onClose }: { onClose: () => void }) {
  const changed = useContext(KeysChanged);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const acts = useActsAtHand();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const found = useMemo(() => commandsFor(typed, Object.keys(acts)), [typed, acts]);
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (name: string | undefined) => {
    if (name === undefined) return;
    dialog.current?.close();
    requestAnimationFrame(() => acts[name]?.());
  };
  const press = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && found.length > 0) setAt((at + by + found.length) % found.length);
    else if (event.key === 'Enter' && event.nativeEvent.isTrusted) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      onClose={onClose}
      aria-label={say.palette.title}
    >
      <input
        className={styles.find}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen && `${list} ${chosen}`}
        aria-autocomplete="list"
        aria-label={say.palette.find}
        placeholder={say.palette.find}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        data-field="command"
      />
      <Unseen>
        <span role="status">{say.palette.found(found.length)}</span>
      </Unseen>
      {found.length === 0 && <p className={styles.none}>{say.palette.none(typed)}</p>}
      <ul id={list} role="listbox" aria-label={say.palette.title} className={styles.list}>
        {found.map((name) => {
          const key = shownKey(name, changed);
          return (
            <li
              key={name}
              id={`${list} ${name}`}
              role="option"
              aria-selected={name === chosen}
              ref={name === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
              onClick={(event) => event.nativeEvent.isTrusted && run(name)}
              data-value={name}
            >
              <span>{say.acts[name]}</span>
              {key !== undefined && <Kbd asPressed>{key.toUpperCase()}</Kbd>}
            </li>
          );
        })}
      </ul>
    </dialog>
  );
}

/** Named commands at hand whose words begin with each typed word, in the order of the list of keys. */
export function commandsFor(typed: string, atHand: readonly string[]): string[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return Object.entries(say.acts).flatMap(([name, does]) => {
    if (!atHand.includes(name)) return [];
    const said = does.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => said.some((one) => one.startsWith(word))) ? [name] : [];
  });
}
