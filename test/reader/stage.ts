import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { covers } from '../../lib/helpdesks/address';
import { ADDRESSES, locate } from '../../lib/helpdesks/addresses';
import { HOSTED, INSTALLED, scriptOf } from '../../lib/helpdesks/hosts';
import type { Reading } from '../../lib/ticket/schema';
import { openDesk, type Desk } from '../browser/chromium';
import { serveHttps } from '../browser/https';
import { answerTo, type Recorded } from './recorded';

/** In pages of the extension. */
declare const chrome: Browser;

/** Says in a request which recorded page the tab is showing: several can have one address. */
const SHOWN = 'x-recorded-page';

/** Tabs are in the background while others load; their timers are not to be slowed. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** The built extension's folder. */
export const build = (): string => process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3';

const isInstalled = (url: URL): boolean => INSTALLED.some(({ matches }) => covers(matches, url));

/** The helpdesk that a person would have allowed for this address: of the ticket it shows, of its host, of its list. */
const helpdeskFor = (url: URL): string | undefined =>
  locate(url)?.helpdesk ??
  HOSTED.find(({ matches }) => covers(matches, url))?.helpdesk ??
  ADDRESSES.find(({ ownAddress, isList }) => ownAddress && isList?.(url))?.id;

/** Match patterns with the reader that each gets: a whole host, or where several products stand at one, each page by its path. */
function readersFor(urls: URL[]): [pattern: string, script: string][] {
  const pages = urls.flatMap((url) => {
    const helpdesk = isInstalled(url) ? undefined : helpdeskFor(url);
    return helpdesk ? [{ url, host: `${url.protocol}//${url.hostname}`, helpdesk }] : [];
  });
  const patterns = pages.map(({ url, host, helpdesk }): [string, string] => {
    const isShared = pages.some((other) => other.host === host && other.helpdesk !== helpdesk);
    return [`${host}${isShared ? url.pathname : '/'}*`, scriptOf(helpdesk)];
  });
  return [...new Map(patterns)];
}

/**
 * The built extension as it is when a person has allowed the self-hosted helpdesks of these addresses: the same files, and the
 * permission in the manifest. Answers the folder, to be removed afterwards.
 */
export function allowedBuild(urls: URL[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
  cpSync(build(), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const [pattern, script] of readersFor(urls)) {
    manifest.host_permissions.push(pattern.replace(/^(\w+:\/\/[^/]+).*/, '$1/*'));
    manifest.content_scripts.push({ matches: [pattern], js: [script], run_at: 'document_idle' });
  }
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type Tab = {
  page: Page;
  /** Shows a recorded page under its own address. */
  show(recorded: Recorded): Promise<void>;
  /** Asks the page's reader, as the panel does; nothing when there is no reader. */
  ask<T = Reading>(message: unknown): Promise<T | undefined>;
  /** The reading once it has come to rest. */
  settled(): Promise<Reading | undefined>;
};

export type Stage = { desk: Desk; openTab(): Promise<Tab>; close(): Promise<void> };

/** A Chromium with the built extension, in which recorded pages are served under their true host names. */
export async function openStage(pages: () => Iterable<Recorded>): Promise<Stage> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = String(request.headers[SHOWN] ?? '');
    const recorded = [...pages()].find((page) => page.name === name);
    const isDocument = request.headers.accept?.includes('text/html');
    const path = request.url ?? '/';
    if (recorded && isDocument) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(recorded.html);
      return;
    }
    const { status = 200, body, contentType, delayMs = 0 } = answerTo(recorded?.api ?? {}, path);
    if (delayMs) await wait(delayMs);
    const isText = typeof body === 'string';
    response.writeHead(status, {
      'content-type':
        contentType ?? (isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'),
      'cache-control': 'no-store',
    });
    response.end(isText ? body : JSON.stringify(body ?? {}));
  };
  const https = await serveHttps((request, response) => void answer(request, response));
  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;

  const urls = [...pages()].map(({ url }) => url);
  const extension = allowedBuild(urls);
  // Ports are part of an address: each is mapped as it stands.
  const ports = new Set(['80', '443', ...urls.flatMap(({ port: own }) => (own ? [own] : []))]);
  const secure = new Set([
    '443',
    ...urls.flatMap((url) => (url.protocol === 'https:' && url.port ? [url.port] : [])),
  ]);
  const rules = [...ports].map(
    (own) => `MAP *:${own} 127.0.0.1:${secure.has(own) ? https.port : port}`,
  );
  const desk = await openDesk({
    extension,
    args: [...AWAKE, `--host-resolver-rules=${rules.join(', ')}`],
  });
  const ours = await desk.openOurs('popup.html');

  const ask = <T>(tabId: number, message: unknown) =>
    ours.evaluate(
      (id, words) =>
        chrome.tabs.sendMessage(id, words, { frameId: 0 }).catch(() => undefined) as Promise<
          T | undefined
        >,
      tabId,
      message,
    );

  let count = 0;
  return {
    desk,
    async openTab() {
      const mark = `about:blank#${++count}`;
      const tabId = await ours.evaluate(
        async (url) => (await chrome.tabs.create({ url, active: false })).id,
        mark,
      );
      const target = await desk.browser.waitForTarget((one) => one.url() === mark);
      const page = await target.page();
      if (!page || tabId === undefined) throw new Error('the new tab has gone');
      const tab: Tab = {
        page,
        async show({ name, url }) {
          await page.goto('about:blank');
          await page.setExtraHTTPHeaders({ [SHOWN]: name });
          await page.goto(url.href, { waitUntil: 'domcontentloaded' });
        },
        ask: (message) => ask(tabId, message),
        async settled() {
          let before = '';
          let since = Date.now();
          const end = Date.now() + 30_000;
          for (;;) {
            const reading = await tab.ask({ type: 'readTicket' });
            const now =
              JSON.stringify(reading, (key, value) => (key === 'readAt' ? undefined : value)) ?? '';
            if (now !== before) since = Date.now();
            before = now;
            const rest = Date.now() - since;
            if (rest > quiet(reading) || Date.now() > end) return reading;
            await wait(100);
          }
        },
      };
      return tab;
    },
    async close() {
      await desk.close();
      http.closeAllConnections();
      await Promise.all([https.close(), new Promise((resolve) => http.close(resolve))]);
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Reads pages in several tabs at once; a page that answers nothing has no reading. */
export async function readAll(
  stage: Stage,
  pages: Recorded[],
  tabs: number,
): Promise<Map<string, Reading | undefined>> {
  const readings = new Map<string, Reading | undefined>();
  const queue = [...pages];
  const work = async () => {
    const tab = await stage.openTab();
    for (let page = queue.shift(); page; page = queue.shift()) {
      await tab.show(page);
      readings.set(page.name, await tab.settled());
    }
  };
  await Promise.all(Array.from({ length: Math.min(tabs, pages.length) }, work));
  return readings;
}

/** How long a reading must stay the same to count as settled, in milliseconds. */
function quiet(reading: Reading | undefined): number {
  if (!reading) return 5000;
  if (reading.is === 'loading') return 20_000;
  if (reading.is !== 'ticket') return 1200;
  const { messages, subject } = reading.ticket;
  if (!reading.gaps.length) return 300;
  return messages.length && subject ? 4500 : 9500;
}
