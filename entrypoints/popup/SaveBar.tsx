import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/ui/Button';
import { Icon } from '../../components/ui/Icon';
import { words } from '../../lib/words';
import styles from './App.module.css';
import type { Kept } from './useDraft';

/** The foot of a scorecard: a problem if there is one, what became of the last change, the one filled button. */
export function SaveBar({
  problem,
  kept,
  onSave,
}: {
  problem?: string;
  kept: Kept;
  onSave: () => void;
}) {
  const say = words.popup;
  return (
    <>
      {problem && (
        <p className={styles.problem} data-part="problem">
          <Icon of={CircleAlert} size={14} />
          {problem}
        </p>
      )}
      <div className={styles.save}>
        <span className={styles.kept} data-part="kept">
          {kept === 'kept' && !problem ? say.kept : ''}
        </span>
        <Button
          kind="primary"
          keyCap="Ctrl ↵"
          keyName="Control+Enter Meta+Enter"
          data-act="save"
          onClick={onSave}
        >
          {say.save}
        </Button>
      </div>
    </>
  );
}
