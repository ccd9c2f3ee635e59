import { useState } from 'react';
import type { Playbook } from '../../lib/playbook/schema';
import { slotsOf, type Kept, type SlotRead } from '../../lib/playbook/slots';
import { words } from '../../lib/words';
import { Card } from './Card';
import { SlotRow } from './SlotRow';
import { thenOf } from './slotSaid';
import styles from './Slots.module.css';
import type { Save } from './useSaving';

const say = words.slots;

/** What was typed into a slot, or into one field of it. */
export type Fill = { slot: string; cell?: string; typed: string };

const isSettled = ({ state, follows }: SlotRead) => state.is === 'filled' || follows !== undefined;

/**
 * The register of what the playbook leaves open, each with what it changes. What is filled keeps its place until the card is drawn anew, so
 * that nothing moves under a hand that types.
 */
export function Desk({
  playbook,
  kept,
  here,
  wanted,
  onFill,
}: {
  playbook: Playbook;
  kept: Kept;
  /** The time zone of this computer. */
  here: string;
  /** The slot that somebody came for. */
  wanted?: string;
  onFill: Save<Fill>;
}) {
  const slots = slotsOf(playbook, kept);
  /** In the playbook's order, but what nothing counts by stands last. */
  const weightyFirst = (some: SlotRead[]) => {
    const isNoted = ({ slot }: SlotRead) => thenOf(slot, playbook) === say.then.noted;
    return [...some.filter((read) => !isNoted(read)), ...some.filter(isNoted)];
  };
  const [below] = useState(() => new Set(slots.filter(isSettled).map(({ slot }) => slot.key)));
  const [open, filled] = [false, true].map((is) =>
    weightyFirst(slots.filter(({ slot }) => below.has(slot.key) === is)),
  ) as [SlotRead[], SlotRead[]];
  const row = (read: SlotRead) => (
    <SlotRow
      key={read.slot.key}
      {...{ read, playbook, here, onFill }}
      closedDays={kept.holidays.length}
      isBelow={below.has(read.slot.key)}
      isWanted={read.slot.key === wanted}
    />
  );
  return (
    <Card part="desk" title={say.title} aside={say.from(playbook.title, playbook.version)}>
      {slots.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>
            <b data-field="count">{say.count(slots.filter(isSettled).length, slots.length)}</b>
            {'. '}
            {say.lead}
          </p>
          {open.length > 0 && <ul className={styles.slots}>{open.map(row)}</ul>}
          {filled.length > 0 && (
            <>
              <h3 className={styles.heading}>{say.filled}</h3>
              <ul className={styles.slots}>{filled.map(row)}</ul>
            </>
          )}
        </>
      )}
    </Card>
  );
}
