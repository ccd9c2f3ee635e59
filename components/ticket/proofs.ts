import type { Evidence } from '../../lib/assessment';

/** A quote with everything that it proves. */
export type Proof = { quote: string; proves: string[] };

/** The quotes of several conclusions, each once, in their order, with what they prove. */
export function proofs(...evidence: Evidence[][]): Proof[] {
  const found = new Map<string, string[]>();
  for (const { quote, text } of evidence.flat()) {
    const proves = found.get(quote) ?? [];
    if (!proves.includes(text)) proves.push(text);
    found.set(quote, proves);
  }
  return [...found].map(([quote, proves]) => ({ quote, proves }));
}
