import type { Ticket, TicketReading } from '../../lib/ticket/schema';

/** One field of the page's health: what was read, from where, or that it is missing. */
export type FieldRead = { path: string; value?: string; source?: string; missing: boolean };

/** In the order in which a person would look for them. */
const PATHS: [string, (ticket: Ticket) => string | undefined][] = [
  ['subject', ({ subject }) => subject],
  ['requester.name', ({ requester }) => requester?.name],
  ['requester.email', ({ requester }) => requester?.email],
  ['status', ({ status }) => status],
  ['channel', ({ channel }) => channel],
  ['createdAt', ({ createdAt }) => createdAt],
  ['assignee', ({ assignee }) => assignee],
  ['priority', ({ priority }) => priority],
  ['messages', ({ messages }) => (messages.length > 0 ? String(messages.length) : undefined)],
  ['messages.role', (ticket) => share(ticket, 'role')],
  ['messages.sentAt', (ticket) => share(ticket, 'sentAt')],
  ['messages.visibility', (ticket) => share(ticket, 'visibility')],
];

/** How the page reads as a whole. `fallback`: all of it, but some from places that are only tried when the first ones fail. */
export type Wellness = 'well' | 'fallback' | 'partly';

export function wellness(fields: readonly FieldRead[]): Wellness {
  if (fields.some(({ missing }) => missing)) return 'partly';
  return fields.some(({ source = '' }) => /^dom:(?!1$)[1-9]/.test(source)) ? 'fallback' : 'well';
}

function share({ messages }: Ticket, field: 'role' | 'sentAt' | 'visibility') {
  const read = messages.filter((message) => message[field] !== undefined).length;
  return read === 0 ? undefined : `${read}/${messages.length}`;
}

/** Fields that this page shows: those read, and those named as gaps. What a helpdesk does not have is not counted. */
export function fieldsRead({
  ticket,
  gaps,
  source,
}: Pick<TicketReading, 'ticket' | 'gaps' | 'source'>): FieldRead[] {
  const missing = new Set(gaps);
  const known = PATHS.map(([path, value]) => ({ path, value: value(ticket) }))
    .filter(({ path, value }) => value !== undefined || missing.has(path))
    .map(({ path, value }) => ({
      path,
      value,
      source: source[path] ?? source[path.split('.')[0] ?? path],
      missing: missing.has(path),
    }));
  const named = new Set(PATHS.map(([path]) => path));
  const others = gaps
    .filter((path, index) => !named.has(path) && gaps.indexOf(path) === index)
    .map((path) => ({ path, missing: true }));
  return [...known, ...others];
}
