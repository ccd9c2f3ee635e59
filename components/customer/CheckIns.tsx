import { Check, Undo2 } from 'lucide-react';
import { locale, words } from '../../lib/words';
import { dateOnly } from '../../lib/words/time';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { trusted } from '../ui/trusted';
import type { Programme } from './Customer';
import styles from './Customer.module.css';

const say = words.customer.programme;

/** The name of a check-in: its own words, or which in the row it is. */
export const nameOf = ({ text, number }: Programme['due'][number]): string =>
  text ?? say.checkIn(number ?? 1);

/** When the customer began, and what is due with them since; dates are days of the calendar. */
export function CheckIns({
  since,
  due,
  last,
  now,
  onSince,
  onDone,
}: Programme & { now: string; zone: string }) {
  const today = now.slice(0, 10);
  const day = (date: string) => dateOnly(locale, `${date}T12:00:00Z`, now, 'UTC');
  return (
    <div className={styles.programme} data-part="check-ins">
      <Field
        label={say.began}
        help={since ? undefined : say.beganHelp}
        state={since ? 'plain' : 'open'}
        control={(given) => (
          <input
            {...given}
            type="date"
            max={today}
            value={since ?? ''}
            onChange={(event) => onSince(event.target.value)}
            data-field="customer-since"
          />
        )}
      />
      {since && due.length === 0 && <p className={styles.calm}>{say.none}</p>}
      {due.map((item) => (
        <div key={item.id} className={styles.checkIn} data-value={item.id}>
          <span>{nameOf(item)}</span>
          <span className={item.date < today ? styles.late : styles.calm}>
            {item.date < today ? say.overdue(day(item.date)) : say.due(day(item.date))}
          </span>
          <Button
            kind="quiet"
            icon={Check}
            aria-label={say.done(nameOf(item))}
            data-act="check-in"
            onClick={trusted(() => onDone(item, true))}
          />
        </div>
      ))}
      {last && (
        <div className={styles.checkIn} data-part="check-in-done">
          <span className={styles.calm}>{say.done(nameOf(last))}</span>
          <span />
          <Button
            kind="quiet"
            icon={Undo2}
            aria-label={say.undo(nameOf(last))}
            data-act="check-in-back"
            onClick={trusted(() => onDone(last, false))}
          />
        </div>
      )}
    </div>
  );
}
