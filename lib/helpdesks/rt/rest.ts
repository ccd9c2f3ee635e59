import type { Get, Refusal } from '../contract';

/** RT's REST 2.0 answers, of which nothing is taken for granted: unset values come as empty strings. */
export type Json = Record<string, unknown> & Partial<Refusal>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

export const list = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const text = (value: unknown): string | undefined =>
  value && typeof value !== 'object' ? String(value) : undefined;

/** The id of a thing, or of a link to one. */
export const idOf = (value: unknown): string => text(isRecord(value) ? value.id : value) ?? '';

/** One answer as a record; a refusal is one too. */
export async function record(get: Get, path: string): Promise<Json> {
  const answer = await get(path);
  if (!answer.ok) return { refused: answer.refused };
  return isRecord(answer.body) ? answer.body : { refused: 'broken' };
}

/** Pages of 100 rows at most; RT sends no more rows on one. */
const PAGES = 20;

/** All rows of a list, or why there are none; `isWhole` tells whether the last page was reached. */
export async function rows(
  get: Get,
  path: string,
): Promise<{ items: Map<string, Json>; isWhole: boolean } & Partial<Refusal>> {
  const items = new Map<string, Json>();
  for (let page = 1; page <= PAGES; page++) {
    const {
      refused = 'broken',
      items: some,
      pages,
    } = await record(get, `${path}&per_page=100&page=${page}`);
    if (!Array.isArray(some)) return { items, isWhole: false, ...(items.size ? {} : { refused }) };
    const before = items.size;
    for (const item of list(some)) items.set(idOf(item), item);
    if (page >= Number(pages ?? 1) || items.size === before) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}
