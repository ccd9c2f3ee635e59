import Papa from 'papaparse';
import { problem, short, type Problem } from '../check/problem';
import type { Playbook } from '../schema';
import { MOST_REPLIES, type Reply } from './replies';

/** Replies as a table, for spreadsheets: one row each, under the names of the columns. */

const COLUMNS = ['name', 'group', 'subject', 'body', 'audience'] as const;
type Row = Partial<Record<string, string>>;

/**
 * Spreadsheets run what begins like a formula; an apostrophe in front makes it text (OWASP, CSV injection). One that stood there
 * already gets a second, so that reading the file back gives what was written.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const asWritten = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** A table as CSV (RFC 4180) that no spreadsheet runs, with the mark at its start by which Excel knows UTF-8. */
export function csvTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => row.map(harmless));
  const table = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' });
  return `\uFEFF${table}\r\n`;
}

/** The replies of a playbook, to be read back by `repliesFromCsv`. */
export const csvOf = ({ templates }: Playbook): string =>
  csvTable(
    COLUMNS,
    templates.map((template) => COLUMNS.map((column) => template[column])),
  );

export type TableRead = { ok: true; replies: Reply[] } | { ok: false; problems: Problem[] };

const refused = (path: string, sentence: string): TableRead => ({
  ok: false,
  problems: [problem(path, sentence)],
});

/** The delimiter under which the first row names a name and a body. */
function delimiterOf(text: string): string | undefined {
  return [',', ';', '\t'].find((delimiter) => {
    const [head = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    const names = head.map(columnName);
    return names.includes('name') && names.includes('body');
  });
}

const columnName = (written: string): string => written.trim().toLowerCase();

export const isTable = (text: string): boolean =>
  delimiterOf(text.replace(/^\uFEFF/, '')) !== undefined;

/** The replies of a table. Columns stand in any order, more of them do no harm; `name` and `body` must be there. */
export function repliesFromCsv(written: string): TableRead {
  const text = written.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  if (delimiter === undefined)
    return refused(
      'row 1',
      'The first row names the columns: name and body, and if you like group, subject and audience.',
    );
  const table = Papa.parse<Row>(text, {
    header: true,
    delimiter,
    skipEmptyLines: 'greedy',
    transformHeader: columnName,
  });
  const quotes = table.errors.find(({ type }) => type === 'Quotes');
  if (quotes)
    return refused(
      rowName((quotes.row ?? 1) - 1),
      'A quotation mark is not closed, or stands in the middle of a cell: write it twice inside a cell.',
    );
  if (table.data.length > MOST_REPLIES)
    return refused(
      '',
      `There are ${table.data.length} rows; ${MOST_REPLIES} can be taken in at once. Cut the file into several.`,
    );
  if (table.data.length === 0) return refused('row 2', 'There is no reply below the first row.');
  const problems: Problem[] = [];
  const replies = table.data.map((row, index): Reply => {
    const cell = (column: string): string =>
      asWritten(row[column] ?? '')
        .replace(/\r\n?/g, '\n')
        .trim();
    const audience = columnName(cell('audience'));
    const from = rowName(index);
    if (cell('name') === '') problems.push(problem(from, 'The name is empty: write one.'));
    if (cell('body') === '') problems.push(problem(from, 'The body is empty: write what to send.'));
    if (!['', 'customer', 'internal'].includes(audience))
      problems.push(
        problem(from, `The audience is customer or internal, and not "${short(audience)}".`),
      );
    return {
      from,
      name: cell('name'),
      group: cell('group') || 'Imported',
      audience: audience === 'internal' ? 'internal' : 'customer',
      subject: cell('subject').replace(/\s+/g, ' '),
      body: cell('body'),
    };
  });
  return problems.length === 0
    ? { ok: true, replies }
    : { ok: false, problems: problems.slice(0, 50) };
}

/** As a spreadsheet counts them, the columns' names being the first. */
const rowName = (index: number): string => `row ${index + 2}`;
