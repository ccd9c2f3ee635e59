import { useState, type ReactNode } from 'react';
import { words } from '../../lib/words';
import { TextField } from '../ui/Field';

/** Stores a value; rejects when it could not be stored. */
export type Save<T> = (value: T) => Promise<void>;

/**
 * A text field that saves with every change and says so quietly. What was typed stays in the field when the store
 * refused it. `open` marks a value that the playbook waits for.
 */
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
  const [typed, setTyped] = useState<string>();
  const [result, setResult] = useState<'saved' | 'failed'>();
  const say = words.dashboard;
  const shown = typed ?? value;
  const isOpen = open && !shown.trim();

  const change = (text: string) => {
    setTyped(text);
    onSave(text).then(
      () => setResult('saved'),
      () => setResult('failed'),
    );
  };

  return (
    <TextField
      {...rest}
      label={label}
      value={shown}
      maxLength={200}
      help={result === 'failed' ? say.notSavedLong : help}
      state={result === 'failed' ? 'invalid' : isOpen ? 'open' : 'plain'}
      mark={markOf(result, isOpen)}
      onChange={change}
      onBlur={() => result !== 'failed' && setTyped(undefined)}
    />
  );
}

function markOf(result: 'saved' | 'failed' | undefined, open: boolean): string | undefined {
  if (result === 'failed') return words.dashboard.notSaved;
  if (open) return words.dashboard.desk.open;
  return result && words.dashboard.saved;
}
