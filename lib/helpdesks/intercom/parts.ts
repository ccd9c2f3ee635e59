import type { Message } from '../../ticket/schema';
import { exactTime } from '../dates';
import { gap, known, textOf, type Notes } from '../find';

/** Answers of Intercom's API, of which nothing is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

export const record = (value: unknown): Json =>
  value && typeof value === 'object' ? (value as Json) : {};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || undefined;

/** An ISO time, or seconds since 1970. */
export function timeIn(value: unknown): string | undefined {
  const seconds = typeof value === 'number' && value > 0 && value < 1e11 ? value : undefined;
  return seconds ? new Date(seconds * 1000).toISOString() : exactTime(value);
}

const wordsOf = (html: string): string =>
  textOf(new DOMParser().parseFromString(html, 'text/html').body);

/** The words of typed blocks: paragraphs with `text`, mails with `content`, lists with `items`. Uploads have none. */
function wordsIn(blocks: unknown): string {
  const lines = list(blocks).flatMap((block) => {
    const { text: words, content, items } = record(block);
    return [words, content, ...list(items).map((item) => record(item).text ?? item)];
  });
  return lines
    .flatMap((line) => (typeof line === 'string' ? wordsOf(line) : []))
    .filter(Boolean)
    .join('\n');
}

/** What a part is, by its number: read off Intercom's own pages and checked against live conversations in 2026-05. */
const KINDS: Record<string, Pick<Message, 'role' | 'visibility'>> = {
  1: { role: 'customer', visibility: 'public' },
  12: { role: 'customer', visibility: 'public' },
  2: { role: 'agent', visibility: 'public' },
  24: { role: 'agent', visibility: 'public' },
  3: { role: 'agent', visibility: 'internal' },
};
/** Assigned, attributes, priority, participants, rules, translations: no words of anybody. */
const EVENTS = new Set<unknown>([5, 6, 14, 21, 26, 31, 71]);

/** The messages among a conversation's parts, oldest first; of what kind a part is that nobody knows, it may be one. */
export function messagesOf(parts: unknown[], notes: Notes): Message[] {
  const messages = parts.map(record).flatMap((part): Message[] => {
    const kind = KINDS[String(part.renderable_type)];
    if (!kind) {
      if (!EVENTS.has(part.renderable_type)) gap(notes, 'messages');
      return [];
    }
    const data = record(part.renderable_data);
    const [customer, admin, entity] = [data.user_summary, data.admin_summary, data.entity].map(
      record,
    );
    const isCustomer = kind.role === 'customer';
    const isBot = !isCustomer && [admin, entity].some((one) => one?.is_operator === true);
    const words = Array.isArray(data.blocks) ? wordsIn(data.blocks) : undefined;
    const message = known(notes, {
      author: text(isCustomer ? customer?.name : (admin?.name ?? entity?.name)),
      role: isBot ? ('bot' as const) : kind.role,
      visibility: kind.visibility,
      sentAt: timeIn(part.created_at),
      text: words,
    });
    return [{ ...message, text: words ?? '' }];
  });
  return messages.every(({ sentAt }) => sentAt)
    ? messages.sort((a, b) => Date.parse(a.sentAt!) - Date.parse(b.sentAt!))
    : messages;
}
