import { readFileSync } from 'node:fs';

/**
 * Tickets in the words of customers, judged from the runbook's text before any of them was run. `rank` 0 is
 * Critical; null means that nothing in the runbook fits and the engine must say so; left out means that a careful
 * colleague could go either way.
 */
export type Invented = {
  subject: string;
  text: string;
  category?: 'Technical' | 'Billing' | 'Product' | 'General' | null;
  topic?: string;
  rank?: 0 | 1 | 2 | 3 | null;
};

export const INVENTED: readonly Invented[] = readFileSync(
  new URL('./invented.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Invented);
