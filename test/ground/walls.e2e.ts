import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk, type Desk } from '../browser/chromium';
import { startDemo, ticketUrl, ZENDESK, type Demo } from '../demo/server';

/** What the built extension leaves behind in a page, asks of the network, and lets out of its own pages: nothing. */

const extension = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');

let demo: Demo;
let desk: Desk;

beforeAll(async () => {
  demo = await startDemo();
});

beforeEach(async () => {
  desk = await openDesk({ extension, hosts: demo.hosts });
  demo.asked.length = 0;
});

afterEach(() => desk?.close());
afterAll(() => demo?.close());

/** All that a page could tell an extension by, without the browser's own and without what changes by the minute. */
async function traces(one: Desk) {
  const page = await one.open(ticketUrl(4211));
  await page.waitForSelector('.ck-editor__editable');
  await new Promise((done) => setTimeout(done, 1_500));
  const seen = await page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).sort(),
    elements: [...document.querySelectorAll('*')].map((element) => element.tagName).sort(),
    attributes: [...document.querySelectorAll('html, head, body, main')].map((element) =>
      [...element.attributes].map(({ name }) => name),
    ),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).protocol)
      .filter((protocol) => protocol !== 'https:'),
    focused: document.activeElement?.tagName,
  }));
  await page.close();
  return seen;
}

test('a ticket page can not tell that it is read', async () => {
  const plain = await openDesk({ hosts: demo.hosts });
  const without = await traces(plain);
  await plain.close();
  demo.asked.length = 0;
  expect(await traces(desk)).toEqual(without);
  expect(demo.asked).toContain(`GET ${ZENDESK}/api/v2/tickets/4211.json`);
});

test('a ticket that is read costs its helpdesk a few questions, and changes nothing there', async () => {
  const page = await desk.open(ticketUrl(4211));
  const panel = await desk.dockPanel(page);
  await panel.waitForSelector('[data-part="strip"][data-value="4211"]');
  const asked = demo.asked.filter((line) => line.includes('/api/'));
  expect(asked.every((line) => line.startsWith(`GET ${ZENDESK}/api/v2/`))).toBe(true);
  expect(new Set(asked).size).toBe(asked.length);
});

test('nothing leaves a page of ours, whatever tries', async () => {
  const ours = await desk.openOurs('dashboard.html');
  const tried = await ours.evaluate(async (origin) => {
    const to = (what: string) => `${origin}/stolen/${what}`;
    const image = new Image();
    const painted = new Promise((done) => (image.onload = image.onerror = done));
    image.src = to('image');
    navigator.sendBeacon(to('beacon'), 'words');
    try {
      new WebSocket(to('socket').replace('https', 'wss'));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    new EventSource(to('stream'));
    const form = document.createElement('form');
    form.action = to('form');
    document.body.append(form);
    form.submit();
    const fetched = await fetch(to('fetch')).then(
      () => 'answered',
      () => 'refused',
    );
    await painted;
    return fetched;
  }, `https://${ZENDESK}`);
  await new Promise((done) => setTimeout(done, 500));
  expect(tried).toBe('refused');
  expect(demo.asked.filter((line) => line.includes('/stolen/'))).toEqual([]);
  await desk.open(`https://${ZENDESK}/stolen/by-a-page-of-its-own`);
  expect(demo.asked.filter((line) => line.includes('/stolen/'))).toHaveLength(1);
});

test('a page of ours runs no text and takes no markup from text', async () => {
  const ours = await desk.openOurs('dashboard.html');
  // In a task of its own: what the test driver itself evaluates is excused from the policy.
  const outcome = await ours.evaluate(
    () =>
      new Promise((done) => {
        const attempt = (act: () => unknown) => {
          try {
            act();
            return 'done';
          } catch (error) {
            return (error as Error).name;
          }
        };
        setTimeout(() =>
          done([
            attempt(() => Reflect.set(document.body, 'innerHTML', '<b>words</b>')),
            attempt(() => Reflect.construct(Function, ['return 1'])()),
          ]),
        );
      }),
  );
  expect(outcome).toEqual(['TypeError', 'EvalError']);
});
