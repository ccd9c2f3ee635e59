import type { Message, Ref } from '../../ticket/schema';
import { record, recordAt, records, text, texts, toldBy, unixTime, type Json } from '../answer';
import type { Get, Refusal, Seen } from '../contract';
import { blank, gap, known } from '../find';
import { remember } from './root';
import { sessionHeaders } from './session';

/** Pages of 20 messages asked for at most; the rest is a gap. */
const PAGES = 25;

/** All messages, oldest first: the newest page, then what stands before its first one. */
async function messagesOf(
  get: Get,
  path: string,
  headers: Record<string, string>,
): Promise<{ items?: Json[]; isWhole: boolean }> {
  let items: Json[] | undefined;
  for (let page = 0; page < PAGES; page++) {
    const before = items ? `?before=${text(items[0]?.id)}` : '';
    const { body } = await recordAt(get, `${path}/messages${before}`, headers);
    if (!Array.isArray(body.payload)) break;
    const older = records(body.payload).filter(({ id }) => !items?.some((one) => one.id === id));
    if (!older.length) return { items, isWhole: true };
    items = [...older, ...(items ?? [])];
  }
  return { items, isWhole: false };
}

/** Chatwoot's kinds of messages: what happened (2) is none. */
const ROLES: Record<string, Message['role']> = { 0: 'customer', 1: 'agent', 3: 'bot' };
const HAPPENED = 2;
const BOT = /bot|assistant/i;

/** A mail's own text, without what it quotes, where it came by mail. */
function bodyOf({ content, content_attributes }: Json): string | undefined {
  const mail = record(record(content_attributes).email);
  const parts = [record(mail.text_content), record(mail.html_content)];
  return parts.map(({ reply }) => text(reply)).find(Boolean) ?? text(content);
}

/** Reads a conversation with the agent's own session: itself, all its messages, who is signed in. */
export async function fromApi({ id, url }: Ref, get: Get): Promise<Seen | Refusal> {
  const account = /\/accounts\/(\d+)/.exec(url)?.[1];
  const path = `/api/v1/accounts/${account}/conversations/${id}`;
  const headers = sessionHeaders(document);
  const [{ body: talk, refused }, { items, isWhole }, me] = await Promise.all([
    recordAt(get, path, headers),
    messagesOf(get, path, headers),
    recordAt(get, '/api/v1/profile', headers),
  ]);
  if (String(talk.id) !== id)
    return me.refused === 'signedOut'
      ? { refused: 'signedOut', certain: true }
      : { refused: refused ?? 'broken' };

  const notes = blank();
  remember(
    id,
    (items ?? []).map((one) => text(one.id)),
  );
  const written = items?.filter(({ message_type }) => message_type !== HAPPENED);
  const messages = written?.map((item): Message => {
    const sender = record(item.sender);
    const isBot = BOT.test(String(item.sender_type ?? sender.type));
    const isFile = !item.content && records(item.attachments).length > 0;
    const body = bodyOf(item) ?? (isFile ? '' : undefined);
    const role = isBot ? 'bot' : ROLES[String(item.message_type)];
    const message = known(notes, {
      id: text(item.id),
      author: text(sender.name) ?? (role === 'bot' ? 'Chatwoot' : undefined),
      role,
      visibility:
        item.private === true ? 'internal' : item.private === false ? 'public' : undefined,
      sentAt: unixTime(item.created_at),
      text: body,
    } as const);
    return { ...message, text: message.text ?? '' };
  });
  if (!isWhole || !messages?.length) gap(notes, 'messages');

  const meta = record(talk.meta);
  const { name, email, additional_attributes } = record(meta.sender);
  const person = { name: text(name), email: text(email)?.toLowerCase() };
  const organisation = text(record(additional_attributes).company_name);
  const seen = toldBy(
    notes,
    {
      subject: text(record(talk.additional_attributes).mail_subject),
      status: text(talk.status)?.toLowerCase(),
      priority: text(talk.priority),
      channel: text(meta.channel)
        ?.replace(/^Channel::/, '')
        .replace(/\B[A-Z]/g, '_$&')
        .toLowerCase(),
      requester: person.name || person.email ? { ...person, organisation } : undefined,
      assignee: text(record(meta.assignee).name),
      group: text(record(meta.team).name),
      tags: texts(talk.labels),
      createdAt: unixTime(talk.created_at),
      messages: messages?.length ? messages : undefined,
    },
    [
      'subject',
      talk.priority === null && 'priority',
      meta.sender && !meta.assignee ? 'assignee' : false,
      meta.sender && !meta.team ? 'group' : false,
    ],
  );
  const agent = { name: text(me.body.name), email: text(me.body.email)?.toLowerCase() };
  return { ...seen, agent };
}
