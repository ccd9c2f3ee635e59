/** Answers of Freshdesk's API, of which nothing is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

export const record = (value: unknown): Json =>
  value && typeof value === 'object' ? (value as Json) : {};

export const list = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];

export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || undefined;

/** A number that names something; such numbers also come as words. */
export const idOf = (value: unknown): string | undefined =>
  /^(?:number|string)$/.test(typeof value) && /^\d+$/.test(String(value))
    ? String(value)
    : undefined;
