import { CircleCheck, CircleDashed, LifeBuoy, Stethoscope } from 'lucide-react';
import { useId, useState } from 'react';
import type { TicketReading } from '../../lib/ticket/schema';
import { locale, words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { FieldList } from './FieldList';
import { fieldsRead, wellness } from './health';
import styles from './Strip.module.css';

const say = words.ticket;
const MARKS = { well: CircleCheck, fallback: LifeBuoy, partly: CircleDashed };

/** Which ticket this is, and how much of it was read. */
export function Strip({
  seen,
  now,
  zone,
  onHealth,
}: {
  seen: Pick<TicketReading, 'ticket' | 'gaps' | 'source'>;
  now: string;
  zone: string;
  /** Leads to the health of this helpdesk's pages, and to what mends them. */
  onHealth?: () => void;
}) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const { ref, subject, channel, requester, status } = seen.ticket;
  const fields = fieldsRead(seen);
  const missing = fields.filter(({ missing }) => missing);
  const read = fields.length - missing.length;
  const state = wellness(fields);
  const helpdesk = say.helpdesk(ref.helpdesk);
  return (
    <header className={styles.strip} data-part="strip" data-value={ref.id}>
      <div className={styles.meta}>
        <span className={styles.mark} aria-hidden="true">
          {helpdesk.charAt(0)}
        </span>
        <span className={styles.place}>
          <span>{helpdesk}</span>
          <span data-field="id" title={ref.id}>
            {say.number(ref.id)}
          </span>
          {channel && (
            <span data-field="channel">
              <Said>{say.channel(channel)}</Said>
            </span>
          )}
        </span>
        <button
          type="button"
          className={`${styles.health} ${styles[state]}`}
          aria-expanded={open}
          aria-controls={list}
          aria-label={say.healthLong(read, fields.length)}
          data-act="health"
          data-value={`${read}/${fields.length}`}
          data-state={state}
          onClick={() => setOpen(!open)}
        >
          <Icon of={MARKS[state]} size={14} />
          {say.health(read, fields.length)}
        </button>
      </div>
      <h1 data-field="subject" title={subject}>
        {subject ? <Said>{subject}</Said> : say.noSubject}
      </h1>
      <p className={styles.who}>
        <span data-field="requester">
          {requester?.name || requester?.email ? (
            <Said>
              {[requester.name ?? requester.email, requester.organisation]
                .filter(Boolean)
                .join(', ')}
            </Said>
          ) : (
            say.noRequester
          )}
        </span>
        {status && (
          <Chip>
            <span data-field="status">
              <Said>{status}</Said>
            </span>
          </Chip>
        )}
        {requester?.tier && (
          <Chip>
            <Said>{requester.tier}</Said>
          </Chip>
        )}
      </p>
      {missing.length > 0 && (
        <p className={styles.gaps} data-part="gaps">
          {say.partlyRead(
            new Intl.ListFormat(locale, { type: 'conjunction' }).format(
              missing.map(({ path }) => say.field(path)),
            ),
          )}
        </p>
      )}
      <div id={list} hidden={!open}>
        <FieldList fields={fields} readAt={seen.ticket.readAt} now={now} zone={zone} />
        {state !== 'partly' && <p className={styles.readAt}>{words.health.panel[state]}</p>}
        {onHealth && (
          <p className={styles.mend}>
            <Button kind="quiet" icon={Stethoscope} data-act="page-health" onClick={onHealth}>
              {words.health.panel.act}
            </Button>
          </p>
        )}
      </div>
    </header>
  );
}
