import type { Message, Ref } from '../../ticket/schema';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known } from '../find';

/** Answers of Zendesk's own API, as far as they are read. Nothing in them is taken for granted. */
type User = { id?: number | null; name?: string; email?: string; role?: string };
type Named = { id?: number; name?: string };
type Comment = {
  id?: number;
  author_id?: number;
  body?: string;
  plain_body?: string;
  public?: boolean;
  created_at?: string;
};
type Ticket = {
  subject?: string;
  status?: string;
  priority?: string | null;
  type?: string | null;
  via?: { channel?: string };
  requester_id?: number;
  assignee_id?: number | null;
  group_id?: number | null;
  organization_id?: number | null;
  tags?: string[];
  due_at?: string | null;
  created_at?: string;
  custom_fields?: { id?: number; value?: unknown }[];
};
type Answer = {
  ticket?: Ticket;
  user?: User;
  users?: User[];
  groups?: Named[];
  organizations?: Named[];
  comments?: Comment[];
  meta?: { has_more?: boolean; after_cursor?: string | null };
  next_page?: string | null;
};

/** Pages of 100 comments asked for at most; the rest is a gap. */
const PAGES = 5;

type Comments = { comments: Comment[]; users: User[]; isWhole: boolean };

/** All pages of a ticket's comments, oldest first as Zendesk sends them; none when the first page is refused. */
async function commentsOf(id: string, get: Get): Promise<Comments | undefined> {
  const path = `/api/v2/tickets/${id}/comments.json?include=users&page[size]=100`;
  const comments = new Map<number | undefined, Comment>();
  const users: User[] = [];
  let isWhole = false;
  let after = '';
  for (let page = 0; page < PAGES && !isWhole; page++) {
    const answer = await get(path + after);
    const body: Answer = (answer.ok && answer.body) || {};
    if (!Array.isArray(body.comments)) break;
    for (const comment of body.comments) comments.set(comment.id, comment);
    users.push(...(body.users ?? []));
    const { has_more, after_cursor } = body.meta ?? {};
    isWhole = !has_more && !body.next_page;
    after = `&page[after]=${encodeURIComponent(after_cursor ?? '')}`;
  }
  return comments.size ? { comments: [...comments.values()], users, isWhole } : undefined;
}

const ROLES: Record<string, Message['role']> = {
  'end-user': 'customer',
  agent: 'agent',
  admin: 'agent',
};
const VISIBILITY: Record<string, Message['visibility']> = { true: 'public', false: 'internal' };
/** Zendesk writes its own notes under this author. */
const SYSTEM = -1;

const textIn = ({ body, plain_body }: Comment): string | undefined =>
  (body ?? plain_body)?.replace(/\r\n?/g, '\n').trim();

/** Reads a ticket with the agent's own session: the ticket, its comments and who is signed in. */
export async function fromApi(ref: Ref, get: Get): Promise<Seen | Refusal> {
  const answer = await get(`/api/v2/tickets/${ref.id}.json?include=users,groups,organizations`);
  // Who may not see the ticket is not asked about it twice more.
  if (!answer.ok && /forbidden|missing|silent/.test(answer.refused)) return answer;
  const [list, me] = await Promise.all([commentsOf(ref.id, get), get('/api/v2/users/me.json')]);
  const { user }: Answer = (me.ok && me.body) || {};
  const { ticket, users = [], groups, organizations }: Answer = (answer.ok && answer.body) || {};
  if (!ticket) {
    // An anonymous session is answered with 200 and nobody's id.
    if (user?.id === null) return { refused: 'signedOut', certain: true };
    if (!list) return answer.ok ? { refused: 'broken' } : answer;
  }

  const people = new Map([...users, ...(list?.users ?? [])].map((person) => [person.id, person]));
  const nameIn = (all: Named[] | undefined, id: unknown) =>
    id ? all?.find((one) => one.id === id)?.name : undefined;
  const { requester_id, assignee_id, group_id, organization_id, via, tags } = ticket ?? {};
  const requester = requester_id ? people.get(requester_id) : undefined;
  const notes = blank();
  // A ticket begins with a message: an answer without any tells nothing.
  const messages = list?.comments.map(
    ({ id, author_id, public: isPublic, created_at, ...comment }): Message => {
      const author = people.get(author_id);
      const text = textIn(comment);
      const isAsking = author_id !== undefined && author_id === requester_id;
      const message = known(notes, {
        author: author?.name,
        role: author_id === SYSTEM ? 'system' : isAsking ? 'customer' : ROLES[author?.role ?? ''],
        visibility: VISIBILITY[String(isPublic)],
        sentAt: exactTime(created_at),
        text,
      });
      return { ...message, ...(id ? { id: String(id) } : {}), text: text ?? '' };
    },
  );
  if (!list?.isWhole) gap(notes, 'messages');

  const told = {
    subject: ticket?.subject,
    status: ticket?.status?.toLowerCase(),
    priority: ticket?.priority?.toLowerCase(),
    channel: via?.channel,
    requester: requester && {
      name: requester.name,
      email: requester.email ?? undefined,
      organisation: nameIn(organizations, organization_id),
    },
    assignee: assignee_id ? people.get(assignee_id)?.name : undefined,
    group: nameIn(groups, group_id),
    tags,
    createdAt: exactTime(ticket?.created_at),
    fields: ticket && fieldsOf(ticket),
    messages,
  };
  // Zendesk writes `null` for what is not set.
  const unset: Record<string, unknown> = {
    priority: ticket?.priority,
    assignee: assignee_id,
    group: group_id,
  };
  for (const [field, value] of Object.entries(told)) {
    if (value !== undefined) notes.source[field] = 'api';
    else if (unset[field] !== null) gap(notes, field);
  }
  if (requester && !requester.email) gap(notes, 'requester.email');
  return {
    ...notes,
    ticket: told,
    ...(user?.id ? { agent: { name: user.name, email: user.email } } : {}),
  };
}

function fieldsOf({ type, due_at, custom_fields }: Ticket): Record<string, string> {
  const due = exactTime(due_at);
  const fields: Record<string, string> = { ...(type ? { type } : {}), ...(due ? { due } : {}) };
  for (const { id, value } of custom_fields ?? [])
    if (value !== null && value !== undefined && value !== '')
      fields[`custom.${id}`] = String(value);
  return fields;
}
