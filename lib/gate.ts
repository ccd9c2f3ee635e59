import * as z from 'zod/mini';
import type { Heard } from './messages';
import { QueueRow, Reading, type Message, type TicketReading } from './ticket/schema';

/**
 * What the background believes. A message counts only when it has the protocol's shape and comes from our own
 * reader in the top frame of the very site that it speaks of. The page's data is copied field by field.
 */

// The worker's policy forbids compiling code from strings; without this zod tries to, once.
z.config({ jitless: true });

/** The part of `runtime.MessageSender` that is looked at. */
export type Sender = {
  id?: string;
  frameId?: number;
  url?: string;
  origin?: string;
  documentLifecycle?: string;
  tab?: { id?: number; incognito?: boolean };
};

export type Believed =
  | { ok: true; tabId: number; reading: Reading }
  | { ok: true; tabId: number; rows: QueueRow[] }
  | Exclude<Heard, { ok: true }>;

export const MOST_MESSAGES = 2_000;
export const MOST_BYTES = 512 * 1024;
export const MOST_ROWS = 500;
export const MOST_READINGS_A_SECOND = 20;

const Observed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ticketObserved'), reading: Reading }),
  z.object({
    type: z.literal('queueObserved'),
    rows: z.array(QueueRow).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  }),
]);

function hostOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}

type Place = { site: string; url?: string };

/** Site and address that a reading speaks of. */
function placeOf(reading: Reading): Place {
  if (reading.is === 'elsewhere') return { site: reading.site };
  return reading.is === 'ticket' ? reading.ticket.ref : reading.ref;
}

/** Is the document that speaks one of this site, and does the address lead there too? */
function isFrom(sender: Sender, { site, url }: Place): boolean {
  return (
    hostOf(sender.url) === site &&
    (sender.origin === undefined || hostOf(sender.origin) === site) &&
    (url === undefined || hostOf(url) === site)
  );
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** As much of a message's text as surely fits: JSON writes one character in at most six bytes. */
function shortened(message: Message, bytes: number): Message | null {
  const room = Math.floor((bytes - bytesOf({ ...message, text: '' })) / 6);
  return room > 0 ? { ...message, text: message.text.slice(0, room) } : null;
}

/** The newest messages that fit. One that is long enough to push out the others is cut instead. */
function fitting(messages: Message[], bytes: number): { kept: Message[]; cut: boolean } {
  const kept: Message[] = [];
  let left = bytes;
  let cut = false;
  for (const message of messages.slice(-MOST_MESSAGES).reverse()) {
    const size = bytesOf(message);
    const long = size > left && size > bytes / 4;
    const fits =
      size <= left ? message : long ? shortened(message, Math.min(left, bytes / 4)) : null;
    if (!fits) break;
    cut ||= long;
    kept.unshift(fits);
    left -= bytesOf(fits) + 1;
  }
  return { kept, cut };
}

/**
 * A ticket within 2,000 messages and 512 kB. What was left out is named in the gaps: `messages` for whole ones,
 * `messages.text` for the end of a long one. `null` when it is too large even without its messages.
 */
export function withinLimits(reading: TicketReading): TicketReading | null {
  const { ticket } = reading;
  if (ticket.messages.length <= MOST_MESSAGES && bytesOf(reading) <= MOST_BYTES) return reading;
  const rest = bytesOf({ ...reading, ticket: { ...ticket, messages: [] } });
  if (rest > MOST_BYTES / 2) return null;
  const { kept, cut } = fitting(ticket.messages, MOST_BYTES - rest - 1_024);
  const gaps = new Set(reading.gaps);
  if (kept.length < ticket.messages.length) gaps.add('messages');
  if (cut) gaps.add('messages.text');
  return { ...reading, gaps: [...gaps], ticket: { ...ticket, messages: kept } };
}

/** Judges one message of a page. Never throws, whatever it is given. `ourId` is the extension's own id. */
export function believe(message: unknown, sender: Sender, ourId: string): Believed {
  const tabId = sender.tab?.id;
  if (
    sender.id !== ourId ||
    sender.frameId !== 0 ||
    tabId === undefined ||
    sender.tab?.incognito === true ||
    (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active')
  )
    return { ok: false, because: 'sender' };
  const parsed = z.safeParse(Observed, message);
  if (!parsed.success) return { ok: false, because: 'shape' };
  if (parsed.data.type === 'queueObserved') {
    const { rows } = parsed.data;
    if (!rows.every(({ ref }) => isFrom(sender, ref))) return { ok: false, because: 'sender' };
    if (bytesOf(rows) > MOST_BYTES) return { ok: false, because: 'shape' };
    return { ok: true, tabId, rows };
  }
  const { reading } = parsed.data;
  if (!isFrom(sender, placeOf(reading))) return { ok: false, because: 'sender' };
  const fits = reading.is === 'ticket' ? withinLimits(reading) : reading;
  return fits ? { ok: true, tabId, reading: fits } : { ok: false, because: 'shape' };
}

/** Counts readings a tab and second. `true` when this one may pass; `now` in milliseconds. */
export function floodgate(): (tabId: number, now: number) => boolean {
  const tabs = new Map<number, { second: number; count: number }>();
  return (tabId, now) => {
    const second = Math.floor(now / 1000);
    const seen = tabs.get(tabId);
    const count = seen?.second === second ? seen.count + 1 : 1;
    tabs.set(tabId, { second, count });
    return count <= MOST_READINGS_A_SECOND;
  };
}
