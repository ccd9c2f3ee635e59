import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../run/browsers.mjs';
import { buildForOwn, panelSide, pause, taughtAt } from './bench';
import { type EditorName, EDITORS, IN_FIREFOX, type Where } from './editors';
import { openSite, type Site } from './site';

/** Fixed for the run, or a page of the extension would have an address that nobody knows. */
const UUID = '11111111-2222-4333-8444-555555555555';
const BUILD = join(
  dirname(resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3')),
  'firefox-mv3',
);
const firefox = findFirefox();

const TEXT = 'Hi Priya,\n\nrows <b>\n\nDana';
const HTML = '<p>Hi <b>Priya</b>,</p><p></p><ul><li>rows &lt;b&gt;</li></ul><p></p><p>Dana</p>';

/** In the browser's own names: Firefox says `browser`. */
declare const browser: typeof import('wxt/browser').browser;

describe.runIf(firefox !== undefined)('in Firefox', () => {
  let site: Site;
  let started: Browser;
  let ours: Page;
  let extension: string;

  beforeAll(async () => {
    extension = buildForOwn(BUILD);
    site = await openSite();
    started = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      acceptInsecureCerts: true,
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ 'deskside@deskside.app': UUID }),
        'network.dns.localDomains': Object.keys(site.hosts).join(','),
        'network.stricttransportsecurity.preloadlist': false,
        'security.cert_pinning.enforcement_level': 0,
      },
    });
    await started.installExtension(extension);
    ours = await started.newPage();
    // The page moves to another process and the command that opened it never ends.
    ours.goto(`moz-extension://${UUID}/popup.html`).catch(() => {});
    await ours.waitForFunction(
      () => 'browser' in globalThis && location.protocol === 'moz-extension:',
    );
    await ours.evaluate(await panelSide());
  });

  afterAll(async () => {
    await started.close();
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  });

  /** The page of an editor, and how the panel asks for an insertion there. */
  async function open(name: EditorName) {
    const { address, ref }: Where = EDITORS[name];
    // Firefox has no map of names to ports: the page's address carries the port.
    const host = `${ref.site}:${site.hosts[ref.site]!.https}`;
    const url = address.replace(ref.site, host);
    await ours.evaluate(
      (taught) => browser.storage.local.set({ taught }),
      taughtAt(new URL(url).origin),
    );
    const page = await started.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window, { timeout: 10_000 });
    const reply = {
      ref: { ...ref, site: host, url },
      text: TEXT,
      html: HTML,
      as: 'public' as const,
    };
    const ask = () =>
      ours.evaluate(async (asked) => {
        const tabs = await browser.tabs.query({});
        const { id } = tabs.find((candidate) => candidate.url === asked.ref.url)!;
        const { insertReply } = (
          globalThis as unknown as { panelSide: typeof import('../../lib/insertion') }
        ).panelSide;
        return [
          await browser.tabs.sendMessage(id!, { type: 'readDraft' }, { frameId: 0 }),
          await insertReply(id!, asked),
        ];
      }, reply);
    return { page, ask, model: () => page.evaluate(() => window.bench.model()) };
  }

  it('a composer in a shadow root takes nothing while something of the page lies over it', async () => {
    const { page, ask, model } = await open('textarea in a shadow root');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 9';
      document.body.append(cover);
    });
    expect((await ask())[1]).toEqual({ is: 'noComposer' });
    expect(await model()).toBe('');
    await page.close();
  });

  it.each(IN_FIREFOX)(
    'a reply goes into %s once, behind the draft, and out again with one undo',
    async (name) => {
      const { composer, merges = 0 }: Where = EDITORS[name];
      const { page, ask, model } = await open(name);
      await page.click(composer);
      await page.keyboard.type('Dear friend');
      const draft = await model();

      const [read, answer] = await ask();
      expect(read).toEqual({ is: 'draft', text: 'Dear friend', as: 'public' });
      expect(answer).toEqual({ is: 'inserted', words: 5 });
      const inserted = await model();
      expect(inserted).toMatch(/^(?:<p>)?Dear friend.*Priya.*rows (?:&lt;b&gt;|<b>).*Dana/s);
      expect(inserted.match(/Priya/g)).toHaveLength(1);

      await page.bringToFront();
      await pause(merges);
      await page.keyboard.type('!');
      await pause(100);
      expect(await model()).toContain('Dana!');

      const undo = async () => {
        await page.keyboard.down('Control');
        await page.keyboard.press('z');
        await page.keyboard.up('Control');
        await pause(100);
      };
      await undo();
      await undo();
      expect(await model()).toBe(draft);
      await page.close();
    },
  );
});
