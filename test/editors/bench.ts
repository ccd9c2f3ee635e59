import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { As, Insertion } from '../../lib/messages';
import { type Desk, openDesk } from '../browser/chromium';
import { openSite, ROOT } from './site';

/** The built extension beside a page with a real editor, and the panel's own way of asking for an insertion. */

/** The browser's own API, inside the extension's worker. */
declare const chrome: typeof import('wxt/browser').browser;

const RT = 'https://rt.example.org/*';

export type Where = {
  address: string;
  ref: { helpdesk: string; site: string; id: string };
  composer: string;
};

export const EDITORS = {
  'CKEditor 5 (Zendesk)': {
    address: 'https://acme.zendesk.com/agent/tickets/987',
    ref: { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: '987' },
    composer: '#composer',
  },
  'contenteditable (Gmail)': {
    address: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQAAABBBCCCDDD',
    ref: { helpdesk: 'gmail', site: 'mail.google.com', id: 'FMfcgzQAAABBBCCCDDD' },
    composer: '#composer',
  },
  'CKEditor 4 in its frame (RT)': {
    address: 'https://rt.example.org/Ticket/Update.html?id=1&Action=Respond',
    ref: { helpdesk: 'rt', site: 'rt.example.org', id: '1' },
    composer: '.cke_wysiwyg_frame',
  },
  'plain textarea (RT)': {
    address: 'https://rt.example.org/Ticket/Update.html?id=2&Action=Respond',
    ref: { helpdesk: 'rt', site: 'rt.example.org', id: '2' },
    composer: '#UpdateContent',
  },
  'textarea controlled by React (RT)': {
    address: 'https://rt.example.org/Ticket/Update.html?id=3&Action=Respond',
    ref: { helpdesk: 'rt', site: 'rt.example.org', id: '3' },
    composer: '#UpdateContent',
  },
} satisfies Record<string, Where>;

export type EditorName = keyof typeof EDITORS;

export type Asking = Partial<{
  text: string;
  html: string;
  as: As;
  id: string;
}>;

/** One open page: what its editor itself says, and what a person does to it. */
export type Bench = {
  page: Page;
  insert(asking?: Asking): Promise<Insertion>;
  model(): Promise<string>;
  otherModel(): Promise<string>;
  clickComposer(): Promise<void>;
  undo(): Promise<void>;
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

/** A copy of the build that a person has let into one self-hosted Request Tracker. */
export function buildWithRt(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
  cpSync(from, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(RT);
  manifest.content_scripts.push({ matches: [RT], js: ['reader-rt.js'], run_at: 'document_idle' });
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** The panel's side of the insertion as one script that a page or worker of the extension can run. */
export async function panelSide(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'lib/insertion.ts', formats: ['iife'], name: 'panelSide', fileName: 'panel' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error("the panel's side was not built");
  return `${output.output[0].code}; globalThis.panelSide = panelSide;`;
}

export type Laboratory = {
  desk: Desk;
  open(name: EditorName): Promise<Bench>;
  close(): Promise<void>;
};

export async function openLaboratory(): Promise<Laboratory> {
  const extension = buildWithRt(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
  const [site, script] = await Promise.all([openSite(), panelSide()]);
  const desk = await openDesk({ extension, hosts: site.hosts });

  /** Asks from the worker, for the tab in front, so that the page stays visible as it does beside the panel. */
  async function ask(where: Where, { id, ...asking }: Asking): Promise<Insertion> {
    const worker = await desk.worker();
    const ready = () =>
      worker.evaluate(() => 'chrome' in globalThis && !!chrome.runtime?.id).catch(() => false);
    while (!(await ready())) await pause(50);
    await worker.evaluate(`globalThis.panelSide ?? eval(${JSON.stringify(script)})`);
    const reply = {
      ref: { ...where.ref, ...(id ? { id } : {}), url: where.address },
      text: 'Hi Priya',
      html: '<p>Hi Priya</p>',
      as: 'public' as As,
      ...asking,
    };
    return worker.evaluate(async (asked) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const { insertReply } = (
        globalThis as unknown as { panelSide: typeof import('../../lib/insertion') }
      ).panelSide;
      return insertReply(tab!.id!, asked);
    }, reply);
  }

  return {
    desk,
    async open(name) {
      const where: Where = EDITORS[name];
      const page = await desk.open(where.address);
      await page.waitForFunction(() => 'bench' in window, { timeout: 10_000 });
      return {
        page,
        insert: (asking = {}) => ask(where, asking),
        model: () => page.evaluate(() => window.bench.model()),
        otherModel: () => page.evaluate(() => window.bench.otherModel()),
        clickComposer: () => page.click(where.composer),
        async undo() {
          await page.keyboard.down('Control');
          await page.keyboard.press('z');
          await page.keyboard.up('Control');
          await pause(100);
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
