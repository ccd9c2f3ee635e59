import type { OpenSlot, Playbook } from '../../lib/playbook/schema';
import { isShared, stateOf, type Typed } from '../../lib/playbook/slots';
import { words } from '../../lib/words';
import type { Fill } from './Desk';
import { faultOf, writingOf } from './slotSaid';
import styles from './Slots.module.css';
import { useSaving, type Save } from './useSaving';

/** Kinds whose value may take several lines. */
const LONG: readonly OpenSlot['type'][] = ['list', 'link'];

/** The field of a slot that is one text: stored as it is typed; what cannot be read stays, and says so. */
export function SlotField({
  slot,
  typed,
  playbook,
  id,
  describedBy,
  onFill,
}: {
  slot: OpenSlot;
  typed: Typed;
  playbook: Playbook;
  id: string;
  describedBy: string;
  onFill: Save<Fill>;
}) {
  const { key, type } = slot;
  const field = useSaving(typed.text, (text) => onFill({ slot: key, typed: text }));
  const state = stateOf(slot, { ...typed, text: field.text }, playbook);
  const failed = field.saving === 'failed';
  const fault = failed ? words.dashboard.notSavedLong : faultOf(state);
  const noteId = `${id}-note`;
  const given = {
    id,
    'aria-describedby': `${describedBy} ${noteId}`,
    'aria-invalid': fault !== undefined || undefined,
    'data-is': fault === undefined ? state.is : 'invalid',
    className: styles.field,
    value: field.text,
    autoComplete: key === 'companyName' ? 'organization' : 'off',
    onBlur: field.rest,
  };
  return (
    <>
      {LONG.includes(type) || (type === 'text' && !isShared(key)) ? (
        <textarea
          {...given}
          rows={type === 'list' ? 2 : 1}
          maxLength={8000}
          onChange={(event) => field.change(event.target.value)}
        />
      ) : (
        <input
          {...given}
          type="text"
          inputMode={type === 'hours' || type === 'number' ? 'decimal' : undefined}
          data-short={['hours', 'number', 'date'].includes(type) || undefined}
          maxLength={300}
          onChange={(event) => field.change(event.target.value)}
        />
      )}
      <p id={noteId} className={fault ? styles.fault : styles.note}>
        {fault ?? writingOf(slot)}{' '}
        <span role="status">{!fault && field.saving === 'saved' ? words.dashboard.saved : ''}</span>
      </p>
    </>
  );
}
