import { useState } from 'react';

/** By ticket, while the panel lives: whether a person closed the words for a hard moment; never stored. */
const closed = new Set<string>();

/** Are they open for this ticket, and how to close or open them. */
export function useCalming(ticket: string): [isOpen: boolean, open: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(() => !closed.has(ticket));
  return [
    isOpen,
    (next) => {
      if (next) closed.delete(ticket);
      else closed.add(ticket);
      setOpen(next);
    },
  ];
}
