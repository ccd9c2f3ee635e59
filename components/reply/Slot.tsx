import type { FilledSlot } from '../../lib/reply';
import { words } from '../../lib/words';
import { SelectField, TextArea, TextField } from '../ui/Field';
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

/** A slot as a field in its place. Dashed, with the word, while it is open. */
export function SlotField({
  slot,
  focus,
  onType,
}: {
  slot: FilledSlot;
  focus: boolean;
  onType: (value: string) => void;
}) {
  const open = slot.state === 'open';
  const shared = {
    label: slot.label,
    state: open ? ('open' as const) : ('plain' as const),
    mark: open ? say.slotOpen : slot.optional ? say.slotOptional : undefined,
    value: slot.value,
    onChange: onType,
    autoFocus: focus,
    'data-slot': slot.key,
    'data-state': slot.state,
  };
  if (slot.choices) {
    const options = [{ value: '', label: say.choose }].concat(
      slot.choices.map((choice) => ({ value: choice, label: choice })),
    );
    return <SelectField {...shared} options={options} />;
  }
  return slot.multiline ? <TextArea {...shared} /> : <TextField {...shared} autoComplete="off" />;
}
