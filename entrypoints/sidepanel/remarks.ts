import { useState } from 'react';
import { keyOf, type DraftFinding } from '../../lib/reply';

/** What the person has kept, what was said aloud, and in which order remarks stand. By ticket, while the panel lives; never stored. */
type Kept = { mine: ReadonlySet<string>; heard: Set<string>; order: string[] };

const kept = new Map<string, Kept>();

function keptOf(ticket: string): Kept {
  const known = kept.get(ticket) ?? { mine: new Set(), heard: new Set(), order: [] };
  kept.set(ticket, known);
  return known;
}

/** One that stays keeps its place, and what is new comes behind it. */
export function inPlace(
  findings: readonly DraftFinding[],
  order: readonly string[],
): DraftFinding[] {
  const placeOf = (finding: DraftFinding): number => {
    const at = order.indexOf(keyOf(finding));
    return at < 0 ? order.length : at;
  };
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The remarks about a ticket's draft that are still to be shown, and how the person keeps their own words. */
export function useRemarks(ticket: string) {
  const [mine, setMine] = useState(keptOf(ticket).mine);
  return {
    mine,
    keep: (key: string) => {
      const now = keptOf(ticket);
      now.mine = new Set([...now.mine, key]);
      setMine(now.mine);
    },
    orderOf: () => keptOf(ticket).order,
    /** Notes what is shown now, and gives what of it was never heard before. */
    note: (findings: readonly DraftFinding[]): DraftFinding[] => {
      const { heard } = keptOf(ticket);
      keptOf(ticket).order = findings.map(keyOf);
      const fresh = findings.filter((finding) => !heard.has(keyOf(finding)));
      for (const finding of fresh) heard.add(keyOf(finding));
      return fresh;
    },
  };
}
