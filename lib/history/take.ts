import {
  LONGEST,
  MOST,
  type Columns,
  type Found,
  type LeftOut,
  type PastTicket,
  type Refusal,
  type Row,
  type Taken,
} from './contract';
import { isBlank } from './headers';
import { masked } from './mask';
import { proseOf } from './prose';
import { rowsOf } from './rows';
import { instantOf } from './when';

/** From the rows of a file to tickets that can be learned from. */

const LONGEST_LABEL = 80;
/** Read of a cell before it is masked and cut, so that half an address never stands at the end. */
const READ = 20_000;

type Kept = {
  subject: string;
  text: string;
  category?: string;
  priority?: string;
  at?: string;
  order: number;
};

/**
 * Reads the file once more, under the columns that were chosen. Hands out how far it is, 0..1. The newest `MOST` tickets are kept; where
 * no dates are known, the last ones of the file.
 */
export function* take(
  text: string,
  found: Found,
  columns: Columns,
): Generator<number, Taken | Refusal> {
  const left: LeftOut = { noText: 0, noLabel: 0, again: 0, older: 0 };
  const labels = {
    category: labelled(found, columns.category),
    priority: labelled(found, columns.priority),
  };
  const dayFirst = found.columns.find(({ name }) => name === columns.at)?.dayFirst;
  let kept = new Map<string | number, Kept>();
  let order = 0;
  const steps = rowsOf(text);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) {
      if (next.value) return next.value;
      break;
    }
    yield next.value.done * 0.8;
    if (!('row' in next.value)) continue;
    const { row } = next.value;
    order += 1;
    const cell = (name: string | undefined) =>
      name === undefined ? '' : (row.get(name)?.[0] ?? '');
    const subject = cell(columns.subject);
    const body = cell(columns.text);
    const category = labels.category(row);
    const priority = labels.priority(row);
    if (subject === '' && body === '') left.noText += 1;
    else if (category === undefined && priority === undefined) left.noLabel += 1;
    else {
      const id = cell(columns.id) || order;
      const at = instantOf(cell(columns.at), dayFirst);
      if (kept.has(id)) left.again += 1;
      // The later one stands for the ticket, at the place where it was told.
      kept.delete(id);
      kept.set(id, {
        subject: subject.slice(0, READ),
        text: body.slice(0, READ),
        category,
        priority,
        at,
        order,
      });
      if (kept.size >= 2 * MOST) kept = newest(kept, left);
    }
  }
  kept = newest(kept, left);
  const tickets: PastTicket[] = [];
  let cut = 0;
  let done = 0;
  for (const { subject, text, category, priority, at } of kept.values()) {
    done += 1;
    yield 0.8 + (0.2 * done) / kept.size;
    const title = written(subject, 300);
    const body = written(text, LONGEST);
    if (title.text === '' && body.text === '') {
      left.noText += 1;
      continue;
    }
    if (body.cut) cut += 1;
    tickets.push({
      ...(title.text !== '' && { subject: title.text }),
      text: body.text,
      ...(category !== undefined && { category }),
      ...(priority !== undefined && { priority }),
      ...(at !== undefined && { at }),
    });
  }
  return { tickets, left, cut };
}

/** In the order of the file again, after the oldest have gone. */
function newest(kept: Map<string | number, Kept>, left: LeftOut): Map<string | number, Kept> {
  if (kept.size <= MOST) return kept;
  const byAge = [...kept].sort(
    ([, a], [, b]) => compare(b.at ?? '', a.at ?? '') || b.order - a.order,
  );
  left.older += byAge.length - MOST;
  return new Map(byAge.slice(0, MOST).sort(([, a], [, b]) => a.order - b.order));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads a label. Of several in one cell, the one counts that most tickets of the file have. */
function labelled(found: Found, name: string | undefined): (row: Row) => string | undefined {
  const column = found.columns.find((one) => one.name === name);
  if (!column) return () => undefined;
  const counts = new Map(column.common.map(({ value, count }) => [value, count]));
  return (row) => {
    const values = (row.get(column.name) ?? []).filter((value) => !isBlank(value));
    const [best] = values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return best?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL).trim();
  };
}

/** Masked first and cut then, at the end of a word. */
function written(cell: string, longest: number): { text: string; cut: boolean } {
  const whole = proseOf(cell);
  const isLong = whole.length > 2 * longest;
  const text = masked(isLong ? upToBlank(whole, 2 * longest) : whole);
  return text.length > longest
    ? { text: upToBlank(text, longest), cut: true }
    : { text, cut: isLong };
}

const upToBlank = (text: string, longest: number): string => {
  const start = text.slice(0, longest);
  const blank = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
  return (blank > longest - 200 ? start.slice(0, blank) : start).trim();
};
