import type { Get, Refusal } from '../contract';

/** RT's REST 2.0 answers, of which nothing is taken for granted: unset values come as empty strings. */
export type Json = Record<string, unknown> & Partial<Refusal>;

export const list = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];

export const text = (value: unknown): string | undefined =>
  value && typeof value !== 'object' ? String(value) : undefined;

/** The id of a thing, or of a link to one. */
export const idOf = (value: unknown): string => text((value as Json | undefined)?.id) ?? '';

/** One answer as a record; a refusal is one too. */
export async function record(get: Get, path: string): Promise<Json> {
  const answer = await get(path);
  return answer.ok ? ((answer.body as Json | null) ?? {}) : { refused: answer.refused };
}

/** Pages of 100 rows at most; RT sends no more rows on one. */
const PAGES = 20;

/** All rows of a list, or none when it is refused; `isWhole` tells whether the last page was reached. */
export async function rows(get: Get, path: string): Promise<{ items?: Json[]; isWhole: boolean }> {
  let items: Json[] | undefined;
  for (let page = 1; page <= PAGES; page++) {
    const answer = await record(get, `${path}&per_page=100&page=${page}`);
    if (!answer.items) break;
    items = [...(items ?? []), ...list(answer.items)];
    if (page >= Number(answer.pages ?? 1)) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}
