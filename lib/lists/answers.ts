import type { Person } from '../ticket/schema';

/** Looking into an API's answer, of which nothing is taken for granted. */
export type Json = Record<string, unknown>;

export const records = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];

export const record = (value: unknown): Json =>
  value && typeof value === 'object' ? (value as Json) : {};

export const text = (value: unknown): string | undefined =>
  value && typeof value !== 'object' ? String(value) : undefined;

/** A person by the names that most APIs use. */
export function named(value: Json | undefined): Person | undefined {
  const name = text(value?.name);
  const email = text(value?.email)?.toLowerCase();
  return name || email ? { ...(name && { name }), ...(email && { email }) } : undefined;
}
