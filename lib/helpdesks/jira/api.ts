import type { Message, Person, Ref } from '../../ticket/schema';
import { record, recordAt, records, text, texts, toldBy, type Json } from '../answer';
import type { Get, Refusal, Seen } from '../contract';
import { exactTime } from '../dates';
import { blank, gap, known } from '../find';
import { DESCRIPTION, stateOf } from './words';

/** The property of an issue that says how it came. */
const CHANNEL = 'request.channel.type';
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
      `${issue}/comment?orderBy=created&maxResults=${SIZE}&startAt=${start}`,
    );
    if (!Array.isArray(body.comments)) break;
    items = [...(items ?? []), ...records(body.comments)];
    if (items.length >= Number(body.total ?? 0)) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}

const INLINE = /^(?:paragraph|heading|codeBlock)$/;

/** Atlassian's own form of a rich text: a tree of blocks, with words, names and addresses as leaves. */
function textOfTree({ type, text: words, attrs, content }: Json): string {
  if (type === 'hardBreak') return '\n';
  const { text: label, url } = record(attrs);
  const parts = records(content).map(textOfTree);
  const leaf = [words, label, url].find((one) => typeof one === 'string');
  return leaf ?? parts.join(INLINE.test(String(type)) ? '' : '\n\n');
}

const bodyOf = (tree: unknown): string | undefined =>
  text(typeof tree === 'string' ? tree : textOfTree(record(tree)));

/** A person, a status, a priority: all of Jira's things are named, people by `displayName`. */
const nameOf = (thing: unknown): string | undefined =>
  text(record(thing).displayName ?? record(thing).name);

function personOf(user: unknown): Person | undefined {
  const name = nameOf(user);
  return name ? { name, email: text(record(user).emailAddress)?.toLowerCase() } : undefined;
}

/** Who may read a comment; plain projects, where nobody from outside looks in, don't say. */
function visibilityOf({ jsdPublic, visibility }: Json): Message['visibility'] {
  if (visibility || jsdPublic === false) return 'internal';
  return jsdPublic === true ? 'public' : undefined;
}

/** Reads an issue with the agent's own session: the issue with its request's channel, its comments, who is signed in. */
export async function fromApi({ id, url }: Ref, get: Get): Promise<Seen | Refusal> {
  // Jira of one's own can live under a path of its host.
  const api = `${/^\/jira(?=\/browse\/)/.exec(new URL(url).pathname) ?? ''}/rest/api/3`;
  const issue = `${api}/issue/${id}`;
  const [{ body, refused }, { items = [], isWhole }, { body: me, refused: out }] =
    await Promise.all([
      recordAt(get, `${issue}?fields=${FIELDS}&properties=${CHANNEL}`),
      commentsOf(get, issue),
      recordAt(get, `${api}/myself`),
    ]);
  const fields = record(body.fields);
  const { status, priority, reporter, assignee, creator, created } = fields;
  if (!status)
    return out === 'signedOut' ? { refused: out, certain: true } : { refused: refused ?? 'broken' };

  const channel = text(record(record(body.properties)[CHANNEL]).value);
  const { accountId, accountType } = record(reporter);
  const asked = {
    id: DESCRIPTION,
    author: creator,
    created,
    body: fields.description,
    // What was asked from outside, the one who asked can see.
    jsdPublic: !!channel || accountType === 'customer' || undefined,
  };
  /** Only agents have an issue, write inside it, or look at it outside the customers' portal. */
  const agents = [
    assignee,
    !url.includes('/customer/') && me,
    ...items.map((one) => visibilityOf(one) === 'internal' && one.author),
  ].map((user) => record(user).accountId);
  const roleOf = (user: Json): Message['role'] => {
    if (user.accountType === 'customer' || (accountId && user.accountId === accountId))
      return 'customer';
    // Colleagues of the one who asks have the same kind of account as agents.
    if (user.accountType === 'app') return 'bot';
    return user.accountId && agents.includes(user.accountId) ? 'agent' : undefined;
  };

  const notes = blank();
  // What was asked is told with the comments, or not at all: the page may show both.
  const told =
    isWhole || items.length ? [...(fields.description ? [asked] : []), ...items] : undefined;
  const messages = told?.map((one: Json): Message => {
    const message = known(notes, {
      id: text(one.id),
      author: nameOf(one.author),
      role: roleOf(record(one.author)),
      visibility: visibilityOf(one),
      sentAt: exactTime(one.created),
      text: bodyOf(one.body),
    });
    return { ...message, text: message.text ?? '' };
  });
  const type = nameOf(fields.issuetype);
  const seen = toldBy(
    notes,
    {
      subject: text(fields.summary),
      status: stateOf(nameOf(status), record(record(status).statusCategory).key),
      priority: nameOf(priority)?.toLowerCase(),
      channel,
      requester: personOf(reporter),
      assignee: nameOf(assignee),
      tags: texts(fields.labels),
      fields: type ? { type } : {},
      createdAt: exactTime(created),
      solvedAt: exactTime(fields.resolutiondate),
      messages,
    },
    [
      'channel',
      'solvedAt',
      priority === null && 'priority',
      assignee === null && 'assignee',
      reporter === null && 'requester',
    ],
  );
  if (!isWhole) gap(notes, 'messages');
  return { ...seen, agent: personOf(me) };
}
