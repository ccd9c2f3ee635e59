/**
 * What a labelled history is read into. Files are read by generators: they hand out one step after the other, so that whoever drives
 * them can pause, show how far they are, and stop.
 */

/** A ticket of the file: what stands in its columns. A column that stands several times, or holds a list, has several values. */
export type Row = ReadonlyMap<string, readonly string[]>;

/** `unread`: the line at which something stands that is no ticket and could not be read. `done` 0..1. */
export type Step = ({ row: Row } | { unread: number } | object) & { done: number };

/** Ends with why the rest was not read. */
export type Rows = Generator<Step, Refusal | undefined>;

/** Why a file is not taken. Lines count from 1. */
export type Refusal =
  | { why: 'large'; megabytes: number }
  | { why: 'empty' | 'packed' | 'spreadsheet' | 'notText' | 'noColumns' | 'noTickets' }
  | { why: 'json'; line?: number }
  | { why: 'quote'; line: number };

/** What a column can be for the learner. */
export const PARTS = ['subject', 'text', 'category', 'priority', 'at', 'id'] as const;
export type Part = (typeof PARTS)[number];

/** Which column is which, by its name. */
export type Columns = Partial<Record<Part, string>>;

/**
 * A column: how many rows have something in it, how many different values there are (`MANY` stands for that many or more), the most
 * frequent of them, and the mean length of a value. `fits`: it could be what tickets are sorted by.
 */
export type Profile = {
  name: string;
  filled: number;
  distinct: number;
  common: { value: string; count: number }[];
  /** Rows with more than one value. */
  several: number;
  length: number;
  fits: boolean;
  /** How a date such as 3/4/2026 is written here, where its rows tell. */
  dayFirst?: boolean;
};

/** Values are told apart up to here. */
export const MANY = 500;

export type Found = {
  rows: number;
  columns: Profile[];
  guess: Columns;
  /** The first rows, masked and short. */
  preview: Row[];
  /** What could not be read: how many rows, and the line of the first. */
  unread: { count: number; line: number } | null;
};

/** A ticket of a history, ready to be learned from. `at` ISO 8601, UTC. Personal data is masked. */
export type PastTicket = {
  subject?: string;
  text: string;
  category?: string;
  priority?: string;
  at?: string;
};

/** Every row is a ticket or counted here. */
export type LeftOut = {
  noText: number;
  noLabel: number;
  /** The same ticket stands in the file once more, as in exports of changes. */
  again: number;
  /** Beyond the newest that are kept. */
  older: number;
};

export type Taken = { tickets: PastTicket[]; left: LeftOut; cut: number };

/** Bytes. A history of 10,000 long tickets has a third of it. */
export const LARGEST = 100_000_000;
/** Tickets; more teach nothing more (measured 2026-11). */
export const MOST = 10_000;
/** Characters of a ticket's text that are kept. */
export const LONGEST = 3_000;
