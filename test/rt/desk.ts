import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A Request Tracker of our own on loopback, spoken to as its administrator, by its own REST interface and by mail. */

const PREPARE = join(import.meta.dirname, 'prepare.sh');
const run = promisify(execFile);

/** The users of `initialdata`, and the one that Request Tracker starts with. */
export const DANA = {
  user: 'dana',
  password: 'password',
  name: 'Dana Whitfield',
  email: 'dana@example.com',
};
const ROOT = { user: 'root', password: 'password' };

type Transaction = { id: string; type: string; creator: string; at: string };

/** One message as Request Tracker keeps it: `body` by content type. */
export type Said = Transaction & { body: Record<string, string> };

export type RequestTracker = {
  url: string;
  host: string;
  /** Makes a ticket in the name of `as` and answers its number. */
  create(ticket: Record<string, string>, as?: { user: string; password: string }): Promise<string>;
  correspond(id: string, content: string, type?: 'text/plain' | 'text/html'): Promise<void>;
  comment(id: string, content: string): Promise<void>;
  change(path: string, fields: Record<string, unknown>): Promise<void>;
  /** Hands a whole mail to Request Tracker's own mail gate. */
  mail(message: string): Promise<void>;
  ticket(id: string): Promise<Record<string, unknown>>;
  /** The newest ticket's number. */
  newest(): Promise<string>;
  /** Create, Correspond and Comment of a ticket, oldest first, each read by its own request. */
  said(id: string): Promise<Said[]>;
  stop(): Promise<void>;
};

/** Starts it, with fresh data. Throws the reason when this machine can't. */
export async function startRequestTracker(): Promise<RequestTracker> {
  const { stdout } = await run(PREPARE, { maxBuffer: 1 << 20 }).catch(
    (error: { stderr?: string }) => {
      throw new Error(error.stderr?.trim() || String(error));
    },
  );
  const url = stdout.trim().split('\n').at(-1) ?? '';

  async function rest<T = unknown>(
    path: string,
    {
      method = 'GET',
      body,
      as = ROOT,
    }: { method?: string; body?: unknown; as?: { user: string; password: string } } = {},
  ): Promise<T> {
    const response = await fetch(`${url}/REST/2.0/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${as.user}:${as.password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  type Listed = { items: { id: string; Type: string; Created: string; Creator: { id: string } }[] };
  type Links = { _hyperlinks: { ref: string; _url: string }[] };
  type Attachment = { ContentType: string; Content?: string; Filename?: string };

  async function bodyOf(transaction: string): Promise<Record<string, string>> {
    const { _hyperlinks } = await rest<Links>(`transaction/${transaction}`);
    const body: Record<string, string> = {};
    for (const { ref, _url } of _hyperlinks) {
      if (ref !== 'attachment') continue;
      const { ContentType, Content, Filename } = await rest<Attachment>(
        _url.split('/REST/2.0/')[1] ?? '',
      );
      if (Filename || !ContentType.startsWith('text/')) continue;
      body[ContentType] = Buffer.from(Content ?? '', 'base64').toString('utf8');
    }
    return body;
  }

  return {
    url,
    host: new URL(url).host,
    async create(ticket, as = ROOT) {
      const { id } = await rest<{ id: string }>('ticket', {
        method: 'POST',
        body: { Queue: 'General', ContentType: 'text/plain', ...ticket },
        as,
      });
      return id;
    },
    async correspond(id, content, type = 'text/plain') {
      await rest(`ticket/${id}/correspond`, {
        method: 'POST',
        body: { Content: content, ContentType: type },
        as: DANA,
      });
    },
    async comment(id, content) {
      await rest(`ticket/${id}/comment`, {
        method: 'POST',
        body: { Content: content, ContentType: 'text/plain' },
        as: DANA,
      });
    },
    async change(path, fields) {
      await rest(path, { method: 'PUT', body: fields });
    },
    async mail(message) {
      const gate = spawn(
        'rt-mailgate-5',
        ['--queue', 'General', '--action', 'correspond', '--url', `${url}/`],
        {
          stdio: ['pipe', 'ignore', 'inherit'],
        },
      );
      gate.stdin.end(message);
      const [code] = (await once(gate, 'exit')) as [number];
      if (code !== 0) throw new Error(`the mail gate ended with ${code}`);
    },
    ticket: (id) => rest(`ticket/${id}`),
    async newest() {
      const { items } = await rest<Listed>('tickets?query=id%3E0&orderby=id&order=DESC&per_page=1');
      return items[0]?.id ?? '';
    },
    async said(id) {
      const { items } = await rest<Listed>(
        `ticket/${id}/history?fields=Type,Creator,Created&per_page=100`,
      );
      const messages = items.filter(({ Type }) =>
        ['Create', 'Correspond', 'Comment'].includes(Type),
      );
      return Promise.all(
        messages.map(async (one) => ({
          id: one.id,
          type: one.Type,
          creator: one.Creator.id,
          at: one.Created,
          body: await bodyOf(one.id),
        })),
      );
    },
    async stop() {
      await run(PREPARE, ['stop']);
    },
  };
}
