import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { worldOf, type World } from '../background/isolated';
import { muted } from '../background/mute';
import { openDesk } from '../browser/chromium';
import { serveHttps } from '../browser/https';
import { seen } from '../store/seen';

/**
 * How long a stopped worker takes to answer a reader, beside an empty worker that stores the same message with raw
 * IndexedDB: same page, same run, one after the other. `npm run bench -- worker [ROUNDS]`. Ends with 1 over the limit.
 */

const LIMIT = 1.8;
const build = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 15);

const EMPTY_WORKER = `
const open = () => new Promise((resolve) => {
  const request = indexedDB.open('empty', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('readings');
  request.onsuccess = () => resolve(request.result);
});
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  open().then((db) => {
    const transaction = db.transaction('readings', 'readwrite');
    transaction.objectStore('readings').put(message, 1);
    transaction.oncomplete = () => answer({ ok: true });
  });
  return true;
});
`;

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-worker-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty worker',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://*.zendesk.com/*'], js: ['page.js'] }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), EMPTY_WORKER);
  writeFileSync(join(folder, 'page.js'), '');
  return folder;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function stop(browser: Browser, id: string): Promise<void> {
  const find = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && new URL(target.url()).host === id);
  await (await find()?.worker())?.close();
  for (let waited = 0; find() && waited < 2_000; waited += 10) await pause(10);
  await pause(80);
}

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const median = (values: number[]) => sorted(values)[values.length >> 1] ?? NaN;
const ninetieth = (values: number[]) => sorted(values)[Math.floor(values.length * 0.9)] ?? NaN;

const empty = emptyExtension();
const extension = muted(build);
const server = await serveHttps((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Acme</title><p>Nothing to read here.');
});
const desk = await openDesk({
  extension,
  hosts: { 'acme.zendesk.com': { https: server.port } },
});
try {
  const rivals: { name: string; id: string; world?: World; cold: number[]; warm: number[] }[] = [
    { name: 'empty', id: await desk.browser.installExtension(empty), cold: [], warm: [] },
    { name: 'deskside', id: desk.id, cold: [], warm: [] },
  ];
  const page = await desk.open('https://acme.zendesk.com/agent/tickets/1');
  for (const rival of rivals) rival.world = await worldOf(page, rival.id);
  const message = { type: 'ticketObserved', reading: seen('1') };
  const say = async ({ world, name }: (typeof rivals)[number]) => {
    const { answer, milliseconds } = await world!.send<{ ok?: boolean }>(message);
    if (answer?.ok !== true) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
    return milliseconds;
  };
  for (const rival of rivals) await say(rival);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? rivals : [...rivals].reverse();
    for (const rival of order) {
      await stop(desk.browser, rival.id);
      rival.cold.push(await say(rival));
      await pause(400);
      rival.warm.push(await say(rival));
      await pause(400);
    }
  }
  const script = readFileSync(join(build, 'background.js'));
  console.log(
    `worker: ${script.length} bytes, ${gzipSync(script, { level: 9 }).length} gzip (aim 45,000)`,
  );
  for (const { name, cold, warm } of rivals)
    console.log(
      `${name}: cold ${median(cold).toFixed(1)} ms (90 %: ${ninetieth(cold).toFixed(1)}), warm ${median(warm).toFixed(1)} ms, n=${cold.length}`,
    );
  const ratio = median(rivals[1]!.cold) / median(rivals[0]!.cold);
  console.log(`cold answer, deskside / empty: ${ratio.toFixed(2)} (limit ${LIMIT})`);
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  await desk.close();
  await server.close();
  for (const folder of [empty, extension]) rmSync(folder, { recursive: true, force: true });
}
