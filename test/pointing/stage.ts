import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { openDesk, type Desk } from '../browser/chromium';
import { serveHttps } from '../browser/https';
import { CASES } from './desk/ticket';

/** A helpdesk that nobody has seen before, the built extension allowed to read it, and a person's hands. */

const HOST = 'kontor.test';
export const ORIGIN = `https://${HOST}`;

const file = (name: string) => readFileSync(join(import.meta.dirname, 'desk', name), 'utf8');

const answer: RequestListener = ({ url = '/' }, response) => {
  const [type, body] =
    url === '/cases.json'
      ? ['application/json', JSON.stringify(CASES)]
      : url === '/desk.js'
        ? ['text/javascript', file('desk.js')]
        : ['text/html; charset=utf-8', file('page.html')];
  // As strict as a page can be: no styles, scripts or markup strings but its own.
  const policy = url.startsWith('/case/4712') ? "; require-trusted-types-for 'script'" : '';
  response.setHeader(
    'content-security-policy',
    `default-src 'self'; style-src 'self' 'unsafe-inline'${policy}`,
  );
  response.setHeader('content-type', type!);
  response.end(body);
};

/** The build of a person who has allowed this site: the browser's question can't be clicked by a test. */
function allowed(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(`${ORIGIN}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

export type Kontor = { desk: Desk; close(): Promise<void> };

export async function openKontor(profile?: string): Promise<Kontor> {
  const { port, close } = await serveHttps(answer);
  const extension = allowed(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
  const desk = await openDesk({ extension, hosts: { [HOST]: { https: port } }, profile });
  return {
    desk,
    async close() {
      await desk.close();
      await close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

type Node = Protocol.DOM.Node;

const attributesOf = ({ attributes = [] }: Node): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((name, index) => (index % 2 ? [] : [[name, attributes[index + 1] ?? '']])),
  );

function* all(node: Node): Generator<Node> {
  yield node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* all(inner);
}

const textOf = (node: Node): string =>
  node.nodeType === 3 ? node.nodeValue : [...(node.children ?? [])].map(textOf).join('');

/** Our box in the page: its shadow root is closed to the page, and open to the browser's own inspector. */
export type Box = {
  /** Is it there? */
  isOpen(): Promise<boolean>;
  /** The words of everything in it. */
  text(): Promise<string>;
  has(key: string): Promise<boolean>;
  click(key: string): Promise<void>;
  choose(key: string, value: string): Promise<void>;
  /** Which of our elements has the focus, by key. */
  waitFor(words: RegExp): Promise<void>;
};

export async function boxIn(page: Page): Promise<Box> {
  const session: CDPSession = await page.createCDPSession();
  const host = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return [...all(root)].find(({ localName }) => localName === 'deskside-pointing');
  };
  const keyed = async (key: string) => {
    const box = await host();
    return box && [...all(box)].find((node) => attributesOf(node)['data-key'] === key);
  };
  const middle = async ({ backendNodeId }: Node) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const must = async (key: string) => {
    const node = await keyed(key);
    if (!node) throw new Error(`the box has no ${key}`);
    return node;
  };
  const text = async () => {
    const box = await host();
    return box ? textOf({ ...box, children: box.shadowRoots }) : '';
  };
  return {
    isOpen: async () => (await host()) !== undefined,
    text,
    has: async (key) => (await keyed(key)) !== undefined,
    async click(key) {
      const { x, y } = await middle(await must(key));
      await page.mouse.click(x, y);
    },
    async choose(key, value) {
      const { backendNodeId } = await must(key);
      await session.send('DOM.focus', { backendNodeId });
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    },
    async waitFor(words) {
      const end = Date.now() + 8000;
      let now = await text();
      while (!words.test(now) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        now = await text();
      }
      if (!words.test(now)) throw new Error(`the box never said ${words}: ${now}`);
    },
  };
}

/** The site stands in the settings as one that nobody has shown yet. */
export async function listSite(desk: Desk): Promise<void> {
  const ours = await desk.openOurs('dashboard.html');
  await ours.waitForSelector('[data-part="helpdesks"]');
  await ours.evaluate(async (origin) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('deskside');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const put = db.transaction('sites', 'readwrite').objectStore('sites');
    await new Promise((resolve) => {
      put.put({ origin, helpdesk: 'own-kontor-test', at: new Date().toISOString() }).onsuccess =
        resolve;
    });
    db.close();
    await (
      globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    ).chrome.storage.local.set({ poked: Date.now() });
  }, ORIGIN);
  await ours.close();
}
