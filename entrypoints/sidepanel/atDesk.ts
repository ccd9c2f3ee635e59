import { createContext, useContext } from 'react';
import type { Assessment } from '../../lib/assessment';
import type { PlaybookInUse } from '../../lib/playbook/borrow';
import type { SeenTicket, Settings } from '../../lib/store/schema';
import type { useDrafting } from './drafts';
import type { Others } from './useAlike';
import type { Known } from './useMemory';
import type { usePlacing } from './usePlacing';
import type { useTriage } from './useTriage';

/** One ticket as it is shown, what is known beside it and what was concluded; `own`: categories that the team named itself. */
export type Shown = {
  tabId: number;
  /** Of the tab; absent where no page shows the ticket. */
  address?: string;
  seen: SeenTicket;
  asleep: boolean;
  settings: Settings;
  known: Known;
  others: Others;
  own: string[];
  judged: Assessment;
  playbook: PlaybookInUse;
  /** ISO, the current minute. */
  now: string;
};

/**
 * What every section of the ticket's surface has at hand. `zone`: the desk's own. `say` and `warn` are heard, not seen; `attempt` runs what
 * writes to the store, and tells when nothing was stored.
 */
export type AtDesk = Shown & {
  zone: string;
  say: (text: string) => void;
  warn: (text: string) => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
  triage: ReturnType<typeof useTriage>;
  drafting: ReturnType<typeof useDrafting>;
  placing: ReturnType<typeof usePlacing>;
};

const Context = createContext<AtDesk | undefined>(undefined);

export const AtDesk = Context.Provider;

/** What is at hand in a section; only inside the surface of a ticket. */
export function useAtDesk(): AtDesk {
  const desk = useContext(Context);
  if (!desk) throw new Error('a section of a ticket stands outside the surface of one');
  return desk;
}
