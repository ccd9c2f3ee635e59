import type { Message, Person, Ref } from '../../ticket/schema';
import { record, recordAt, records, text, textOfHtml, texts, toldBy, type Json } from '../answer';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known } from '../find';
import { DESCRIPTION, stateOf } from './words';

const FIELDS =
  'summary,status,priority,issuetype,labels,description,created,resolutiondate,reporter,creator,assignee';
/** Comments on one page, as many as Jira gives, and pages at most. */
const SIZE = 100;
const PAGES = 10;

/** All comments, oldest first; `isWhole` tells whether the last page was reached. */
async function commentsOf(get: Get, issue: string): Promise<{ items?: Json[]; isWhole: boolean }> {
  let items: Json[] | undefined;
  for (let page = 0; page < PAGES; page++) {
    const start = page * SIZE;
    const { body } = await recordAt(
      get,
      `${issue}/comment?expand=renderedBody&orderBy=created&maxResults=${SIZE}&startAt=${start}`,
    );
    if (!Array.isArray(body.comments)) break;
    items = [...(items ?? []), ...records(body.comments)];
    if (items.length >= Number(body.total ?? 0)) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}

const INLINE = /^(?:paragraph|heading|codeBlock)$/;

/** Atlassian's own form of a rich text: a tree of blocks. */
function textOfTree({ type, text: words, attrs, content }: Json): string {
  if (type === 'hardBreak') return '\n';
  const label = text(words) && String(words);
  const parts = records(content).map(textOfTree);
  return label ?? text(record(attrs).text) ?? parts.join(INLINE.test(String(type)) ? '' : '\n\n');
}

/** As HTML where Jira has drawn it, else as it is stored. */
function bodyOf(drawn: unknown, stored: unknown): string | undefined {
  if (typeof drawn === 'string') return textOfHtml(drawn);
  if (typeof stored === 'string') return stored.replace(/\r\n?/g, '\n').trim();
  return record(stored).type === 'doc' ? textOfTree(record(stored)) : undefined;
}

const personOf = (user: unknown): Person | undefined => {
  const { displayName, emailAddress } = record(user);
  const name = text(displayName);
  return name ? { name, email: text(emailAddress)?.toLowerCase() } : undefined;
};

const accountOf = (user: unknown): string | undefined => text(record(user).accountId);

/** Reads an issue with the agent's own session: the issue with its request's channel, its comments, who is signed in. */
export async function fromApi({ id, url }: Ref, get: Get): Promise<Seen | Refusal> {
  // Jira of one's own can live under a path of its host.
  const home = /^\/jira(?=\/browse\/)/.exec(new URL(url).pathname)?.[0] ?? '';
  const issue = `${home}/rest/api/3/issue/${id}`;
  const [answer, { items, isWhole }, me] = await Promise.all([
    recordAt(
      get,
      `${issue}?fields=${FIELDS}&expand=renderedFields&properties=request.channel.type`,
    ),
    commentsOf(get, issue),
    recordAt(get, `${home}/rest/api/3/myself`),
  ]);
  const fields = record(answer.body.fields);
  // An issue that has moved answers under its new key.
  if (!answer.body.key || !fields.status)
    return me.refused === 'signedOut'
      ? { refused: 'signedOut', certain: true }
      : { refused: answer.refused ?? 'broken' };

  const reporter = accountOf(fields.reporter);
  const isPublic = ({ jsdPublic, visibility }: Json) =>
    visibility ? false : typeof jsdPublic === 'boolean' ? jsdPublic : undefined;
  /** Only agents have an issue, write inside it, or look at it outside the customers' portal. */
  const agents = new Set([
    accountOf(fields.assignee),
    /\/customer\//.test(url) ? undefined : accountOf(me.body),
    ...(items ?? []).flatMap((one) => (isPublic(one) === false ? accountOf(one.author) : [])),
  ]);
  const roleOf = (user: unknown): Message['role'] => {
    const { accountType } = record(user);
    const account = accountOf(user);
    if (!account) return undefined;
    if (account === reporter || accountType === 'customer') return 'customer';
    // Colleagues of the one who asks have the same kind of account as agents.
    return accountType === 'app' ? 'bot' : agents.has(account) ? 'agent' : undefined;
  };

  const notes = blank();
  const messageOf = (
    messageId: string | undefined,
    user: unknown,
    open: boolean | undefined,
    at: unknown,
    body: string | undefined,
  ): Message => {
    const message = known(notes, {
      id: messageId,
      author: personOf(user)?.name,
      role: roleOf(user),
      visibility: open === undefined ? undefined : open ? 'public' : 'internal',
      sentAt: exactTime(at),
      text: body,
    } as const);
    return { ...message, text: message.text ?? '' };
  };
  const drawn = record(answer.body.renderedFields);
  const asked = bodyOf(drawn.description, fields.description);
  const { creator } = fields;
  const messages = [
    ...(asked ? [messageOf(DESCRIPTION, creator, true, fields.created, asked)] : []),
    ...(items ?? []).map((one) =>
      messageOf(
        text(one.id),
        one.author,
        isPublic(one),
        one.created,
        bodyOf(one.renderedBody, one.body),
      ),
    ),
  ];
  if (!isWhole) gap(notes, 'messages');

  const channel = record(record(answer.body.properties)['request.channel.type']).value;
  const status = record(fields.status);
  const type = text(record(fields.issuetype).name);
  const seen = toldBy(
    notes,
    {
      subject: text(fields.summary),
      status: stateOf(text(status.name), text(record(status.statusCategory).key)),
      priority: text(record(fields.priority).name)?.toLowerCase(),
      channel: text(channel),
      requester: personOf(fields.reporter),
      assignee: personOf(fields.assignee)?.name,
      tags: texts(fields.labels),
      fields: type ? { type } : {},
      createdAt: exactTime(fields.created),
      solvedAt: exactTime(fields.resolutiondate),
      messages: items ? messages : undefined,
    },
    [
      'channel',
      'solvedAt',
      fields.priority === null && 'priority',
      fields.assignee === null && 'assignee',
      fields.reporter === null && 'requester',
    ],
  );
  return { ...seen, agent: personOf(me.body) };
}
