import { useSyncExternalStore } from 'react';

/** An incident that is about to be declared from a ticket, with what is proposed for it; while the panel lives, never stored. */
export type Proposal = { ticket: string; level?: string; title?: string; tickets: string[] };

let proposal: Proposal | undefined;
const listeners = new Set<() => void>();

/** Opens the form of an incident, or closes it. */
export function propose(next: Proposal | undefined): void {
  proposal = next;
  listeners.forEach((tell) => tell());
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** What is proposed on this ticket. */
export const useProposal = (ticket: string): Proposal | undefined => {
  const now = useSyncExternalStore(listen, () => proposal);
  return now?.ticket === ticket ? now : undefined;
};
