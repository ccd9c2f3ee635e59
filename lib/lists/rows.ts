import type { QueueRow } from '../ticket/schema';
import { exactTime } from '../helpdesks/dates';
import { all, attr, closest, matches, parentOf, query, queryAll, shown } from '../helpdesks/find';
import type { Facts, Field, List, Page } from './contract';

/** A row of the page: `cell` is where its mark stands, `subject` the words beside which it does. */
export type Row = { element: Element; cell: Element; subject: Element; id: string; facts: Facts };

/** The background takes no more rows at once. */
export const MOST_ROWS = 500;

const FIELDS: readonly Field[] = [
  'subject',
  'status',
  'priority',
  'assignee',
  'requester',
  'email',
  'createdAt',
  'updatedAt',
];

const lower = (element: Element) => shown(element)?.toLowerCase();
const datetime = (element: Element) => exactTime(attr(element, 'datetime'));

const TAKES: Readonly<Record<Field, (element: Element) => string | undefined>> = {
  subject: (element) => shown(element),
  status: lower,
  priority: lower,
  assignee: (element) => shown(element),
  requester: (element) => shown(element),
  email: lower,
  createdAt: datetime,
  updatedAt: datetime,
};

/** The row's cell below a column's head; none where heads and cells are not the same in number. */
export function cellBelow(row: Element, head: string): Element[] {
  const table = closest(row, 'table');
  const found = table ? queryAll(table, head) : [];
  const line = found[0] && parentOf(found[0]);
  const heads = line ? queryAll(line, ':scope > *') : [];
  const cells = queryAll(row, ':scope > *');
  const cell = cells[heads.indexOf(found[0]!)];
  return found.length === 1 && cells.length === heads.length && cell ? [cell] : [];
}

/** Hooks that begin with `th` name the head of a column. */
const find = (row: Element, css: string): Element[] =>
  css.startsWith('th') ? cellBelow(row, css) : queryAll(row, css);

const takeOf = (list: List, key: Field) => list.take?.[key] ?? TAKES[key];

/** The value of the first hook that has one; none when it says different things in several places. */
function valueOf(list: List, key: Field, row: Element, page: Page): string | undefined {
  for (const css of list.hooks[key] ?? []) {
    const values = new Set(
      find(row, css).flatMap((element) => takeOf(list, key)(element, page) ?? []),
    );
    if (values.size) return values.size === 1 ? [...values][0] : undefined;
  }
  return undefined;
}

function factsIn(list: List, row: Element, page: Page): Facts {
  const found = Object.fromEntries(
    FIELDS.flatMap((key) => {
      const value = valueOf(list, key, row, page);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Partial<Record<Field, string>>;
  const { requester: name, email, ...rest } = found;
  const person = { ...(name ? { name } : {}), ...(email ? { email } : {}) };
  const facts: Facts = { ...rest, ...(name || email ? { requester: person } : {}) };
  return list.more?.(row, facts, page) ?? facts;
}

/** What the hooks of this key find, best first. */
const placesOf = (list: List, key: string, row: Element): Element[] =>
  (list.hooks[key] ?? []).flatMap((css) => find(row, css));

/** The rows that the page shows, from top to bottom, each with what it tells of its ticket. */
export function rowsIn(list: List, page: Page): Row[] {
  const { elements } = all(page.doc, list.hooks.row ?? []);
  // Zammad keeps lists in the page that it doesn't show.
  const seen = elements.filter((element) => Element.prototype.checkVisibility.call(element));
  return seen.slice(0, MOST_ROWS).flatMap((element) => {
    const id = list.idOf(element);
    const told = placesOf(list, 'subject', element).find(
      (place) => takeOf(list, 'subject')(place, page) !== undefined,
    );
    const [mark] = placesOf(list, 'mark', element);
    const place = mark ?? told;
    const subject = told && (query(told, 'a') ?? told);
    if (!id || !place) return [];
    const cell = closest(place, 'td, [role="cell"], [role="gridcell"]') ?? place;
    return [{ element, cell, subject: subject ?? place, id, facts: factsIn(list, element, page) }];
  });
}

/** What the background is told: each ticket once. */
export function queueOf(rows: readonly Row[], list: List, url: URL): QueueRow[] {
  const queue = new Map<string, QueueRow>();
  for (const { id, facts } of rows) {
    const ref = {
      helpdesk: list.address.id,
      site: url.host,
      id,
      url: url.origin + list.pathOf(id, url),
    };
    queue.set(id, { ref, ...facts });
  }
  return [...queue.values()];
}

/** The nearest element that holds all rows; none where that is the page itself. */
export function containerOf(rows: readonly Row[]): Element | undefined {
  let holder: Element | null = rows[0] ? parentOf(rows[0].element) : null;
  const holds = ({ element }: Row) => Node.prototype.contains.call(holder, element);
  while (holder && !rows.every(holds)) holder = parentOf(holder);
  // Request Tracker keeps each ticket in a `tbody` of its own: the table stays when they go.
  holder = (holder && closest(holder, 'table')) ?? holder;
  return holder && !matches(holder, 'html, body, main, [role="main"]') ? holder : undefined;
}

/** The id that the pattern finds in the links of a row; none when they name several tickets. */
export function idInLinks(row: Element, css: string, pattern: RegExp): string | undefined {
  const ids = new Set(
    queryAll(row, css).flatMap((link) => pattern.exec(attr(link, 'href') ?? '')?.[1] ?? []),
  );
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** An attribute of the row, or of the first element in it that has it. */
export const attrIn = (row: Element, name: string): string | undefined =>
  attr(row, name) ?? attr(query(row, `[${name}]`), name);
