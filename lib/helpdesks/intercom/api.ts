import type { Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { blank, gap } from '../find';
import { appIn } from './address';
import { list, messagesOf, record, text, timeIn } from './parts';

/** Milliseconds between the birth of a conversation and its first message: a later first one is not the first. */
const AT_ONCE = 60_000;
/** Nobody and no team have this id. */
const UNASSIGNED = /^0?$/;

/** A customer's answer opens a closed conversation again: it is no more than solved. */
const STATES: Record<string, string> = { open: 'open', snoozed: 'snoozed', closed: 'solved' };
const PRIORITIES = new Map<unknown, string | null>([
  [true, 'priority'],
  ['priority', 'priority'],
  [false, null],
  ['not_priority', null],
]);

/** A name, `null` for nobody; nothing where the answer doesn't say. */
function assigned(value: unknown): string | null | undefined {
  const { id, name } = record(value);
  if (value === null || (id !== undefined && UNASSIGNED.test(String(id ?? '')))) return null;
  return text(name);
}

/** Reads a conversation with the agent's own session, by the API of Intercom's own inbox (2022 and 2026-05). */
export async function fromApi(ref: Ref, get: Get): Promise<Seen | Refusal> {
  const app = appIn(ref.url);
  if (!app) return { refused: 'missing' };
  const [answer, mine] = await Promise.all([
    get(`/ember/inbox/conversations/${ref.id}?app_id=${app}`),
    get(`/ember/admins/me.json?app_id=${app}`),
  ]);
  if (!answer.ok) return answer;
  const { id, title, state, priority, created_at, user_summary, ...rest } = record(answer.body);
  if (String(id) !== ref.id) return { refused: 'broken' };

  const notes = blank();
  const parts = Array.isArray(rest.renderable_parts) ? rest.renderable_parts : undefined;
  const messages = parts && messagesOf(parts, notes);
  const createdAt = timeIn(created_at);
  const late = Date.parse(messages?.[0]?.sentAt ?? '') - Date.parse(createdAt ?? '');
  if (!(late <= AT_ONCE)) gap(notes, 'messages');

  const customer = record(user_summary);
  const [name, email] = [text(customer.name), text(customer.email)?.toLowerCase()];
  const company = record(customer.first_company ?? list(customer.companies)[0]);
  const organisation = text(company.name);
  // `null` stands for what is said to be nothing; what is not said at all is a gap.
  const told = {
    subject: title === null ? null : text(title),
    status: STATES[String(state)],
    priority: PRIORITIES.get(priority),
    channel: undefined,
    requester: name || email ? { name, email, organisation } : undefined,
    assignee: assigned(rest.admin_assignee),
    group: assigned(rest.team_assignee),
    tags: undefined,
    createdAt,
    messages: messages?.length ? messages : undefined,
  };
  const fields = Object.entries(told).filter(([, value]) => value !== null);
  for (const [field, value] of fields)
    if (value === undefined) gap(notes, field);
    else notes.source[field] = 'api';
  if (told.requester && !email) gap(notes, 'requester.email');

  const me = record(mine.ok && mine.body);
  const agent = { name: text(me.name), email: text(me.email)?.toLowerCase() };
  return {
    ...notes,
    ticket: Object.fromEntries(fields) as Seen['ticket'],
    ...(agent.name || agent.email ? { agent } : {}),
  };
}
