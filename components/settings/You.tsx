import { useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Card } from './Card';
import { SavedField } from './SavedField';
import type { Save } from './useSaving';
import styles from './settings.module.css';

export type Role = 'agent' | 'newHire' | 'reviewer';
const ROLES: Role[] = ['agent', 'newHire', 'reviewer'];

/** Who sits at this desk: the name that signs, the role that decides what the toolbar button opens, the hints. */
export function You({
  name,
  role,
  hints,
  finished,
  onName,
  onRole,
  onHints,
  onAgain,
}: {
  name: string;
  role: Role;
  hints: boolean;
  /** Hints this person has finished with. */
  finished: number;
  onName: Save<string>;
  onRole: Save<Role>;
  onHints: Save<boolean>;
  onAgain: () => Promise<void>;
}) {
  const say = words.dashboard.you;
  const [result, setResult] = useState<string>();
  const keep = (saving: Promise<void>, done = words.dashboard.saved) =>
    void saving.then(
      () => setResult(done),
      () => setResult(words.dashboard.notSavedLong),
    );

  return (
    <Card part="you" title={say.title} aside={<span role="status">{result}</span>}>
      <SavedField
        label={say.name}
        help={say.nameHelp}
        value={name}
        autoComplete="name"
        onSave={onName}
      />
      <fieldset className={styles.group}>
        <legend>{say.role}</legend>
        {ROLES.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="role"
              value={each}
              checked={role === each}
              onChange={() => keep(onRole(each))}
            />
            <span>
              <b>{say.roles[each][0]}</b>
              <span>{say.roles[each][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.group}>
        <label className={styles.choice}>
          <input
            type="checkbox"
            name="hints"
            checked={hints}
            onChange={(event) => keep(onHints(event.target.checked))}
          />
          <span>
            <b>{say.hints}</b>
            <span>{say.hintsHelp}</span>
          </span>
        </label>
        <div className={styles.line}>
          <span>{finished ? say.finished(finished) : say.noneFinished}</span>
          {finished > 0 && (
            <Button onClick={() => keep(onAgain(), say.shownAgain)}>{say.again}</Button>
          )}
        </div>
      </div>
    </Card>
  );
}
