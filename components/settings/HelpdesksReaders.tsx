import { CircleAlert, CircleCheck, FileDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { Card } from './Card';
import type { Outcome } from './Helpdesks';
import styles from './Helpdesks.module.css';
import shared from './settings.module.css';

/** One that is kept. `where`: the site of one that was taught; `since`: a day in words. */
export type KeptReader = {
  id: string;
  name: string;
  where?: string;
  fields: number;
  since: string;
};

const say = words.helpdesks.readers;

/** What the team added to the readers; `children` bring in a file. */
export function HelpdesksReaders({
  readers,
  outcome,
  onExport,
  onRemove,
  children,
}: {
  readers: KeptReader[];
  outcome?: Outcome;
  /** All of them where none is named. */
  onExport: (id?: string) => void;
  onRemove: (id?: string) => void;
  children: ReactNode;
}) {
  const [asks, setAsks] = useState(false);
  return (
    <Card part="readers" title={say.title}>
      <p>{say.lead}</p>
      {readers.length === 0 && <p className={styles.aside}>{say.none}</p>}
      {readers.length > 0 && (
        <ul className={styles.list}>
          {readers.map(({ id, name, where, fields, since }) => (
            <li key={id} className={styles.row} data-part="reader" data-value={id}>
              <div className={styles.name}>
                <b>
                  <Said>{name}</Said>
                </b>
                <span>
                  {[where, say.fields(fields), say.since(since)].filter(Boolean).join(' · ')}
                </span>
              </div>
              <Button
                icon={FileDown}
                data-act="export"
                aria-label={say.exportOf(name)}
                onClick={() => onExport(id)}
              >
                {say.export}
              </Button>
              <Button
                data-act="remove"
                aria-label={say.removeOf(name)}
                onClick={() => onRemove(id)}
              >
                {say.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {readers.length > 1 && (
        <div className={styles.acts}>
          <Button icon={FileDown} data-act="export-all" onClick={() => onExport()}>
            {say.exportAll}
          </Button>
          {!asks && (
            <Button data-act="remove-all" onClick={() => setAsks(true)}>
              {say.removeAll}
            </Button>
          )}
          {asks && (
            <p className={styles.sure}>
              {say.sure}
              <Button
                data-act="remove-sure"
                autoFocus
                onClick={() => {
                  setAsks(false);
                  onRemove();
                }}
              >
                {say.removeAll}
              </Button>
              <Button onClick={() => setAsks(false)}>{say.keep}</Button>
            </p>
          )}
        </div>
      )}
      <p role="status" className={shared.said} data-part="reader-outcome" data-tone={outcome?.tone}>
        {outcome && <Icon of={outcome.tone === 'ok' ? CircleCheck : CircleAlert} size={14} />}
        {outcome?.text}
      </p>
      {children}
    </Card>
  );
}
