import { useId, useState } from 'react';
import type { OpenSlot, Playbook } from '../../lib/playbook/schema';
import { unmapped, type Typed } from '../../lib/playbook/slots';
import { words } from '../../lib/words';
import type { Fill } from './Desk';
import styles from './Slots.module.css';
import type { Save } from './useSaving';

const say = words.slots.levels;

/** The level of the ladder for each trigger that the document sends to none. */
export function SlotLevels({
  slot,
  typed,
  playbook,
  onFill,
}: {
  slot: OpenSlot;
  typed: Typed;
  playbook: Playbook;
  onFill: Save<Fill>;
}) {
  const [note, setNote] = useState('');
  const id = useId();
  const levels = playbook.ladder.filter(({ level, frontLine }) => level !== null && !frontLine);
  const keep = (cell: string, level: string) =>
    void onFill({ slot: slot.key, cell, typed: level }).then(
      () => setNote(words.dashboard.saved),
      () => setNote(words.dashboard.notSavedLong),
    );
  return (
    <>
      <div className={styles.pairs}>
        {unmapped(playbook).map((trigger) => (
          <div key={trigger.id}>
            <label htmlFor={`${id}-${trigger.id}`}>{trigger.text}</label>
            <select
              id={`${id}-${trigger.id}`}
              name={trigger.id}
              className={styles.field}
              value={typed.cells[trigger.id] ?? ''}
              onChange={(event) => keep(trigger.id, event.target.value)}
            >
              <option value="">{say.choose}</option>
              {levels.map(({ level, name }) => (
                <option key={name} value={String(level)}>
                  {say.level(level!, name)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <p role="status" className={styles.note}>
        {note}
      </p>
    </>
  );
}
