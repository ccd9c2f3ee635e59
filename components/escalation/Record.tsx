import { CircleCheck, Eye } from 'lucide-react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { Said } from '../ui/Said';
import { SelectField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import type { Choice } from './Report';
import styles from './Escalation.module.css';

const say = words.escalation.record;

/** `followUp`: where the follow-up stands. Times as they are read. */
export type Recorded = {
  to: string;
  at: string;
  by: string;
  followUp: 'ahead' | 'overdue' | 'done' | 'solved';
  /** The brief as it was, by the names of its fields. */
  fields: [label: string, value: string][];
};

/** That the ticket was handed over, and what stays with whoever did it. */
export function Record({
  record: { to, at, by, followUp, fields },
  again,
  onFollowed,
  onAgain,
  onUndo,
}: {
  record: Recorded;
  /** When it can be looked after once more. */
  again: Choice[];
  onFollowed: () => void;
  onAgain: (choice: string) => void;
  onUndo: () => void;
}) {
  const isOpen = followUp === 'ahead' || followUp === 'overdue';
  return (
    <div className={styles.part} data-part="handover" data-value={to} data-state={followUp}>
      <Note
        tone={followUp === 'overdue' ? 'warn' : 'ok'}
        icon={isOpen ? Eye : CircleCheck}
        actions={
          <>
            {isOpen && (
              <Button data-act="followed-up" onClick={trusted(onFollowed)}>
                {say.act}
              </Button>
            )}
            <Button kind="quiet" data-act="undo-handover" onClick={trusted(onUndo)}>
              {say.undo}
            </Button>
          </>
        }
      >
        <p>
          <strong>
            <Said>{say.to(to, at)}</Said>
          </strong>{' '}
          {sentenceOf(followUp, by)}
        </p>
      </Note>
      {followUp === 'done' && (
        <SelectField
          label={say.again}
          value=""
          options={[{ value: '', label: words.escalation.report.choose }, ...again]}
          onChange={(choice) => choice !== '' && onAgain(choice)}
          data-field="again"
        />
      )}
      {fields.length > 0 && (
        <details className={styles.kept}>
          <summary>{say.report}</summary>
          <dl>
            {fields.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Said>{value}</Said>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function sentenceOf(followUp: Recorded['followUp'], by: string): string {
  if (followUp === 'solved') return say.solved;
  if (followUp === 'done') return say.followed;
  return followUp === 'overdue' ? say.overdue(by) : say.lookAfter(by);
}
