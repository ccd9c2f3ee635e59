import type { QueueRow } from '../ticket/schema';
import type { Address } from '../helpdesks/address';
import type { Get } from '../helpdesks/contract';
import type { Hooks } from '../helpdesks/find';

/** What a list tells of one ticket. What is not certain is absent. */
export type Facts = Omit<QueueRow, 'ref'>;

/** The facts that are read from a row by its hooks, each as words or as an instant. */
export type Field = Exclude<keyof Facts, 'unanswered'> | 'email';

/** The page in which a list stands. */
export type Page = { doc: Document; url: URL };

/**
 * How a helpdesk shows its lists. `hooks.row` finds the rows, the other hooks what they hold: one that begins with `th` names
 * the head of a column, and means the row's cell below it. `mark` is where the time left stands, else the subject. Signs that a translation changes are none.
 */
export type List = {
  address: Address;
  hooks: Hooks;
  /** How a value stands in its element, where not as its words or, for instants, as `datetime`. */
  take?: Readonly<Partial<Record<Field, (element: Element, page: Page) => string | undefined>>>;
  /** The id as the ticket's own address carries it; none when the row's signs disagree. */
  idOf(row: Element): string | undefined;
  /** Path, query and fragment of the ticket's own page. */
  pathOf(id: string, url: URL): string;
  /** What no single field tells. */
  more?(row: Element, facts: Facts, page: Page): Facts;
  /** Same-origin answers about these tickets, at most 100, by id; nothing when it is refused. */
  fromApi?(
    ids: readonly string[],
    get: Get,
    url: URL,
  ): Promise<ReadonlyMap<string, Facts> | undefined>;
};
