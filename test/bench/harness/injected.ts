import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';
import { openDesk } from '../../browser/chromium';
import { TICKET } from './page';

/** The files that an extension's manifest puts into a Zendesk page. */
export function injectedFiles(extension: string): string[] {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts?: { matches: string[]; js?: string[] }[];
  };
  return (manifest.content_scripts ?? [])
    .filter(({ matches }) =>
      matches.some((match) => match.includes('zendesk.com') || /^(\*|https):\/\/\*\//.test(match)),
    )
    .flatMap(({ js = [] }) => js);
}

export function bytesOf(extension: string): { files: number; raw: number; gzip: number } {
  const files = injectedFiles(extension).map((file) => readFileSync(join(extension, file)));
  return {
    files: files.length,
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

export type Habits = {
  /** What the script observes: the element, and whether with its whole subtree. */
  observed: { element: string; subtree: boolean }[];
  /** Messages sent to the worker, and requests made of the page's own API, until the page was quiet. */
  messages: number;
  requests: number;
  /** Did a message go out while the document was still being parsed? */
  early: boolean;
};

const ATTRIBUTE = 'data-habits';

/** Comes before the script itself, in its own isolated world, and writes on the page's root what the script does. */
const WITNESS = `(() => {
  const habits = { observed: [], messages: 0, requests: 0, early: false };
  const tell = () => document.documentElement.setAttribute('${ATTRIBUTE}', JSON.stringify(habits));
  const name = (node) => node.nodeName.toLowerCase() + (node.getAttribute?.('data-test-id') ? '[' + node.getAttribute('data-test-id') + ']' : '');
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (node, options) {
    habits.observed.push({ element: name(node), subtree: options?.subtree === true });
    tell();
    return observe.call(this, node, options);
  };
  const { runtime } = chrome;
  const send = runtime.sendMessage;
  runtime.sendMessage = function (...said) {
    habits.messages += 1;
    habits.early ||= document.readyState === 'loading';
    tell();
    return send.apply(this, said);
  };
  const ask = globalThis.fetch;
  globalThis.fetch = function (...asked) {
    habits.requests += 1;
    tell();
    return ask.apply(this, asked);
  };
  tell();
})();
`;

/** Runs a copy of the extension with a witness in front of each injected script and tells what it did on a quiet page. */
export async function habitsOf(extension: string, port: number, copy: string): Promise<Habits> {
  cpSync(extension, copy, { recursive: true });
  for (const file of injectedFiles(copy)) {
    const path = join(copy, file);
    writeFileSync(path, WITNESS + readFileSync(path, 'utf8'));
  }
  const desk = await openDesk({ extension: copy, hosts: { 'acme.zendesk.com': { https: port } } });
  try {
    await wait(700);
    const page = await desk.open(`https://acme.zendesk.com/agent/tickets/${TICKET}`);
    await wait(3000);
    const told = await page.$eval(
      'html',
      (root, attribute) => root.getAttribute(attribute),
      ATTRIBUTE,
    );
    if (!told) throw new Error('the injected script did not start');
    return JSON.parse(told) as Habits;
  } finally {
    await desk.close();
  }
}
