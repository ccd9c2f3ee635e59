import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../lib/radar';
import { words } from '../../lib/words';

/** Says once which ticket has just become late; those that were late before are seen, not heard. */
export function useLateSpeech(entries: readonly Entry[], at: string | undefined): string {
  const [said, setSaid] = useState('');
  const before = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (at === undefined) return;
    const late = entries.filter(({ part }) => part === 'breached').map(({ tracked }) => tracked);
    const fresh = before.current && late.filter(({ key }) => !before.current?.has(key));
    before.current = new Set(late.map(({ key }) => key));
    const [first] = fresh ?? [];
    if (first?.clock)
      setSaid(
        words.radar.nowLate(words.ticket.number(first.ref.id), words.clocks.name(first.clock)),
      );
  }, [entries, at]);
  return said;
}
