import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { LONGEST_TEXT } from '../../lib/model/words';

/**
 * Labelled texts, one JSON object a line, plain or gzipped: `{id, text, subject?, labels: {task: label}, source?}`. A row carries a
 * label only for the tasks that its source supports.
 */
const Row = z.object({
  id: z.string(),
  text: z.string(),
  subject: z.optional(z.string()),
  labels: z.record(z.string(), z.string()),
  source: z._default(z.string(), 'file'),
});
export type Row = z.infer<typeof Row>;

/** Throws an Error that names the line of a row that can't be read. */
export function rowsIn(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [Row.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${path}, line ${at + 1}: ${String(error)}`, { cause: error });
    }
  });
}

/** What is learned from and judged: the subject, and the first 1,500 characters of the text. */
export const textOf = ({ subject, text }: Row): string =>
  subject ? `${subject} . ${text.slice(0, LONGEST_TEXT)}` : text.slice(0, LONGEST_TEXT);

export const withTask = (rows: readonly Row[], task: string): Row[] =>
  rows.filter(({ labels }) => Object.hasOwn(labels, task));
