import type { Ticket } from '../ticket/schema';

/** What one reading may weigh, so that no page can fill the disk. */
const MOST_MESSAGES = 2000;
const MOST_BYTES = 512 * 1024;
/** Kept free for what stands around the ticket. */
const AROUND = 16 * 1024;

/** A UTF-16 unit is at most three bytes, so that short ones need no counting. */
function isLight(ticket: Ticket): boolean {
  const json = JSON.stringify(ticket);
  const most = MOST_BYTES - AROUND;
  return json.length * 3 <= most || new TextEncoder().encode(json).length <= most;
}

/** Cuts every text in a value, and no pair of surrogates. */
const cut = <T>(value: T, longest: number): T =>
  JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? part.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : part,
  );

/** A ticket within the limits, the longest texts cut first; what was cut is a gap. */
export function within(ticket: Ticket, gaps: Set<string>): Ticket {
  let small = ticket;
  if (ticket.messages.length > MOST_MESSAGES) {
    small = { ...ticket, messages: ticket.messages.slice(-MOST_MESSAGES) };
    gaps.add('messages');
  }
  for (let longest = MOST_BYTES / 2; !isLight(small) && longest >= 1; longest /= 2) {
    small = cut(small, longest);
    gaps.add('messages.text');
  }
  return small;
}
