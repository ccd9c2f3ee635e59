import { dirname, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../demo/server';
import { startProxy } from '../ground/proxy';
import { findFirefox } from '../run/browsers.mjs';

const extension = join(
  dirname(resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3')),
  'firefox-mv3',
);
const ADDON = 'deskside@deskside.app';
const UUID = '7d1f6c1e-5a0b-4c3d-9e2f-1b2c3d4e5f60';

/** A real Firefox with the built extension, and the demo helpdesk under its true host names. */
export type Fox = {
  demo: Demo;
  firefox: Browser;
  /** A page of ours in a tab: `sidepanel.html`, `dashboard.html`. */
  openOurs(path: string): Promise<Page>;
  close(): Promise<void>;
};

export async function openFirefox(): Promise<Fox> {
  const demo = await startDemo();
  const proxy = await startProxy(demo.port);
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  await firefox.installExtension(extension);
  return {
    demo,
    firefox,
    // Going there changes Firefox's process, so the move itself is never reported as done.
    async openOurs(path) {
      const page = await firefox.newPage();
      const url = `moz-extension://${UUID}/${path}`;
      await page.goto(url, { timeout: 2_000 }).catch((error: Error) => {
        if (error.name !== 'TimeoutError') throw error;
      });
      return page;
    },
    async close() {
      await firefox.close();
      await proxy.close();
      await demo.close();
    },
  };
}
