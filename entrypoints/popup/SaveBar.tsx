import { CircleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../../components/ui/Button';
import { TextField } from '../../components/ui/Field';
import { Icon } from '../../components/ui/Icon';
import { words } from '../../lib/words';
import styles from './App.module.css';
import type { Kept } from './useDraft';

/** What stands between the scorecard and its save: the name once, a problem if there is one, the one filled button. */
export function SaveBar({
  problem,
  kept,
  name,
  nameField,
  onName,
  onSave,
}: {
  problem?: string;
  kept: Kept;
  /** Undefined once the settings know it. */
  name?: string;
  nameField: RefObject<HTMLInputElement | null>;
  onName: (name: string) => void;
  onSave: () => void;
}) {
  const say = words.popup;
  return (
    <>
      {name !== undefined && (
        <TextField
          ref={nameField}
          label={words.review.reviewer.label}
          help={words.review.reviewer.help}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={onName}
        />
      )}
      {problem && (
        <p className={styles.problem} data-part="problem">
          <Icon of={CircleAlert} size={14} />
          {problem}
        </p>
      )}
      <div className={styles.save}>
        <span className={styles.kept}>{kept === 'kept' && !problem ? say.kept : ''}</span>
        <Button kind="primary" keyCap="Ctrl ↵" keyName="Control+Enter Meta+Enter" onClick={onSave}>
          {say.save}
        </Button>
      </div>
    </>
  );
}
