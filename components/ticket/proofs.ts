import type { Evidence } from '../../lib/assessment';
import { LEARNED } from '../../lib/triage/learned';
import { words } from '../../lib/words';

/** A quote, where it stands, and everything that it proves. */
export type Proof = Pick<Evidence, 'quote' | 'message' | 'from'> & { proves: string[] };

/**
 * The quotes of several conclusions, the weightiest first, each quote once. A quote is said to prove what it does for
 * the weightiest conclusion that rests on it; the lesser ones stand in words of their own beside it.
 */
export function proofs(...evidence: Evidence[][]): Proof[] {
  const found = new Map<string, Proof>();
  for (const conclusion of evidence) {
    const taken = new Set(found.keys());
    for (const evidence of conclusion) {
      const { quote, message, from } = evidence;
      if (taken.has(quote)) continue;
      const proves = found.get(quote)?.proves ?? [];
      const proved = provedBy(evidence);
      if (!proves.includes(proved)) proves.push(proved);
      found.set(quote, found.get(quote) ?? { quote, message, from, proves });
    }
  }
  return [...found.values()];
}

function provedBy({ text, ref, customers }: Evidence): string {
  if (ref === LEARNED) return words.assessment.learned.speaksFor(text);
  return customers === undefined ? text : words.alike.proves(text, customers);
}
