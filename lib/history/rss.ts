import { Parser } from 'htmlparser2';
import type { Rows } from './contract';

/**
 * Jira's XML view of issues, an RSS 0.92 file: `item` with `key`, `summary`, `description` (HTML), `type`, `priority`, `created`,
 * `component`, `labels > label`, `customfields > customfield > customfieldname, customfieldvalues > customfieldvalue` (Jira's own test
 * of its issue navigator views, read 2026-11).
 */

const SLICE = 200_000;
const TAKEN = new Set(
  'key summary description type priority status created component label'.split(' '),
);

export function* feedRows(text: string): Rows {
  const ready: Map<string, string[]>[] = [];
  let row: Map<string, string[]> | undefined;
  let said = '';
  let field = '';
  const put = (name: string) => {
    const value = said.trim();
    if (!row || value === '') return;
    const there = row.get(name);
    if (there) there.push(value);
    else row.set(name, [value]);
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'item') row = new Map();
        said = '';
      },
      ontext(written) {
        said += written;
      },
      onclosetag(name) {
        if (name === 'customfieldname') field = said.trim();
        if (name === 'customfieldvalue' && field) put(field);
        if (TAKEN.has(name)) put(name);
        if (name === 'item' && row) {
          ready.push(row);
          row = undefined;
        }
        said = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let from = 0; from < text.length; from += SLICE) {
    parser.write(text.slice(from, from + SLICE));
    const done = Math.min(1, (from + SLICE) / text.length);
    for (const found of ready.splice(0)) yield { row: found, done };
    yield { done };
  }
  parser.end();
  for (const found of ready.splice(0)) yield { row: found, done: 1 };
  return undefined;
}
