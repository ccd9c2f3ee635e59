import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  FRONTS,
  isUntimed,
  type Affected,
  type Figures,
  type Front,
  type Incident,
} from '../../lib/incident';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Field';
import { trusted } from '../ui/trusted';
import { Customers } from './Customers';
import styles from './incident.module.css';

const say = words.incident;

const percent = (share: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** The three fronts, all open at once (R-004-INC-11): customers to write to, a wording for the status page, figures for the bridge. */
export function Fronts({
  incident: { done, reached },
  affected,
  figures,
  page,
  onTick,
  onReached,
  onCopy,
}: {
  incident: Incident;
  affected: readonly Affected[];
  figures: Figures;
  /** Address of the status page, where the team has one. */
  page?: string;
  onTick: (front: Front, done: boolean) => void;
  onReached: (customer: string, done: boolean) => void;
  onCopy: (text: string) => void;
}) {
  const within: Record<Front, ReactNode> = {
    outreach: (
      <>
        <p className={styles.from}>
          {say.reached(affected.filter(({ key }) => reached.includes(key)).length, affected.length)}
        </p>
        <Customers
          label={say.fronts.outreach}
          affected={affected}
          done={reached}
          act="reached"
          onTick={onReached}
        />
      </>
    ),
    status: <Status page={page} onCopy={onCopy} />,
    bridge: (
      <p data-part="figures">
        {say.figures(figures.tickets, figures.customers, percent(figures.share))}
      </p>
    ),
  };
  return (
    <div className={styles.part}>
      <h3>{say.frontsTitle}</h3>
      {FRONTS.map((front) => (
        <div key={front} className={styles.front} data-part="front" data-value={front}>
          <label>
            <input
              type="checkbox"
              data-act="tick-front"
              checked={done.includes(front)}
              onChange={(event) =>
                event.nativeEvent.isTrusted && onTick(front, event.target.checked)
              }
            />
            <span>{say.fronts[front]}</span>
          </label>
          <div className={styles.within}>{within[front]}</div>
        </div>
      ))}
    </div>
  );
}

/** A wording with a blank for the time; "looking into it" without one is flagged (R-004-INC-14, R-004-INC-15). */
function Status({ page, onCopy }: { page?: string; onCopy: (text: string) => void }) {
  const [time, setTime] = useState('');
  const [own, setOwn] = useState<string>();
  const text = own ?? say.good(time.trim());
  const isOpen = own === undefined && time.trim() === '';
  return (
    <>
      {own === undefined && (
        <TextField
          label={say.when}
          value={time}
          onChange={setTime}
          state={isOpen ? 'open' : 'plain'}
          mark={isOpen ? say.open : undefined}
          help={say.whenHelp}
          data-field="status-time"
        />
      )}
      <TextArea
        label={say.wording}
        value={text}
        onChange={setOwn}
        state={isUntimed(text) ? 'invalid' : 'plain'}
        help={isUntimed(text) ? say.untimed : undefined}
        data-field="status-text"
      />
      <div className={styles.acts}>
        <Button
          icon={Copy}
          data-act="copy-status"
          unavailable={isOpen || isUntimed(text)}
          onClick={trusted(() => onCopy(text))}
        >
          {say.copy}
        </Button>
        {page && (
          <a href={page} target="_blank" rel="noreferrer">
            {say.page}
          </a>
        )}
      </div>
    </>
  );
}
