import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactNode } from 'react';
import { Keymapped } from '../../components/ui/keymap';
import { capOf, type Changed } from '../../lib/keys';
import { settings } from '../../lib/store';
import { atFirst } from './first';
import { KeysChanged } from './keysChanged';

const NONE: Changed = {};

const keysNow = async (): Promise<Changed> => (await settings()).keys;

/** Keys and their caps inside are those that the person has chosen. */
export function Keyed({ children }: { children: ReactNode }) {
  const changed = useLiveQuery(keysNow, [], atFirst()?.who.settings.keys) ?? NONE;
  const keymap = useMemo(() => (cap: string) => capOf(cap, changed), [changed]);
  return (
    <KeysChanged value={changed}>
      <Keymapped value={keymap}>{children}</Keymapped>
    </KeysChanged>
  );
}
