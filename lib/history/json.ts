import type { Rows } from './contract';
import { lineAt } from './csv';
import { isThing, rowOfRecord } from './records';
import { slipIn } from './slip';

/** JSON of helpdesks: one document with a list of tickets in it, or one ticket a line (Zendesk's full export). */

/** Lists by the names that are known, then any list of objects. */
const LISTS = ['tickets', 'issues', 'results', 'conversations', 'data', 'items', 'rows'];
const OF_TICKETS = ['subject', 'raw_subject', 'description', 'fields', 'comments'];

export function* documentRows(text: string): Rows {
  const parsed = parse(text);
  // A first line of another kind stands above some exports.
  if (!parsed.ok && text.split('\n', 5).some((line) => isThing(valueOf(line))))
    return yield* lineRows(text);
  if (!parsed.ok) {
    const at = slipIn(text);
    return { why: 'json', ...(at !== undefined && { line: lineAt(text, at) }) };
  }
  const { value } = parsed;
  const names = isThing(value) && isThing(value.names) ? value.names : {};
  const list = listIn(value) ?? anyListIn(value) ?? [value];
  for (const [index, record] of list.entries())
    yield {
      row: isThing(record) ? rowOfRecord(record, names) : new Map(),
      done: (index + 1) / list.length,
    };
  return undefined;
}

/** Is each line a document of its own? */
export function isByLine(text: string): boolean {
  const end = text.indexOf('\n');
  return end > 0 && text.slice(end).trim() !== '' && parse(text.slice(0, end)).ok;
}

/** A line that is no JSON, as where a download broke off, costs that line. */
export function* lineRows(text: string): Rows {
  let line = 0;
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const written = text.slice(from, to).trim();
    from = to + 1;
    line += 1;
    const done = to / text.length;
    if (written === '') continue;
    const parsed = parse(written);
    if (!parsed.ok) yield { unread: line, done };
    else
      for (const record of listIn(parsed.value) ?? [parsed.value])
        if (isThing(record)) yield { row: rowOfRecord(record), done };
        else yield { unread: line, done };
  }
  return undefined;
}

function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isThing(value)) return undefined;
  const named = LISTS.map((name) => value[name]).find(Array.isArray);
  return named ?? (isThing(value.ticket) ? [value.ticket] : undefined);
}

/** A list under a name that is not known; one that belongs to a ticket is none of tickets. */
function anyListIn(value: unknown): unknown[] | undefined {
  if (!isThing(value) || OF_TICKETS.some((name) => name in value)) return undefined;
  return Object.values(value).find(
    (one): one is unknown[] => Array.isArray(one) && one.some(isThing),
  );
}

const valueOf = (line: string): unknown => {
  const parsed = parse(line);
  return parsed.ok ? parsed.value : undefined;
};

type Parsed = { ok: true; value: unknown } | { ok: false };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
