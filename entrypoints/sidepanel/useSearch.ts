import { useEffect, useState } from 'react';
import { scan, search, type Findable, type Found, type SearchIndex } from '../../lib/reply/search';
import type { Uses } from '../../lib/reply/usage';
import { indexed } from './searching';

/** So many are listed; who has not found it among these types one letter more. */
const MOST = 20;

/** By the templates that it is of, while the panel lives: another ticket of the same desk has it at once. */
const kept = new WeakMap<readonly Findable[], SearchIndex>();

/** The templates that a query finds. From the first letter typed an index is built beside the typing; until it stands, the texts are looked through. */
export function useSearch(templates: readonly Findable[], query: string, uses: Uses): Found {
  const [, setReady] = useState<SearchIndex>();
  const isAsked = query.trim() !== '';
  useEffect(() => {
    if (!isAsked || kept.has(templates)) return;
    const leaving = new AbortController();
    void indexed(templates, leaving.signal).then((index) => {
      if (!index) return;
      kept.set(templates, index);
      setReady(index);
    });
    return () => leaving.abort();
  }, [templates, isAsked]);
  if (!isAsked) return { of: 0, found: [] };
  const index = kept.get(templates);
  const looking = { uses, most: MOST };
  return index ? search(index, query, looking) : scan(templates, query, looking);
}
