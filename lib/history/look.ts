import {
  MANY,
  PARTS,
  type Columns,
  type Found,
  type Part,
  type Profile,
  type Refusal,
  type Row,
} from './contract';
import { isBlank, isLabel, isOfOthers, rankOf } from './headers';
import { masked } from './mask';
import { proseOf } from './prose';
import { rowsOf } from './rows';
import { dayFirstIn } from './when';

/** What a file has: its columns, what stands in them, and which is probably which. */

const PREVIEW = 5;
const COMMON = 5;
/** A ticket is sorted into one of a few dozen; what has more values is a name, a number or a text. */
const MOST_LABELS = 100;
/** Lists hold rare words beside the common ones. */
const MOST_OF_LISTS = 200;
const LONGEST_LABEL = 60;
/** Characters of a cell that are shown. */
const SHOWN = 200;

type Tally = {
  filled: number;
  several: number;
  length: number;
  counts: Map<string, number>;
  dayFirst?: boolean;
};

/** Reads the whole file once. Hands out how far it is, 0..1. */
export function* look(text: string): Generator<number, Found | Refusal> {
  const tallies = new Map<string, Tally>();
  const preview: Row[] = [];
  let rows = 0;
  let unreadCount = 0;
  let unreadLine = 0;
  const steps = rowsOf(text);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) {
      if (next.value) return next.value;
      break;
    }
    const { value } = next;
    if ('row' in value) {
      rows += 1;
      if (preview.length < PREVIEW) preview.push(value.row);
      count(tallies, value.row);
    }
    if ('unread' in value) {
      unreadCount += 1;
      unreadLine ||= value.unread;
    }
    yield value.done;
  }
  const columns = [...tallies].map(([name, tally]) => profile(name, tally));
  if (rows === 0 || columns.length === 0) return { why: 'noTickets' };
  return {
    rows,
    columns,
    guess: guess(columns),
    preview: preview.map(shown),
    unread: unreadCount > 0 ? { count: unreadCount, line: unreadLine } : null,
  };
}

/** A row as it would be kept, for people to look at. */
const shown = (row: Row): Row =>
  new Map(
    [...row].map(([name, values]) => [
      name,
      values.map((value) => masked(proseOf(value.slice(0, 10 * SHOWN))).slice(0, SHOWN)),
    ]),
  );

function count(tallies: Map<string, Tally>, row: Row): void {
  for (const [name, written] of row) {
    const values = written.filter((value) => !isBlank(value));
    if (values.length === 0) continue;
    let tally = tallies.get(name);
    if (!tally)
      tallies.set(name, (tally = { filled: 0, several: 0, length: 0, counts: new Map() }));
    tally.filled += 1;
    if (values.length > 1) tally.several += 1;
    const [first = ''] = values;
    tally.length += first.length;
    tally.dayFirst ??= dayFirstIn(first);
    for (const value of values) {
      const known = tally.counts.get(value);
      if (known !== undefined) tally.counts.set(value, known + 1);
      else if (tally.counts.size < MANY)
        tally.counts.set(value.length > 200 ? value.slice(0, 200) : value, 1);
    }
  }
}

function profile(name: string, { filled, several, length, counts, dayFirst }: Tally): Profile {
  const common = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => ({ value, count }));
  const mean = length / filled;
  const repeats = counts.size <= Math.max(10, filled / 2);
  return {
    name,
    filled,
    distinct: counts.size,
    common: common.slice(0, several > 0 ? MANY : COMMON),
    several,
    length: mean,
    fits:
      counts.size > 1 &&
      counts.size <= (several > 0 ? MOST_OF_LISTS : MOST_LABELS) &&
      repeats &&
      mean <= LONGEST_LABEL &&
      (isLabel(name) || !isOfOthers(name)),
    ...(dayFirst !== undefined && { dayFirst }),
  };
}

/** A number that stands for several rows each names no ticket, and would make one of them all. */
const canBe = (part: Part, { fits, distinct, filled }: Profile): boolean =>
  part === 'category' || part === 'priority'
    ? fits
    : part !== 'id' || distinct >= Math.min(filled / 2, MANY);

/** The best named column for each part, no column twice. A text that no name tells is the longest. */
function guess(columns: Profile[]): Columns {
  const chosen: Columns = {};
  const left = new Set(columns);
  const take = (part: Part, column: Profile | undefined) => {
    if (!column) return;
    chosen[part] = column.name;
    left.delete(column);
  };
  for (const part of PARTS) {
    const named = [...left]
      .filter((column) => rankOf(part, column.name) !== undefined && canBe(part, column))
      .sort((a, b) => rankOf(part, a.name)! - rankOf(part, b.name)!);
    take(part, named[0]);
  }
  if (!chosen.text) {
    const longest = [...left].sort((a, b) => b.length - a.length)[0];
    if (longest && longest.length > LONGEST_LABEL) take('text', longest);
  }
  return chosen;
}
