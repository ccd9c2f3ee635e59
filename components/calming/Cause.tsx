import { CircleCheck, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import styles from './calming.module.css';

const say = words.calming;

/** The root cause, asked for once the ticket is solved, until it stands in a note (R-004-DEE-12). */
export function Cause({
  isKept,
  onInsert,
}: {
  isKept: boolean;
  onInsert: (cause: string) => void;
}) {
  const [cause, setCause] = useState('');
  const written = cause.trim();
  if (isKept)
    return (
      <p className={styles.kept} data-part="cause-kept">
        <Icon of={CircleCheck} /> {say.causeKept}
      </p>
    );
  return (
    <div className={styles.cause} data-part="cause">
      <TextArea
        label={say.cause}
        mark={written ? undefined : say.causeMark}
        state={written ? 'plain' : 'open'}
        help={say.causeHelp}
        value={cause}
        onChange={setCause}
        data-field="cause"
      />
      <Button
        icon={NotebookPen}
        data-act="insert-cause"
        unavailable={!written}
        onClick={trusted(() => onInsert(written))}
      >
        {say.causeInsert}
      </Button>
    </div>
  );
}
