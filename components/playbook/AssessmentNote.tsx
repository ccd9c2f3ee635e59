import { Copy, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import styles from './AssessmentNote.module.css';

const say = words.panel.note;

/** The logged assessment as a note for the team: to put into an internal note, or to copy. */
export function AssessmentNote({
  lines,
  onInsert,
  onCopy,
  result,
}: {
  lines: string[];
  onInsert: () => void;
  onCopy: () => void;
  result?: ReactNode;
}) {
  return (
    <div className={styles.note} data-part="note">
      <h3>{say.title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Said>{line}</Said>
          </li>
        ))}
      </ul>
      <p className={styles.help}>{say.help}</p>
      {result}
      <div className={styles.acts}>
        <Button icon={NotebookPen} data-act="insert-note" onClick={trusted(onInsert)}>
          {say.insert}
        </Button>
        <Button icon={Copy} data-act="copy-note" onClick={trusted(onCopy)}>
          {say.copy}
        </Button>
      </div>
    </div>
  );
}
