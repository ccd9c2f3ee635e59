import type { Suggestion } from '../assessment';
import { stem } from '../playbook/forms';
import type { Template } from '../playbook/schema';
import { fromCustomer } from '../ticket/conversation';
import type { Ticket } from '../ticket/schema';
import { wordsIn } from './searchWords';
import type { Uses } from './usage';

/** A template to offer, with what speaks for it: the moment, a word of the customer's own that it is about, and how often it was used lately. */
export type Best = Suggestion & { spoken?: string; used: number };

type Named = Pick<Template, 'id' | 'name' | 'tags'>;

/** Shorter words tell nothing. */
const TELLING = 4;
/** A word that stands in more than a quarter of the names and tags does not tell one template from another. */
const SHARE = 1 / 4;

/**
 * The templates in the order in which they are offered: what the moment asks for, then what an escalation does, then all others; among these, what
 * the customer's words are about, and what is in use.
 */
export function bestOf(
  ticket: Ticket,
  templates: readonly Named[],
  suggestions: readonly Suggestion[],
  uses: Uses,
): Best[] {
  const about = spokenIn(ticket, templates);
  return suggestions
    .map((suggestion, order) => ({
      best: {
        ...suggestion,
        spoken: about.get(suggestion.templateId),
        used: uses.get(suggestion.templateId)?.count ?? 0,
      },
      kind: KIND[suggestion.because] ?? 0,
      weight: uses.get(suggestion.templateId)?.weight ?? 0,
      order,
    }))
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        Number(b.best.spoken !== undefined) - Number(a.best.spoken !== undefined) ||
        b.weight - a.weight ||
        a.order - b.order,
    )
    .map(({ best }) => best);
}

const KIND: Partial<Record<Suggestion['because'], number>> = { escalation: 1, other: 2 };

/** By template, the first of its telling words that the customer wrote, as it was written. */
function spokenIn(ticket: Ticket, templates: readonly Named[]): Map<string, string> {
  const having = new Map<string, string[]>();
  for (const { id, name, tags = [] } of templates)
    for (const word of new Set(wordsIn([name, ...tags].join(' ')).map(stem)))
      if (word.length >= TELLING) having.set(word, [...(having.get(word) ?? []), id]);
  const most = Math.max(1, templates.length * SHARE);
  const said = [ticket.subject, ...ticket.messages.filter(fromCustomer).map(({ text }) => text)];
  const spoken = new Map<string, string>();
  for (const [word] of said.join('\n').matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length < TELLING) continue;
    const ids = having.get(stem(word.toLowerCase())) ?? [];
    if (ids.length <= most) for (const id of ids) if (!spoken.has(id)) spoken.set(id, word);
  }
  return spoken;
}
