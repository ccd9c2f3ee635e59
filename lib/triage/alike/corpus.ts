import { ticketKey } from '../../ticket/key';
import type { Ticket } from '../../ticket/schema';
import { ORDINARY } from './lexicon';
import { ownNames, whoWrote, type Who } from './people';
import { whole, type Pieces } from './pieces';
import { isMachine, reportOf } from './report';
import { termsOf, type Terms } from './terms';

/** A ticket made ready to be compared. `at` in milliseconds: when it was opened, else when it was first seen or read. */
export type Prepared = Terms & Who & { key: string; at: number; isMachine: boolean };

/** Reads a ticket once; linear in its length, which is bounded. `seenAt` (ISO) counts where the ticket names no time. */
export function prepare(ticket: Ticket, seenAt: string = ticket.readAt): Prepared {
  return {
    ...termsOf(reportOf(ticket), ownNames(ticket)),
    ...whoWrote(ticket),
    key: ticketKey(ticket.ref),
    at: Date.parse(ticket.createdAt ?? ticket.messages[0]?.sentAt ?? seenAt),
    isMachine: isMachine(ticket),
  };
}

/** How often a term was heard: in how many tickets, and in how many different hours. */
type Heard = { tickets: number; hours: number; last: number };
export type Corpus = { size: number; heard: Map<string, Heard> };

const HOUR = 3_600_000;

/** Counts the terms of a desk's tickets, one ticket in a piece. */
export function* hearing(tickets: readonly Prepared[]): Pieces<Corpus> {
  const corpus: Corpus = { size: 0, heard: new Map() };
  for (const ticket of [...tickets].sort(inTime)) {
    hear(corpus, ticket);
    yield;
  }
  return corpus;
}

/** Counts the terms of a desk's tickets. */
export const corpusOf = (tickets: readonly Prepared[]): Corpus => whole(hearing(tickets));

/**
 * Counts a ticket that came after the others. A term weighs by the hours in which it was heard: one that a hundred customers use in
 * one morning is no common word, it is the news.
 */
export function hear(corpus: Corpus, { at, written }: Prepared): void {
  corpus.size += 1;
  const hour = Math.floor(at / HOUR);
  for (const term of written.keys()) {
    const heard = corpus.heard.get(term);
    if (!heard) corpus.heard.set(term, { tickets: 1, hours: 1, last: hour });
    else {
      heard.tickets += 1;
      if (heard.last !== hour) heard.hours += 1;
      heard.last = hour;
    }
  }
}

/** The order in which tickets came; by key where they came at once, so that it is the same whatever the order of the list. */
export const inTime = (a: Pick<Prepared, 'at' | 'key'>, b: Pick<Prepared, 'at' | 'key'>): number =>
  a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** What is assumed of a word before the desk has many tickets: as if so many had been read. */
const ASSUMED_TICKETS = 200;
const ASSUMED_SHARE = { ordinary: 0.08, word: 0.002, code: 0.0005 };
/** A word of at least this weight is rare: heard in about one ticket of twenty or fewer. */
export const RARE = 3;

/** How much it tells that two tickets share a term: the logarithm of how seldom it is heard, 0 and more. */
export function weightOf(term: string, isCode: boolean, { size, heard }: Corpus): number {
  const share = isCode
    ? ASSUMED_SHARE.code
    : ORDINARY.has(term)
      ? ASSUMED_SHARE.ordinary
      : ASSUMED_SHARE.word;
  const often = (heard.get(term)?.hours ?? 0) + ASSUMED_TICKETS * share;
  return Math.max(0, Math.log((size + ASSUMED_TICKETS) / often));
}
