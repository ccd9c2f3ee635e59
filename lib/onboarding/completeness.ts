import type { Ticket } from '../ticket/schema';
import { customerMessages } from '../ticket/conversation';

/** What a first assessment needs to know and the ticket does not say. */
export type Missing = 'name' | 'contact' | 'description' | 'steps' | 'impact';

/**
 * The completeness check of the first step: what the ticket does not say. `steps` (what was done, or the error
 * shown) and `impact` (for whom, since when) are only asked about a technical problem, which `technical` tells.
 * Fields in `gaps` could not be read and are not reported as missing.
 */
export function missingOn(
  ticket: Ticket,
  { technical, gaps }: { technical: boolean; gaps: readonly string[] },
): Missing[] {
  const words = customerMessages(ticket)
    .map(({ message }) => message.text)
    .join('\n');
  const missing: Missing[] = [];
  if (!ticket.requester?.name?.trim() && !gaps.includes('requester.name')) missing.push('name');
  if (!ticket.requester?.email?.trim() && !gaps.includes('requester.email'))
    missing.push('contact');
  if (!gaps.includes('messages') && count(words) < 4) missing.push('description');
  else if (technical) {
    if (!STEPS.test(words)) missing.push('steps');
    if (!IMPACT.test(words)) missing.push('impact');
  }
  return missing;
}

const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const STEPS =
  /\b(when|after|if|every time|whenever|click|press|open|steps?|error|message says|code|https?|screen ?shot|attached)\b|["“'‘][^"”\n]{3,}["”'’]/i;
const IMPACT =
  /\b(all|every(one|body)|no(body| one)|none|users?|colleagues?|team|customers?|clients?|only (me|my)|just me|can(no|')t|cannot|can’t|since|urgent|deadline|business|work)\b/i;
