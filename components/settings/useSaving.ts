import { useState } from 'react';
import { newestWins } from '../../lib/newest';

/** Stores a value; rejects when it could not be stored. */
export type Save<T> = (value: T) => Promise<void>;

/** `saved` only once nothing typed is still on its way. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/**
 * A text that is stored as it is typed. What was typed stays when the store refused it. `save` must mean the same for
 * as long as the field lives; `tell` hears every turn.
 */
export function useSaving(value: string, save: Save<string>, tell?: (saving: Saving) => void) {
  const [typed, setTyped] = useState<string>();
  const [saving, setSaving] = useState<Saving>('idle');
  const [writer] = useState(() => newestWins(save));

  const turn = (next: Saving) => {
    setSaving(next);
    tell?.(next);
  };
  const change = (text: string): void => {
    setTyped(text);
    turn('saving');
    writer.put(text).then(
      () => turn('saved'),
      () => turn('failed'),
    );
  };
  /** Shows the stored value again, once it is the one that was typed. */
  const rest = () => {
    if (saving === 'saved') setTyped(undefined);
  };

  return { text: typed ?? value, saving, change, rest };
}
