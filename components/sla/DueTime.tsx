import { useEffect, useId, useState } from 'react';
import { locale, words } from '../../lib/words';
import { dateAndTime, dayAndTime } from '../../lib/words/time';
import { trusted } from '../ui/trusted';
import styles from './DueTime.module.css';

const say = words.clocks.zones;

/** `New York` of `America/New_York`. */
const place = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Whose time it is: the desk's, the reader's own, and the customer's where the ticket tells. */
export type Zones = { desk: string; here: string; customer: string | undefined };

/** A due time in the desk's zone. Pointed at, focused or touched it says the same instant where the reader and the customer are. */
export function DueTime({ at, now, zones }: { at: string; now: string; zones: Zones }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
    };
    window.addEventListener('keydown', close, { capture: true });
    return () => window.removeEventListener('keydown', close, { capture: true });
  }, [open]);
  const when = (zone: string) => dateAndTime(locale, at, zone);
  const { desk, here, customer } = zones;
  return (
    <span
      className={styles.due}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
    >
      <button
        type="button"
        className={styles.time}
        aria-describedby={open ? id : undefined}
        aria-expanded={open}
        data-act="zones"
        onFocus={(event) => setOpen(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setOpen(false)}
        onClick={trusted(() => setOpen(!open))}
      >
        <b data-part="due">{dayAndTime(locale, at, now, desk)}</b>
      </button>
      {open && (
        <span role="tooltip" id={id} className={styles.tip} data-part="zones">
          <span>{say.desk(place(desk))}</span>
          <b>{when(desk)}</b>
          <span>{say.you(place(here))}</span>
          <b>{when(here)}</b>
          <span>{customer ? say.customer(place(customer)) : say.theirs}</span>
          {customer ? <b>{when(customer)}</b> : <i>{say.unknown}</i>}
        </span>
      )}
    </span>
  );
}
