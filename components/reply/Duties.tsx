import { Hourglass } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { promisedFor, type Filled, type PromiseMade } from '../../lib/reply';
import { locale, words } from '../../lib/words';
import { dayAndTime, duration } from '../../lib/words/time';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import styles from './Duties.module.css';

const say = words.reply;

/** Statements of fact that a person confirms one by one before the text leaves. */
export function Confirm({
  statements,
  confirmed,
  onConfirm,
}: {
  statements: Filled['confirm'];
  confirmed: ReadonlySet<string>;
  onConfirm: (ref: string, is: boolean) => void;
}) {
  if (statements.length === 0) return null;
  return (
    <fieldset className={styles.confirm}>
      <legend>{say.confirmTitle}</legend>
      {statements.map(({ ref, text }) => (
        <label key={ref}>
          <input
            type="checkbox"
            checked={confirmed.has(ref)}
            data-act="confirm-statement"
            data-value={ref}
            onChange={trusted((event: ChangeEvent<HTMLInputElement>) =>
              onConfirm(ref, event.target.checked),
            )}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the text promises, and by when if it is sent now. */
export function Promises({
  promises,
  now,
  zone,
}: {
  promises: PromiseMade[];
  now: string;
  zone: string;
}) {
  if (promises.length === 0) return null;
  return (
    <div className={styles.promises} data-part="promises">
      <p className={styles.promised}>{say.promises}</p>
      <ul>
        {promises.map((promise) => (
          <li key={promise.ref}>
            <Icon of={Hourglass} size={14} />
            <span>{promise.text}</span>
            <span className={styles.when}>{promisedWhen(promise, now, zone)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function promisedWhen(promise: PromiseMade, now: string, zone: string): string {
  const dueAt = promisedFor(promise, now);
  if (dueAt !== undefined) return say.promiseDue(dayAndTime(locale, dueAt, now, zone));
  const { everySeconds } = promise;
  return everySeconds === undefined ? '' : say.promiseEvery(duration(locale, everySeconds));
}
