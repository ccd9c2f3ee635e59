import type { Get, Refusal, Seen } from './contract';
import { gap, textOf, type Notes } from './find';

/** What an API said, of which nothing is taken for granted. */
export type Json = Record<string, unknown>;

/** An object as it is; anything else as an empty one. */
export const record = (value: unknown): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {};

/** The objects of a list; of anything else, none. */
export const records = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];

/** A text with something in it, or a number as text. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined;

/** The texts of a list; absent when it is none. */
export const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : undefined;

/** Seconds since 1970 as an instant; a zero stands for "never". */
export const unixTime = (seconds: unknown): string | undefined =>
  typeof seconds === 'number' && seconds > 0 && seconds < 1e11
    ? new Date(seconds * 1000).toISOString()
    : undefined;

/** What a person reads in a piece of HTML. Nothing in it is loaded or run. */
export const textOfHtml = (html: string): string =>
  textOf(new DOMParser().parseFromString(html, 'text/html').body);

/** One answer as a record, with why there is none. */
export async function recordAt(
  get: Get,
  path: string,
  headers?: Record<string, string>,
): Promise<{ body: Json; refused?: Refusal['refused'] }> {
  const answer = await get(path, headers);
  return answer.ok ? { body: record(answer.body) } : { body: {}, refused: answer.refused };
}

/** Fields as an API told them. What it left out is a gap, but for those that are `unset` or that the product doesn't have. */
export function toldBy(
  notes: Notes,
  ticket: Seen['ticket'],
  unset: readonly (string | false)[] = [],
): Seen {
  for (const [field, value] of Object.entries(ticket)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (!unset.includes(field)) gap(notes, field);
  }
  const { requester } = ticket;
  if (requester && !requester.name) gap(notes, 'requester.name');
  if (requester && !requester.email) gap(notes, 'requester.email');
  return { ...notes, ticket };
}
