import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { chromiumPath } from '../run/browsers.mjs';

/** Flags under which Chromium runs the extension quietly, also as root and without a network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

export type Desk = {
  browser: Browser;
  /** The extension's id, empty when none was installed. */
  id: string;
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own: `popup.html`, `dashboard.html`. */
  openOurs(path: string): Promise<Page>;
  /** The docked side panel beside `page`, opened by the toolbar button. */
  dockPanel(page: Page): Promise<Page>;
  worker(): Promise<WebWorker>;
  killWorker(): Promise<void>;
  close(): Promise<void>;
};

export type Hosts = Record<string, { https?: number; http?: number }>;

/** Maps host names to loopback ports; every other name leads nowhere. */
function resolverRules(hosts: Hosts): string {
  const rules = Object.entries(hosts).flatMap(([host, { https, http }]) => [
    ...(https ? [`MAP ${host}:443 127.0.0.1:${https}`] : []),
    ...(http ? [`MAP ${host}:80 127.0.0.1:${http}`] : []),
  ]);
  return [...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** Starts Chromium with the unpacked `extension` and the host names of `hosts` on loopback. */
export async function openDesk({
  extension,
  hosts = {},
  headless = true,
  size = { width: 1400, height: 900 },
  args = [],
  profile,
}: {
  extension?: string;
  hosts?: Hosts;
  headless?: boolean;
  size?: { width: number; height: number };
  args?: string[];
  profile?: string;
}): Promise<Desk> {
  const userDataDir = profile ?? mkdtempSync(join(tmpdir(), 'deskside-'));
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      ...QUIET,
      `--window-size=${size.width},${size.height}`,
      `--host-resolver-rules=${resolverRules(hosts)}`,
      ...args,
    ],
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  const worker = async () => {
    const target = await browser.waitForTarget(isWorker, { timeout: 15_000 });
    const found = await target.worker();
    if (!found) throw new Error('the service worker has gone');
    return found;
  };

  /** The button opens the popup until the worker, just installed, has read who uses it. */
  let toPanel: Promise<void> | undefined;
  const furnished = () =>
    (toPanel ??= (async () => {
      const running = await worker();
      const behavior = 'globalThis.chrome?.sidePanel?.getPanelBehavior()';
      type Behavior = { openPanelOnActionClick: boolean } | undefined;
      while (!((await running.evaluate(behavior)) as Behavior)?.openPanelOnActionClick)
        await pause(20);
    })());

  return {
    browser,
    id,
    open,
    openOurs: (path) => open(`chrome-extension://${id}/${path}`),
    async dockPanel(page) {
      await page.bringToFront();
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets', {
        filter: [{ type: 'tab' }],
      });
      const address = page.url();
      const tab = targetInfos.find((info) => info.url === address);
      if (!tab) throw new Error(`no tab shows ${address}`);
      await furnished();
      await session.send(
        'Extensions.triggerAction' as never,
        { id, targetId: tab.targetId } as never,
      );
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().endsWith('/sidepanel.html'),
        { timeout: 15_000 },
      );
      const panel = await target.asPage();
      await panel.waitForFunction(() => innerWidth > 0);
      return panel;
    },
    worker,
    async killWorker() {
      const target = browser.targets().find(isWorker);
      await (await target?.worker())?.close();
    },
    async close() {
      await browser.close();
      if (!profile) rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}
