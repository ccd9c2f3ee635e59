import { ChevronRight } from 'lucide-react';
import type { CheckIn, Context, Earlier } from '../../lib/customer';
import type { Ticket } from '../../lib/ticket/schema';
import { locale, words } from '../../lib/words';
import { dateOnly, dayAndTime } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { LinkRow } from '../ui/LinkRow';
import { Section } from '../ui/Section';
import { CheckIns } from './CheckIns';
import styles from './Customer.module.css';

const say = words.customer;

/** What is due with customers of this playbook, where it has such a programme; without a date of beginning nothing is. */
export type Programme = {
  since: string | undefined;
  due: CheckIn[];
  /** What was ticked off last, to be taken back. */
  last?: CheckIn;
  onSince: (date: string) => void;
  onDone: (item: CheckIn, isDone: boolean) => void;
};

/**
 * The customer beside the ticket: what else they asked, what was promised to them, how they felt, and what is due with them. One line
 * until it is opened, but for promises of ours: those always stand.
 */
export function Customer({
  context,
  programme,
  hasAddress,
  open,
  now,
  zone,
  onToggle,
  onOpen,
}: {
  context: Context | null;
  programme?: Programme;
  hasAddress: boolean;
  open: boolean;
  now: string;
  zone: string;
  onToggle: (open: boolean) => void;
  onOpen: (ticket: Ticket) => void;
}) {
  if (!context && !programme)
    return (
      <Section part="customer" title={say.title}>
        <p className={styles.calm}>{hasAddress ? say.first : say.noAddress}</p>
      </Section>
    );
  const upset = context?.newest.find(({ sign }) => sign);
  const line = [
    context ? say.seen(context.count, context.open) : say.first,
    ...(upset?.sign ? [say.mood[upset.sign.kind]] : []),
    ...(programme && programme.due.some(({ date }) => date <= now.slice(0, 10))
      ? [say.programme.isDue]
      : []),
  ].join(', ');
  const rest = context ? context.count - context.newest.length : 0;
  return (
    <Section part="customer" title={say.title}>
      {context && context.owed.length > 0 && (
        <div className={styles.owed} data-part="owed">
          <p className={styles.name}>{say.owed}</p>
          {context.owed.map(({ ticket, clock }) => {
            const when = dayAndTime(locale, clock.dueAt ?? now, now, zone);
            return (
              <LinkRow
                key={`${ticket.ref.id} ${clock.label}`}
                name={clock.label ?? ''}
                when={words.ticket.number(ticket.ref.id)}
                detail={clock.state === 'missed' ? say.late(when) : say.due(when)}
                act="open-owed"
                value={ticket.ref.id}
                onOpen={() => onOpen(ticket)}
              />
            );
          })}
        </div>
      )}
      <details
        className={styles.more}
        open={open}
        onToggle={(event) => onToggle(event.currentTarget.open)}
      >
        <summary data-act="customer" aria-keyshortcuts="U">
          <Icon of={ChevronRight} size={12} />
          <span>{line}</span>
        </summary>
        {context && (
          <>
            <div className={styles.list}>
              {context.newest.map((earlier) => (
                <LinkRow
                  key={`${earlier.ticket.ref.site} ${earlier.ticket.ref.id}`}
                  name={`${words.ticket.number(earlier.ticket.ref.id)} ${earlier.ticket.subject?.trim() || words.ticket.noSubject}`}
                  when={dateOnly(locale, earlier.at, now, zone)}
                  detail={detailOf(earlier)}
                  act="open-earlier"
                  value={earlier.ticket.ref.id}
                  onOpen={() => onOpen(earlier.ticket)}
                />
              ))}
            </div>
            <p className={styles.calm}>
              {[
                ...(rest > 0 ? [say.more(rest)] : []),
                say.since(dateOnly(locale, context.since, now, zone)),
              ].join('. ')}
            </p>
          </>
        )}
        {programme && <CheckIns {...programme} now={now} zone={zone} />}
      </details>
    </Section>
  );
}

const detailOf = ({ about, standing, sign }: Earlier): string =>
  [about, standing === undefined ? say.unread : say.standing[standing], sign && say.mood[sign.kind]]
    .filter(Boolean)
    .join(', ');
