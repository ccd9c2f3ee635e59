import type { Comment, Desk, DeskTicket } from './desk';
import type { Who } from './tickets/schema';

/** Answers of the demo helpdesk's same-origin API, in the shapes that Zendesk documents for Support. */

const ORIGIN = 'https://acme.zendesk.com';
const seconds = (iso: string) => iso.replace(/\.\d+Z$/, 'Z');

const organisationId = (name: string) =>
  500 + [...name].reduce((sum, c) => sum + c.charCodeAt(0), 0);
const groupId = (name: string) => 400 + (name.length % 50);

const via = (channel: string, from?: Who) => ({
  channel,
  source: { from: from ? { address: from.email, name: from.name } : {}, to: {}, rel: null },
});

const user = (who: Who) => ({
  id: who.id,
  url: `${ORIGIN}/api/v2/users/${who.id}.json`,
  name: who.name,
  email: who.email,
  role: who.role,
  time_zone: 'America/New_York',
  locale: 'en-US',
  organization_id: who.organisation ? organisationId(who.organisation) : null,
  tags: who.tags ?? [],
  active: true,
});

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A message's paragraphs as markup, for tickets whose sender wrote plain text. */
export const markup = ({ html, text }: Pick<Comment, 'html' | 'text'>) =>
  html ??
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part).replaceAll('\n', '<br>')}</p>`)
    .join('');

const comment = (desk: Desk, ticket: DeskTicket, one: Comment) => {
  const who = desk.person(one.by);
  return {
    id: one.id,
    type: 'Comment',
    author_id: one.by,
    body: one.text,
    html_body: `<div class="zd-comment" dir="auto">${markup(one)}</div>`,
    plain_body: one.text,
    public: !one.internal,
    attachments: [],
    audit_id: one.id + 100_000,
    via: via(who.role === 'agent' ? 'web' : ticket.channel, who),
    created_at: seconds(one.at),
    metadata: { system: {}, custom: {} },
  };
};

export function ticketAnswer(desk: Desk, id: number) {
  const ticket = desk.ticket(id);
  const requester = desk.person(ticket.requester);
  const people = [requester, ...(ticket.assignee ? [desk.person(ticket.assignee)] : [])];
  const organisation = requester.organisation;
  return {
    ticket: {
      url: `${ORIGIN}/api/v2/tickets/${id}.json`,
      id,
      external_id: null,
      via: via(ticket.channel, requester),
      created_at: seconds(ticket.createdAt),
      updated_at: seconds(ticket.updatedAt),
      type: ticket.type ?? null,
      subject: ticket.subject,
      raw_subject: ticket.subject,
      description: ticket.comments[0]?.text ?? '',
      priority: ticket.priority ?? null,
      status: ticket.status,
      recipient: 'support@acme.example',
      requester_id: requester.id,
      submitter_id: requester.id,
      assignee_id: ticket.assignee ?? null,
      organization_id: organisation ? organisationId(organisation) : null,
      group_id: groupId(ticket.group),
      is_public: true,
      due_at: null,
      tags: ticket.tags,
      custom_fields: [],
      fields: [],
      comment_count: ticket.comments.length,
    },
    users: people.map(user),
    groups: [{ id: groupId(ticket.group), name: ticket.group }],
    organizations: organisation ? [{ id: organisationId(organisation), name: organisation }] : [],
  };
}

/** One page of a ticket's comments. `size` and `after` page by cursor; `newestFirst` turns the order round. */
export function commentsAnswer(
  desk: Desk,
  id: number,
  {
    size = 100,
    after = 0,
    newestFirst = false,
  }: { size?: number; after?: number; newestFirst?: boolean },
) {
  const ticket = desk.ticket(id);
  const all = newestFirst ? ticket.comments.toReversed() : ticket.comments;
  const page = all.slice(after, after + size);
  const end = after + page.length;
  const more = end < all.length;
  const authors = [...new Set(page.map((one) => one.by))].map((by) => user(desk.person(by)));
  const next = more
    ? `${ORIGIN}/api/v2/tickets/${id}/comments.json?include=users&page[size]=${size}&page[after]=${end}`
    : null;
  return {
    comments: page.map((one) => comment(desk, ticket, one)),
    users: authors,
    meta: { has_more: more, after_cursor: more ? String(end) : null, before_cursor: null },
    links: { prev: null, next },
    count: all.length,
    next_page: next,
    previous_page: null,
  };
}

export function meAnswer(desk: Desk) {
  const me = desk.me();
  if (me) return { user: user(desk.person(me)) };
  return {
    user: {
      id: null,
      url: null,
      name: 'Anonymous user',
      email: 'invalid@example.com',
      role: 'end-user',
    },
  };
}
