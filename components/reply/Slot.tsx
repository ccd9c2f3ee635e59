import type { ReactNode } from 'react';
import type { FilledSlot } from '../../lib/reply';
import { words } from '../../lib/words';
import { Said } from '../ui/Said';
import styles from './Draft.module.css';

const say = words.reply;

/** The slot's name; the place of an own sentence and a mark that a person wrote have none from the playbook. */
const labelOf = ({ own, label, key }: FilledSlot): string => (own ? say.own[own] : label || key);

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
      aria-label={say.change(labelOf(slot), value)}
      title={labelOf(slot)}
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
  const label = labelOf(slot);
  const mark =
    slot.state === 'open'
      ? say.slotOpen
      : slot.state === 'empty' && !slot.own
        ? say.slotOptional
        : undefined;
  const shared = {
    'aria-label': mark ? say.slotNamed(label, mark) : label,
    title: label,
    autoFocus: focus,
    'data-slot': slot.key,
    'data-state': slot.state,
  };
  const classes = [
    styles.slot,
    styles[slot.state],
    slot.multiline && styles.tall,
    slot.own && styles.own,
  ];
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
          <option value="">{label}</option>
          {slot.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    }
    const field = { ...shared, placeholder: label, autoComplete: 'off', value };
    return slot.multiline ? (
      <textarea
        {...field}
        rows={slot.own ? 1 : 2}
        onChange={(event) => onType(event.target.value)}
      />
    ) : (
      <input {...field} type="text" onChange={(event) => onType(event.target.value)} />
    );
  }
}
