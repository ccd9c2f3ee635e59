import { ChevronDown, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Icon } from '../ui/Icon';
import styles from './LoggedNote.module.css';

const say = words.panel.note;

/** That the assessment is done, in one line: what comes next moves up, and the note is one step away. `when`: where it is known. */
export function LoggedNote({ when, children }: { when?: string; children: ReactNode }) {
  return (
    <details className={styles.logged} data-part="logged">
      <summary data-act="show-note">
        <span className={styles.check}>
          <Icon of={CircleCheck} />
        </span>
        <span className={styles.what}>
          {when === undefined ? words.panel.steps.allDone : say.logged(when)}
        </span>
        {say.show}
        <Icon of={ChevronDown} size={12} />
      </summary>
      {children}
    </details>
  );
}
