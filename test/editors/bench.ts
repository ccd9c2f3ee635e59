import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Instead } from '../../lib/instead';
import type { As, Draft, Insertion } from '../../lib/messages';
import type { TaughtReader } from '../../lib/readers/schema';
import { type Desk, openDesk } from '../browser/chromium';
import { bundle } from './bundle';
import { EDITORS, type EditorName, type Where } from './editors';
import { openSite } from './site';

/** The built extension beside a page with a real editor, and the panel's own way of asking for an insertion. */

/** The browser's own API, inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const RT = 'https://rt.example.org/*';
const TAUGHT = 'https://desk.example.org/*';

export type Asking = Partial<{
  text: string;
  html: string;
  as: As;
  id: string;
  instead: Instead;
}>;

/** One open page: what its editor itself says, and what a person does to it. */
export type Bench = {
  page: Page;
  insert(asking?: Asking): Promise<Insertion>;
  model(): Promise<string>;
  otherModel(): Promise<string>;
  /** What the page's reader says of the draft. */
  readDraft(): Promise<Draft>;
  clickComposer(): Promise<void>;
  /** `z` takes back, `a` selects the whole draft. */
  withControl(key: 'a' | 'z'): Promise<void>;
};

declare global {
  interface Window {
    bench: {
      model(): string;
      otherModel(): string;
      /** The React field takes nothing from now on. */
      refuse(): void;
      /** Puts a signature at the end of Gmail's draft. */
      sign(): void;
    };
  }
}

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A copy of the build that a person has let into a Request Tracker and into a helpdesk taught by pointing. */
export function buildForOwn(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
  cpSync(from, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(RT, TAUGHT);
  manifest.content_scripts.push(
    { matches: [RT], js: ['reader-rt.js'], run_at: 'document_idle' },
    { matches: [TAUGHT], js: ['reader-taught.js'], run_at: 'document_idle' },
  );
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** The helpdesk of `origin` as it was taught: composers in a frame and in an open shadow root. */
export const taughtAt = (origin: string): Record<string, TaughtReader> => ({
  [origin]: {
    kind: 'taught',
    id: 'own-desk',
    name: 'Desk',
    origin,
    address: '/tickets/{id}',
    hooks: { subject: ['[data-test-id="omni-header-subject"]'] },
    attributes: {},
    localTimes: false,
    kinds: [],
    composers: [
      { css: '#place iframe', as: 'public' },
      { css: '#place >>> textarea', as: 'public' },
      { css: '#place >>> [contenteditable="true"]', as: 'public' },
    ],
  },
});

/** The panel's side of the insertion as one script that a page or worker of the extension can run. */
export async function panelSide(): Promise<string> {
  const { code } = await bundle('lib/insertion.ts', 'iife');
  return `${code}; globalThis.panelSide = bundled;`;
}

export type Laboratory = {
  desk: Desk;
  open(name: EditorName): Promise<Bench>;
  close(): Promise<void>;
};

export async function openLaboratory(): Promise<Laboratory> {
  const extension = buildForOwn(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
  const [site, script] = await Promise.all([openSite(), panelSide()]);
  const desk = await openDesk({ extension, hosts: site.hosts });

  /** The extension's worker, with the panel's side of the insertion in it. */
  async function worker() {
    const found = await desk.worker();
    const ready = () =>
      found.evaluate(() => 'chrome' in globalThis && !!chrome.runtime?.id).catch(() => false);
    while (!(await ready())) await pause(50);
    await found.evaluate(`globalThis.panelSide ?? eval(${JSON.stringify(script)})`);
    return found;
  }

  /** Asks from the worker, for the tab in front, so that the page stays visible as it does beside the panel. */
  async function ask(where: Where, { id, ...asking }: Asking): Promise<Insertion> {
    const reply = {
      ref: { ...where.ref, ...(id ? { id } : {}), url: where.address },
      text: 'Hi Priya',
      html: '<p>Hi Priya</p>',
      as: 'public' as As,
      ...asking,
    };
    return (await worker()).evaluate(async (asked) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const { insertReply } = (
        globalThis as unknown as { panelSide: typeof import('../../lib/insertion') }
      ).panelSide;
      return insertReply(tab!.id!, asked);
    }, reply);
  }

  const readDraft = async (): Promise<Draft> =>
    (await worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.tabs.sendMessage(tab!.id!, { type: 'readDraft' }, { frameId: 0 });
    });

  return {
    desk,
    async open(name) {
      const where: Where = EDITORS[name];
      if (where.ref.helpdesk.startsWith('own-'))
        await (
          await worker()
        ).evaluate(
          (taught) => chrome.storage.local.set({ taught }),
          taughtAt(new URL(where.address).origin),
        );
      const page = await desk.open(where.address);
      await page.waitForFunction(() => 'bench' in window, { timeout: 10_000 });
      return {
        page,
        insert: (asking = {}) => ask(where, asking),
        readDraft,
        model: () => page.evaluate(() => window.bench.model()),
        otherModel: () => page.evaluate(() => window.bench.otherModel()),
        clickComposer: () => page.click(where.composer),
        async withControl(key) {
          await page.keyboard.down('Control');
          await page.keyboard.press(key);
          await page.keyboard.up('Control');
          await pause(50);
        },
      };
    },
    async close() {
      await desk.close();
      await site.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}
