import type { ReactNode } from 'react';
import { words } from '../../lib/words';
import { TextField } from '../ui/Field';
import { useSaving, type Save, type Saving } from './useSaving';

/** A text field that saves with every change and says so quietly. `open` marks a value that the playbook waits for. */
export function SavedField({
  label,
  value,
  help,
  open = false,
  onSave,
  ...rest
}: {
  label: string;
  value: string;
  help?: ReactNode;
  open?: boolean;
  autoComplete?: string;
  onSave: Save<string>;
}) {
  const field = useSaving(value, onSave);
  const failed = field.saving === 'failed';
  const isOpen = open && !field.text.trim();
  return (
    <TextField
      {...rest}
      label={label}
      value={field.text}
      maxLength={200}
      help={failed ? words.dashboard.notSavedLong : help}
      state={failed ? 'invalid' : isOpen ? 'open' : 'plain'}
      mark={markOf(field.saving, isOpen)}
      onChange={field.change}
      onBlur={field.rest}
    />
  );
}

function markOf(saving: Saving, open: boolean): string | undefined {
  if (saving === 'failed') return words.dashboard.notSaved;
  if (open) return words.slots.open;
  return saving === 'saved' ? words.dashboard.saved : undefined;
}
