import { FileWarning } from 'lucide-react';
import type { Problem } from '../../lib/playbook/check';
import { words } from '../../lib/words';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import styles from './transfer.module.css';

const say = words.transfer.refused;

/** Why a file is refused: each place, and what to change there. */
export function Problems({ problems, more }: { problems: readonly Problem[]; more: number }) {
  return (
    <Note icon={FileWarning} tone="bad" part="refused">
      <b>{say.title(problems.length + more)}</b>
      <p>{say.lead}</p>
      <ul className={styles.problems}>
        {problems.map(({ path, sentence }, index) => (
          <li key={index} data-part="problem">
            <code>
              <Said>{path || say.file}</Said>
            </code>
            <span>
              <Said>{sentence}</Said>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say.more(more)}</p>}
    </Note>
  );
}
