import { isByLine, documentRows, lineRows } from './json';
import { tableRows } from './csv';
import type { Rows } from './contract';
import { feedRows } from './rss';

/** The tickets of a file, told apart by what it holds and not by its name. Takes any text and throws nothing. */
export function rowsOf(written: string): Rows {
  const text = written.replace(/^\uFEFF/, '');
  const [first] = /\S/.exec(text) ?? [];
  if (first === '{' || first === '[') return isByLine(text) ? lineRows(text) : documentRows(text);
  return first === '<' ? feedRows(text) : tableRows(text);
}
