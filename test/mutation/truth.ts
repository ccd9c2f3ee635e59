import type { Seen } from '../../lib/helpdesks/contract';
import type { Message, Ticket } from '../../lib/ticket/schema';
import { differences } from '../reader/compare';

/** What a page says, field by field: single values by their paths, and the two lists. */
export type Truth = {
  lines: Record<string, string>;
  tags?: string[];
  messages?: Message[];
  gaps: readonly string[];
};

/** White space in runs says nothing. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Letters and signs alone: between blocks a page's source often has no space. */
export const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** A reading as a truth: every value that it has. */
export function truthOf({ ticket, gaps }: Seen, as?: string): Truth {
  const { requester, fields, tags, messages, ...rest } = ticket;
  const named = (prefix: string, values: object | undefined) =>
    Object.entries(values ?? {}).map(([key, value]) => [prefix + key, value] as const);
  const values = [
    ...named('', rest),
    ...named('requester.', requester),
    ...named('fields.', fields),
    ...named('composer.', { as }),
  ];
  const lines = values.flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, words(value)]] : [],
  );
  return { lines: Object.fromEntries(lines), tags, messages, gaps };
}

const PARTS = ['subject', 'status', 'priority', 'channel', 'requester', 'assignee', 'group'];

/**
 * The fields of a reading that a person contradicts: what only the product's API tells, and what this harness doesn't
 * run. They are no truth about the page alone, and not compared.
 */
export function unconfirmed({ ticket }: Seen, expected: Partial<Ticket> = {}): string[] {
  return [...PARTS, 'createdAt', 'fields', 'tags', 'messages'].filter((field) => {
    const key = field as keyof Ticket;
    if (expected[key] === undefined) return false;
    return differences(expected[key], (ticket as Partial<Ticket>)[key], field).length > 0;
  });
}

/** All strings of a truth and of what a person expects: the ticket's own words. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [words(value)];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
