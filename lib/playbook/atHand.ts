import { linksOf, listOf } from './lists';
import type { OpenSlot, Playbook } from './schema';
import { slotsOf, type Kept, type SlotRead } from './slots';

/** What the team filled in, as it is laid out beside a ticket. */

/** What of a ticket decides what is shown beside it. */
export type AtMoment = {
  rank: number | null;
  topic: string | null;
  channel: string | undefined;
  isAnswered: boolean;
  isSolved: boolean;
  isEscalated: boolean;
  /** The customer's address, its domain and the organisation. */
  customer: readonly string[];
  /** What the customer wrote. */
  words: string;
};

/** One filled slot: links to open, or lines to read; a text keeps its lines as they are. */
export type AtHand = { slot: OpenSlot; links: string[]; lines: string[] };

/** Slots whose filling judges, or stands somewhere of its own. */
const TOLD: readonly OpenSlot['type'][] = ['text', 'contact', 'link', 'list', 'number'];

const isShown = ({ slot: { type, does, key, shownFor }, state }: SlotRead): boolean =>
  state.is === 'filled' &&
  does === undefined &&
  TOLD.includes(type) &&
  (type !== 'number' || shownFor !== undefined) &&
  key !== 'companyName';

/** What is for this ticket, and all the rest. */
export function atHand(playbook: Playbook, kept: Kept, moment: AtMoment) {
  const now: AtHand[] = [];
  const rest: AtHand[] = [];
  // Once for all lines: a ticket may be long, and so may a list.
  const told = { ...moment, words: plain(moment.words) };
  for (const read of slotsOf(playbook, kept).filter(isShown)) {
    const entry = entryOf(read);
    const { lines: by, ...when } = read.slot.shownFor ?? {};
    const named = by ? entry.lines.filter((line) => names(line, by, told)) : entry.lines;
    const fits = Object.keys(when).length > 0 || by !== undefined;
    if (fits && holds(when, moment) && (by === undefined || named.length > 0))
      now.push({ ...entry, lines: named });
    else rest.push(entry);
  }
  return { now, rest };
}

function entryOf({ slot, typed: { text } }: SlotRead): AtHand {
  if (slot.type === 'link') return { slot, links: linksOf(text), lines: [] };
  const lines = slot.type === 'list' ? listOf(text, slot) : [text.trim()];
  return { slot, links: [], lines };
}

function holds(
  { ranks, topics, channels, when }: Omit<NonNullable<OpenSlot['shownFor']>, 'lines'>,
  moment: AtMoment,
): boolean {
  const { rank, topic, channel, isAnswered, isEscalated, isSolved } = moment;
  const stands = { unanswered: !isAnswered && !isSolved, escalated: isEscalated, solved: isSolved };
  return (
    (ranks?.includes(rank ?? -1) ?? true) &&
    (topics?.includes(topic ?? '') ?? true) &&
    (channels?.includes(channel ?? '') ?? true) &&
    (when === undefined || stands[when])
  );
}

/** What a line is about: what stands before its first colon, or else dash, or else comma. */
const headOf = (line: string): string =>
  [': ', ' - ', ', '].reduce((head, sign) => (head === line ? line.split(sign)[0]! : head), line);

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** `words` are plain. */
function names(line: string, by: 'customer' | 'words', { customer, words }: AtMoment): boolean {
  const head = headOf(line).trim().toLowerCase().replace(/^@/, '');
  if (by === 'customer') return head !== '' && customer.some((one) => one.toLowerCase() === head);
  return plain(head).trim() !== '' && words.includes(plain(head));
}
