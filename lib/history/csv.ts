import Papa from 'papaparse';
import type { Row, Rows } from './contract';
import { isKnown, listIn } from './headers';

/**
 * Tables, a slice at a time: any order of columns, comma, semicolon, tab or bar between them, line breaks inside quotation marks.
 * A column may stand several times, as `Labels` and `Comment` do in Jira's CSV (its export of all fields, seen 2026-11).
 */

const SLICE = 1_000_000;
const DELIMITERS = [',', ';', '\t', '|'];

type Line = { cells: string[]; end: number; open: boolean };

export function* tableRows(text: string): Rows {
  const newline = newlineOf(text);
  const delimiter = delimiterOf(text, newline);
  if (delimiter === undefined) return { why: 'noColumns' };
  let names: string[] | undefined;
  for (let from = 0, size = SLICE; from < text.length;) {
    const isLast = from + size >= text.length;
    const lines = linesIn(text.slice(from, from + size), delimiter, newline);
    const open = isLast && lines.at(-1)?.open;
    // What the slice cuts through is read again with the next one.
    if (!isLast || open) lines.pop();
    if (lines.length === 0 && !open) {
      size *= 2;
      continue;
    }
    let start = from;
    for (const { cells, end } of lines) {
      const at = start;
      start = from + end;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!names) names = cells.map((name, index) => name.trim() || `#${index + 1}`);
      else if (cells.slice(names.length).some((cell) => cell.trim() !== ''))
        yield { unread: lineAt(text, at), done: start / text.length };
      else yield { row: rowOf(names, cells), done: start / text.length };
    }
    if (open) return { why: 'quote', line: lineAt(text, start) };
    if (isLast) break;
    from = start;
    size = SLICE;
  }
  return undefined;
}

function linesIn(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): Line[] {
  const lines: Line[] = [];
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    fastMode: false,
    step({ data, errors, meta }) {
      const open = errors.some(({ code }) => code === 'MissingQuotes');
      lines.push({ cells: data, end: meta.cursor, open });
    },
  });
  return lines;
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  const row = new Map<string, string[]>();
  cells.forEach((cell, index) => {
    const name = names[index];
    const written = cell.trim();
    if (name === undefined || written === '') return;
    const values = listIn(name, written);
    const there = row.get(name);
    if (there) there.push(...values);
    else row.set(name, values);
  });
  return row;
}

/** The first line break outside quotation marks, or the first at all. */
function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  const [found] = /\r\n|\n|\r/.exec(text.slice(0, SLICE)) ?? ['\n'];
  return found as '\n' | '\r\n' | '\r';
}

/** The delimiter under which the first line has most names that are known, then most names. */
function delimiterOf(text: string, newline: '\n' | '\r\n' | '\r'): string | undefined {
  const [best] = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, SLICE), {
      delimiter,
      newline,
      preview: 1,
      fastMode: false,
    });
    const names = data[0] ?? [];
    return { delimiter, known: names.filter(isKnown).length, all: names.length };
  }).sort((a, b) => b.known - a.known || b.all - a.all);
  return best && best.all > 1 ? best.delimiter : undefined;
}

/** Counts line breaks, so it is asked only where something is wrong. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}
