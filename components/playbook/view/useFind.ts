import { useEffect, useRef, useState } from 'react';
import { find, unmark, type Found } from './find';

/** The search over a page. `/` goes to its field from anywhere but another field; Esc empties it, and a second one leaves it. */
export function useFind() {
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>();

  const search = (next: string) => {
    setQuery(next);
    if (!body.current) return;
    const hits = find(body.current, next);
    setFound(next.trim() === '' ? undefined : hits);
  };
  const clear = () => {
    search('');
    field.current?.focus();
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target;
      if (at instanceof Element && at.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
      unmark();
    };
  }, []);

  return { field, body, query, found, search, clear };
}
