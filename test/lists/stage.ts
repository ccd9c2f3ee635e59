import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { HOSTED } from '../../lib/helpdesks/hosts';
import { DEFAULT_SETTINGS, type SeenRow, type SeenTicket } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/key';
import type { Ref } from '../../lib/ticket/schema';
import { insideOf, type Inside } from '../background/inside';
import { openDesk, type Desk } from '../browser/chromium';
import { serveHttps, type Served } from '../browser/https';
import { answerTo } from '../reader/recorded';

/** A Chromium with the built extension in which hand-written lists stand under their true host names. */

const PAGES = 'test/lists/pages';
const build = () => process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';

/** Sites at addresses of their own, as a person adds them in the settings. */
const OWN = { rt: 'rt', osticket: 'osticket', freescout: 'freescout', zammad: 'zammad' };
const HOSTS = [
  'acme.zendesk.com',
  'mail.google.com',
  'acme.freshdesk.com',
  'acme.atlassian.net',
  ...Object.keys(OWN).map((name) => `${name}.example.org`),
];

/** `{{iso -5}}`: the instant five minutes ago; `{{words -5}}`: as Gmail words it. */
function timed(text: string, now: number): string {
  return text.replace(/\{\{(iso|words) (-?\d+)\}\}/g, (_, how: string, minutes: string) => {
    const at = new Date(now + Number(minutes) * 60_000);
    if (how === 'iso') return at.toISOString();
    const day = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
    const time = { hour: 'numeric', minute: '2-digit' } as const;
    return `${at.toLocaleDateString('en-US', day)}, ${at.toLocaleTimeString('en-US', time)}`;
  });
}

/** The build, with the permissions that a person would give in the browser's own dialog. */
function allowed(): string {
  const copy = mkdtempSync(join(tmpdir(), 'deskside-lists-'));
  cpSync(build(), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(
    ...HOSTED.flatMap(({ matches }) => matches),
    ...Object.keys(OWN).map((name) => `https://${name}.example.org/*`),
  );
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** A mark as it is painted, with the box of what is painted. */
export type Painted = {
  text: string;
  title: string;
  style: string;
  box: { x: number; y: number; width: number; height: number };
};

type Node = {
  nodeId: number;
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
};

const textIn = (node: Node): string =>
  (node.nodeValue ?? '') + (node.children ?? []).map(textIn).join('');

/** The box that a node is painted in; none for one that went while it was looked at. */
async function boxOf(session: CDPSession, backendNodeId: number) {
  try {
    return (await session.send('DOM.getBoxModel', { backendNodeId })).model;
  } catch (error) {
    if (/Could not compute box model|No node/.test((error as Error).message)) return undefined;
    throw error;
  }
}

/** Every mark in the page, which keeps them from the page's own scripts; those of one row by `css`. */
export async function painted(page: Page, css = 'body'): Promise<Painted[]> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: 0 })) as { root: Node };
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: css,
  });
  const { node } = (await session.send('DOM.describeNode', {
    nodeId,
    depth: -1,
    pierce: true,
  })) as {
    node: Node & { backendNodeId: number };
  };
  const marks: Painted[] = [];
  const walk = async (at: Node & { backendNodeId?: number }): Promise<void> => {
    // The browser's own fields have roots too.
    for (const shadow of (at.shadowRoots ?? []).filter((one) => one.shadowRootType === 'closed'))
      for (const chip of (shadow.children ?? []) as (Node & { backendNodeId: number })[]) {
        const model = await boxOf(session, chip.backendNodeId);
        if (!model) continue;
        const { attributes = [] } = chip;
        const [x = 0, y = 0] = model.border;
        marks.push({
          text: textIn(chip),
          title: attributes[attributes.indexOf('title') + 1] ?? '',
          style: attributes[attributes.indexOf('style') + 1] ?? '',
          box: { x, y, width: model.width, height: model.height },
        });
      }
    for (const child of at.children ?? []) await walk(child);
  };
  await walk(node);
  await session.detach();
  return marks;
}

export type Stage = {
  desk: Desk;
  inside: Inside;
  /** Opens a hand-written list, or one whose HTML is given, under an address. */
  open(name: string, url: string, html?: string): Promise<Page>;
  /** What was asked of the pages' own API. */
  asked: string[];
  change(settings: object): Promise<void>;
  /** Stores a ticket as if its page had been opened. */
  read(ref: Ref, ticket: Partial<SeenTicket['ticket']>): Promise<void>;
  rows(site: string): Promise<SeenRow[]>;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const now = Date.now();
  const shown = new Map<string, { html: string; api: Record<string, unknown> }>();
  const asked: string[] = [];
  const server: Served = await serveHttps((request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const { html, api } = shown.get(host) ?? { html: '<!doctype html>', api: {} };
    if (request.headers.accept?.includes('text/html')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      // As strict as a page can be about styles and scripts of others.
      response.setHeader('content-security-policy', "style-src 'unsafe-inline'; img-src 'none'");
      response.end(timed(html, now));
      return;
    }
    const path = request.url ?? '/';
    if (/api|REST/.test(path)) asked.push(path);
    const { status = 200, body } = answerTo(api, path);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(timed(JSON.stringify(body ?? {}), now));
  });
  const extension = allowed();
  const desk = await openDesk({
    extension,
    hosts: Object.fromEntries(HOSTS.map((host) => [host, { https: server.port }])),
    args: ['--disable-renderer-backgrounding', '--disable-background-timer-throttling'],
  });
  const ours = await desk.openOurs('dashboard.html');
  const inside = insideOf(ours);
  const poke = () => ours.evaluate('chrome.storage.local.set({ poked: Date.now() })');
  const change = async (settings: object) => {
    await inside.put('settings', { ...DEFAULT_SETTINGS, playbook: 'excellence', ...settings });
    await poke();
  };
  for (const [name, helpdesk] of Object.entries(OWN))
    await inside.put('sites', {
      origin: `https://${name}.example.org`,
      helpdesk,
      at: new Date(now).toISOString(),
    });
  await change({});

  return {
    desk,
    inside,
    asked,
    change,
    async open(name, url, html) {
      const file = (ending: string) => join(PAGES, `${name}.${ending}`);
      const api = existsSync(file('api.json')) ? readFileSync(file('api.json'), 'utf8') : '{}';
      shown.set(new URL(url).host, {
        html: html ?? readFileSync(file('html'), 'utf8'),
        api: JSON.parse(api) as Record<string, unknown>,
      });
      return desk.open(url);
    },
    async read(ref, ticket) {
      const at = new Date(now).toISOString();
      const whole = { ref, tags: [], fields: {}, messages: [], readAt: at, ...ticket };
      const seen = { key: ticketKey(ref), ticket: whole, gaps: [], source: {} };
      await inside.put('tickets', { ...seen, firstSeenAt: at, seenAt: at });
    },
    rows: async (site) => (await inside.rows<SeenRow>('rows')).filter((row) => row.site === site),
    async close() {
      await desk.close();
      await server.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}
