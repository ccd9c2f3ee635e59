import { createContext, useContext } from 'react';

/** The key that stands on a cap now, by the cap that it has by default; `undefined` when a person took the key away. */
export type Keymap = (cap: string) => string | undefined;

const asItIs: Keymap = (cap) => cap;

const Context = createContext<Keymap>(asItIs);

/** Keys as a person has changed them, for all caps inside; without it they are as they are written. */
export const Keymapped = Context.Provider;

export const useKeymap = (): Keymap => useContext(Context);
