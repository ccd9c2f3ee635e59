import { useSyncExternalStore } from 'react';
import { openTicket } from '../../lib/tabs';
import { ticketKey } from '../../lib/ticket/key';
import type { Ref } from '../../lib/ticket/schema';
import { TYPED } from '../../lib/ticket/typed';

/** The typed ticket that stands in place of the tab's: its key, or `new` while it is typed. */
type Shown = 'new' | { key: string } | undefined;

let shown: Shown = fromAddress();
const listeners = new Set<() => void>();

/** `sidepanel.html#call/<key>` opens a typed ticket, from a notice or from the queue. */
function fromAddress(): Shown {
  const [, key] = /^#call\/(.+)$/.exec(location.hash) ?? [];
  return key === undefined ? undefined : { key: decodeURIComponent(key) };
}

export function showCall(next: Shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Where a typed ticket is opened. */
export const callAddress = (key: string): string =>
  `sidepanel.html#call/${encodeURIComponent(key)}`;

export const isTyped = ({ helpdesk }: { helpdesk: string }): boolean => helpdesk === TYPED;

/** Brings a ticket's tab to the front, or opens one; a typed ticket stands here. */
export function showTicket(ref: Ref): void {
  if (isTyped(ref)) showCall({ key: ticketKey(ref) });
  else void openTicket(ref);
}

export const useCalling = (): Shown =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => shown,
  );
