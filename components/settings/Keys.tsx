import { useState } from 'react';
import { ALL_OFF, holderOf, mayBeKey, shownKey, type Changed } from '../../lib/keys';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Card } from './Card';
import styles from './Keys.module.css';
import shared from './settings.module.css';
import type { Save } from './useSaving';

const { acts, settings: say } = words.keys;
const ALL = Object.keys(acts);

const without = (changed: Changed, act: string): Record<string, string> =>
  Object.fromEntries(Object.entries(changed).filter(([name]) => name !== act));

/** The keys of the panel: each may be another one, or none. */
export function Keys({
  changed,
  onChange,
}: {
  changed: Changed;
  onChange: Save<Record<string, string>>;
}) {
  const [listening, setListening] = useState<string>();
  const [result, setResult] = useState<string>();
  const isOff = changed[ALL_OFF] !== undefined;

  const keep = (next: Record<string, string>) =>
    void onChange(next).then(
      () => setResult(words.dashboard.saved),
      () => setResult(words.dashboard.notSavedLong),
    );
  const give = (act: string, key: string) => {
    const holder = key === '' ? undefined : holderOf(key, act, ALL, changed);
    if (holder !== undefined) return setResult(say.taken(key.toUpperCase(), acts[holder]!));
    setListening(undefined);
    keep(key === act ? without(changed, act) : { ...changed, [act]: key });
  };
  const press = (act: string) => (event: React.KeyboardEvent) => {
    if (listening !== act || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'Tab' || key === 'Shift') return;
    event.preventDefault();
    if (key === 'Escape') setListening(undefined);
    else if (key === 'Backspace' || key === 'Delete') give(act, '');
    else if (mayBeKey(key)) give(act, key.toLowerCase());
    else setResult(say.notAKey);
  };

  return (
    <Card part="keys" title={say.title} aside={<span role="status">{result}</span>}>
      <p className={styles.help}>{say.help}</p>
      <ul className={styles.list}>
        {ALL.map((act) => {
          const key = shownKey(act, changed);
          return (
            <li key={act}>
              <span>{acts[act]}</span>
              <button
                type="button"
                className={styles.key}
                aria-label={`${say.keyFor(acts[act]!)} ${listening === act ? say.press : (key?.toUpperCase() ?? say.none)}`}
                aria-pressed={listening === act}
                data-act="key"
                data-value={act}
                disabled={isOff}
                onClick={() => setListening(listening === act ? undefined : act)}
                onKeyDown={press(act)}
                onBlur={() => setListening(undefined)}
              >
                {listening === act ? say.press : (key?.toUpperCase() ?? say.none)}
              </button>
            </li>
          );
        })}
      </ul>
      <label className={shared.choice}>
        <input
          type="checkbox"
          name="keysOff"
          checked={isOff}
          onChange={({ target }) => {
            keep(target.checked ? { ...changed, [ALL_OFF]: '' } : without(changed, ALL_OFF));
          }}
        />
        <span>
          <b>{say.off}</b>
          <span>{say.offHelp}</span>
        </span>
      </label>
      {Object.keys(changed).length > 0 && (
        <Button data-act="keys-reset" onClick={() => keep({})}>
          {say.reset}
        </Button>
      )}
    </Card>
  );
}
