import type { Evidence } from '../../lib/assessment';

/** A quote with everything that it proves. */
export type Proof = { quote: string; proves: string[] };

/**
 * The quotes of several conclusions, the weightiest first, each quote once. A quote is said to prove what it does for
 * the weightiest conclusion that rests on it; the lesser ones stand in words of their own beside it.
 */
export function proofs(...evidence: Evidence[][]): Proof[] {
  const found = new Map<string, string[]>();
  for (const conclusion of evidence) {
    const taken = new Set(found.keys());
    for (const { quote, text } of conclusion) {
      if (taken.has(quote)) continue;
      const proves = found.get(quote) ?? [];
      found.set(quote, proves.includes(text) ? proves : [...proves, text]);
    }
  }
  return [...found].map(([quote, proves]) => ({ quote, proves }));
}
