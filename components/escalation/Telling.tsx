import { MessageSquarePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { trusted } from '../ui/trusted';
import styles from './Escalation.module.css';

const say = words.escalation.customer;

/** What the customer is told: a sentence to add, or the playbook's own reply to open. */
export function Telling({
  text,
  reply,
  remarks,
  result,
  onAdd,
}: {
  /** The sentence; without one the `reply` of this name is opened. */
  text?: string;
  reply?: string;
  /** Whose sentence it is, and what to see to before it is sent. */
  remarks: string[];
  result?: ReactNode;
  onAdd: () => void;
}) {
  return (
    <div className={styles.part} data-part="telling">
      <div className={styles.partHead}>
        <h3>{say.title}</h3>
        <Button
          kind="quiet"
          icon={MessageSquarePlus}
          keyCap="S"
          data-act="tell-customer"
          onClick={trusted(onAdd)}
        >
          {text === undefined ? say.open : say.add}
        </Button>
      </div>
      {text === undefined ? (
        reply !== undefined && <p className={styles.from}>{say.opens(reply)}</p>
      ) : (
        <p className={styles.say} data-field="sentence">
          {text}
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={styles.from}>
          {remark}
        </p>
      ))}
      {result}
    </div>
  );
}
