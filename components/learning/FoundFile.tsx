import { CircleAlert, EyeOff } from 'lucide-react';
import type { Columns, Found } from '../../lib/history';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import { ColumnField } from './ColumnField';
import styles from './learning.module.css';
import { FirstRows } from './FirstRows';

const say = words.learning.take;

/** A history before it is taken: which column is what, the first tickets as they would be read, and what would be left out. */
export function FoundFile({
  name,
  found,
  columns,
  onColumns,
  onTake,
  onCancel,
}: {
  name: string;
  found: Found;
  columns: Columns;
  onColumns: (columns: Columns) => void;
  onTake: () => void;
  onCancel: () => void;
}) {
  const isLabelled = columns.category !== undefined || columns.priority !== undefined;
  const fits = found.columns.filter((column) => column.fits);
  return (
    <div className={styles.found} data-part="found">
      <div className={styles.head}>
        <h3>{say.found(found.rows)}</h3>
        <p>
          <Said>{say.of(name)}</Said>
        </p>
      </div>
      {found.unread && (
        <Note icon={CircleAlert} tone="warn" part="unread">
          <p>{say.unread(found.unread.count, found.unread.line)}</p>
        </Note>
      )}
      <div className={styles.columns} role="group" aria-label={say.choose}>
        {(['subject', 'text', 'category', 'priority'] as const).map((part) => (
          <ColumnField
            key={part}
            part={part}
            columns={part === 'category' || part === 'priority' ? fits : found.columns}
            rows={found.rows}
            chosen={columns[part]}
            onChoose={(column) => onColumns({ ...columns, [part]: column })}
          />
        ))}
      </div>
      {columns.text === undefined && <p>{say.noText}</p>}
      <FirstRows rows={found.preview} columns={columns} />
      <Note icon={EyeOff} part="masked">
        <p>{say.masked}</p>
      </Note>
      {!isLabelled && (
        <p id="no-label" data-part="no-label">
          {say.noLabel}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          kind="primary"
          data-act="take"
          unavailable={!isLabelled}
          aria-describedby={isLabelled ? undefined : 'no-label'}
          onClick={onTake}
        >
          {say.add}
        </Button>
        <Button kind="quiet" data-act="cancel" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}
