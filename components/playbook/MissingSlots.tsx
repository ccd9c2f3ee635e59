import type { OpenSlot } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import styles from './MissingSlots.module.css';

const say = words.slots.panel;

/** What the clocks of a ticket lack, one calm line each, with the way to fill it in. */
export function MissingSlots({
  slots,
  linkTo,
}: {
  slots: OpenSlot[];
  linkTo: (slot: OpenSlot) => string;
}) {
  if (slots.length === 0) return null;
  return (
    <ul className={styles.missing} data-part="missing-slots">
      {slots.map((slot) => (
        <li key={slot.key} data-slot={slot.key}>
          {slot.type === 'calendar' ? say.noHours : say.noClock(slot.label)}{' '}
          <a
            href={linkTo(slot)}
            target="_blank"
            rel="noreferrer"
            aria-label={say.fillOf(slot.label)}
          >
            {say.fill}
          </a>
        </li>
      ))}
    </ul>
  );
}
