import type { ReactNode } from 'react';
import type { FilledSlot } from '../../lib/reply';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './Draft.module.css';

const say = words.reply;

/** A filled slot in the running text: tinted, and a click away from being changed. */
export function FilledValue({ slot, onEdit }: { slot: FilledSlot; onEdit?: () => void }) {
  const value = slot.state === 'filled' ? slot.value : say.slotOpen;
  const shared = { 'data-slot': slot.key, 'data-state': slot.state };
  if (!onEdit) {
    return (
      <span className={styles.value} {...shared}>
        <Said>{value}</Said>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.value}
      aria-label={say.change(slot.label, value)}
      title={slot.label}
      data-act="edit-slot"
      {...shared}
      onClick={onEdit}
    >
      <Said>{value}</Said>
    </button>
  );
}

/**
 * A slot as a field in the midst of its sentence, so that the sentence stays whole. While it is open it is dashed
 * and says so; its name stands in it until words do.
 */
export function SlotField({
  slot,
  typed,
  focus,
  onType,
}: {
  slot: FilledSlot;
  /** The words as they were typed, spaces and all; `slot.value` has them tidied. */
  typed: string | undefined;
  focus: boolean;
  onType: (value: string) => void;
}) {
  const value = typed ?? slot.value;
  const mark =
    slot.state === 'open' ? say.slotOpen : slot.state === 'empty' ? say.slotOptional : undefined;
  const shared = {
    'aria-label': mark ? say.slotNamed(slot.label, mark) : slot.label,
    title: slot.label,
    autoFocus: focus,
    'data-slot': slot.key,
    'data-state': slot.state,
  };
  const classes = [styles.slot, styles[slot.state], slot.multiline && styles.tall];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      {control()}
      {mark && (
        <span className={styles.slotMark} aria-hidden="true">
          {mark}
        </span>
      )}
    </span>
  );

  function control(): ReactNode {
    if (slot.choices) {
      return (
        <select {...shared} value={value} onChange={(event) => onType(event.target.value)}>
          <option value="">{slot.label}</option>
          {slot.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    }
    const field = { ...shared, placeholder: slot.label, autoComplete: 'off', value };
    return slot.multiline ? (
      <textarea {...field} rows={2} onChange={(event) => onType(event.target.value)} />
    ) : (
      <input {...field} type="text" onChange={(event) => onType(event.target.value)} />
    );
  }
}
