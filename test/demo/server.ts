import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hosts } from '../browser/chromium';
import { serveHttps } from '../browser/https';
import { commentsAnswer, markup, meAnswer, ticketAnswer } from './api';
import { bundlePages, type Bundled } from './bundle';
import { createDesk, type ApiMode, type Desk, type DeskTicket } from './desk';

export const ZENDESK = 'acme.zendesk.com';
export const GMAIL = 'mail.google.com';

export const ticketUrl = (id: number) => `https://${ZENDESK}/agent/tickets/${id}`;
export const threadUrl = (id: number) => `https://${GMAIL}/mail/u/0/#inbox/${threadId(id)}`;

/** The opaque token under which the mail page shows a ticket: letters only, one a ticket. */
export const threadId = (id: number) =>
  `FMfcgzQ${[...String(id)].map((digit) => 'BCDFGHJKLM'[Number(digit)]).join('')}vNtRsW`;

export type Demo = {
  desk: Desk;
  port: number;
  hosts: Hosts;
  /** Everything that was asked of the server, but for the demo pages' own data, as `GET host/path`. */
  asked: string[];
  close(): Promise<void>;
};

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

const page = (response: ServerResponse, status: number, html: string, csp?: string) => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    ...(csp ? { 'content-security-policy': csp } : {}),
  });
  response.end(html);
};

/** Answers in the asked mode; true when it has dealt with the request (`never` just holds it). */
function refuses(response: ServerResponse, mode: ApiMode): boolean {
  if (mode === 'ok') return false;
  if (mode === 'never') return true;
  if (mode === 'html')
    page(response, 200, '<!doctype html><title>Sign in</title><p>Please sign in.');
  else {
    if (mode === 429) response.setHeader('retry-after', '30');
    json(response, mode, { error: `demo ${mode}` });
  }
  return true;
}

function api(desk: Desk, url: URL, response: ServerResponse) {
  if (url.pathname === '/api/v2/users/me.json') {
    if (!refuses(response, desk.apiMode())) json(response, 200, meAnswer(desk));
    return;
  }
  const [, number, part] =
    url.pathname.match(/^\/api\/v2\/tickets\/(\d+)(\/comments)?(?:\.json)?$/) ?? [];
  const id = Number(number);
  if (refuses(response, desk.apiMode(id))) return;
  if (desk.me() === null) return json(response, 401, { error: "Couldn't authenticate you" });
  if (!desk.tickets().some((ticket) => ticket.id === id))
    return json(response, 404, { error: 'RecordNotFound', description: 'Not found' });
  if (!part) return json(response, 200, ticketAnswer(desk, id));
  json(
    response,
    200,
    commentsAnswer(desk, id, {
      size: Number(url.searchParams.get('page[size]') ?? 100),
      after: Number(url.searchParams.get('page[after]') ?? 0),
      newestFirst:
        url.searchParams.get('sort_order') === 'desc' ||
        url.searchParams.get('sort') === '-created_at',
    }),
  );
}

/** What the demo's own pages show; not a part of any helpdesk's API, and never refused. */
const shown = (desk: Desk, ticket: DeskTicket) => ({
  ...ticket,
  thread: threadId(ticket.id),
  requester: desk.person(ticket.requester),
  assignee: ticket.assignee ? desk.person(ticket.assignee) : null,
  comments: ticket.comments.map((one) => ({ ...one, by: desk.person(one.by), html: markup(one) })),
});

async function body(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}');
}

/** `/demo/…`: the pages' own data and files. */
async function own(
  desk: Desk,
  bundled: Bundled,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = url.pathname.slice('/demo/'.length);
  if (path === 'changes')
    return json(response, 200, desk.changesAfter(Number(url.searchParams.get('after'))));
  if (path === 'tickets') {
    const me = desk.me();
    const tickets = desk.tickets().map((ticket) => shown(desk, ticket));
    return json(response, 200, { me: me && desk.person(me), late: desk.late(), tickets });
  }
  if (path === 'reply' && request.method === 'POST') {
    const { id, ...reply } = await body(request);
    desk.agentWrites(id, reply);
    return json(response, 200, {});
  }
  const file = bundled.files[path];
  if (!file) return page(response, 404, 'Not found');
  response.writeHead(200, { 'content-type': file.type });
  response.end(file.path ? await readFile(file.path) : file.text);
}

const SITE_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";
const MAIL_CSP = `${SITE_CSP}; require-trusted-types-for 'script'`;

/**
 * Starts the demo helpdesk on loopback. `hosts` is what Chromium must be told to reach it under the true names;
 * `desk` is its memory, for tests that act as the customer or break the API.
 */
export async function startDemo({ port = 0 }: { port?: number } = {}): Promise<Demo> {
  const desk = createDesk();
  const bundled = await bundlePages();
  const asked: string[] = [];
  const served = await serveHttps(async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    if (!url.pathname.startsWith('/demo/'))
      asked.push(`${request.method} ${url.host}${url.pathname}`);
    if (url.pathname.startsWith('/demo/')) return own(desk, bundled, url, request, response);
    if (url.hostname === GMAIL) return page(response, 200, bundled.gmail, MAIL_CSP);
    if (url.pathname.startsWith('/api/')) return api(desk, url, response);
    if (url.pathname === '/')
      return response.writeHead(302, { location: '/agent/filters/1' }).end();
    if (url.pathname.startsWith('/agent/') && desk.me() === null)
      return response.writeHead(302, { location: '/auth/v3/signin' }).end();
    if (url.pathname.startsWith('/auth/')) return page(response, 200, bundled.signIn, SITE_CSP);
    if (url.pathname.startsWith('/agent/')) return page(response, 200, bundled.zendesk, SITE_CSP);
    page(response, 404, 'Not found');
  }, port);
  return {
    desk,
    port: served.port,
    asked,
    hosts: { [ZENDESK]: { https: served.port }, [GMAIL]: { https: served.port } },
    close: served.close,
  };
}
