import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Evidence, RaisedTrigger } from '../../lib/assessment';
import type { Trigger } from '../../lib/playbook/schema';
import type { Transfer } from '../../lib/ticket/transfers';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { trusted } from '../ui/trusted';
import styles from './Escalation.module.css';

const say = words.escalation;

/** Where a trigger comes from that no words of the customer raised. */
function groundOf(watches: Trigger['watches'] | undefined): string {
  const { people, history, transfers } = words.slots.panel.grounds;
  if (watches === 'people') return people;
  if (watches === 'history') return history;
  return watches === 'transfers' ? transfers : say.byTheClock;
}

/** What asks for an escalation, each with the words or facts that raised it. */
export function Triggers({
  triggers,
  watched,
  transfers,
  quotes,
  onTakeBack,
}: {
  triggers: RaisedTrigger[];
  /** What raises each trigger, by its id. */
  watched: ReadonlyMap<string, Trigger['watches']>;
  transfers: readonly Transfer[];
  /** The quotes, each to be opened in the words around it. */
  quotes: (evidence: Evidence[]) => ReactNode;
  onTakeBack: () => void;
}) {
  if (triggers.length === 0) return null;
  return (
    <ul className={styles.triggers}>
      {triggers.map(({ id, text, evidence, by }) => (
        <li key={id} data-value={id}>
          <span className={styles.sign}>
            <Icon of={TriangleAlert} />
          </span>
          <div>
            {text}
            {by === 'person' ? (
              <span className={styles.from}>
                {' '}
                {say.byHand}{' '}
                <Button kind="quiet" data-act="take-back-trigger" onClick={trusted(onTakeBack)}>
                  {say.takeBackTrigger}
                </Button>
              </span>
            ) : (
              evidence.length === 0 && (
                <span className={styles.from}> {groundOf(watched.get(id))}</span>
              )
            )}
            {watched.get(id) === 'transfers' && <Transfers transfers={transfers} />}
            {evidence.length > 0 && quotes(evidence)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How the ticket was passed on, the last of it first seen last. */
export function Transfers({ transfers }: { transfers: readonly Transfer[] }) {
  if (transfers.length === 0) return null;
  return (
    <p className={styles.from} data-part="transfers" data-value={transfers.length}>
      {say.transfers(transfers.length)}:{' '}
      {transfers.slice(-5).map(({ at, from, to }, index) => (
        <span key={`${at} ${to}`}>
          {index > 0 && ', '}
          <Said>{say.transfer(from, to)}</Said>
        </span>
      ))}
    </p>
  );
}
