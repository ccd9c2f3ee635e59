import { createContext } from 'react';
import type { Changed } from '../../lib/keys';

/** The keys that the person has changed. */
export const KeysChanged = createContext<Changed>({});
