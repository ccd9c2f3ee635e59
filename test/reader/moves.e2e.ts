import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/ticket/schema';
import type { Recorded } from './recorded';
import { openStage, type Stage, type Tab } from './stage';

const pane = (id: string, subject: string, text: string) => `
<div class="ticket-panes-grid-layout" data-test-id="ticket-${id}-standard-layout"><input data-test-id="omni-header-subject" value="${subject}">
<span class="ticket_status_label open"></span><div data-test-id="omni-log-container"><section role="feed">
<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-sender">Ida Roos</div><time datetime="2026-02-01T08:00:00Z"></time>
<div data-test-id="omni-log-item-message" type="end-user"><div data-test-id="omni-log-message-content"><div class="zd-comment">${text}</div></div></div></article>
</section></div></div>`;

const html = `<!doctype html><html lang="en"><head><title>Desk</title></head><body><main id="main_panes">${pane('1', 'First', 'One')}</main>
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script></body></html>`;

const address = 'https://quay.zendesk.com/agent/tickets/1';
const first: Recorded = {
  name: 'moves',
  url: new URL(address),
  html,
  api: { '*': { status: 403 } },
  expected: {},
};

let stage: Stage;
let tab: Tab;

beforeAll(async () => {
  stage = await openStage(() => [first]);
  tab = await stage.openTab();
});

afterAll(() => stage.close());

const subject = (reading: Reading | undefined) =>
  reading?.is === 'ticket' ? reading.ticket.subject : reading?.is;
const ask = () => tab.ask<Reading>({ type: 'readTicket' });

async function until(expected: string | undefined, ms = 8000): Promise<void> {
  const end = Date.now() + ms;
  let said = subject(await ask());
  while (said !== expected && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    said = subject(await ask());
  }
  expect(said).toBe(expected);
}

const go = (path: string) => tab.page.evaluate((to) => history.pushState({}, '', to), path);
const put = (markup: string) =>
  tab.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    document.querySelector('main')?.append(...parsed.body.children);
  }, markup);

describe('in a page that moves', () => {
  it('the ticket that was left is never shown for the one that was opened', async () => {
    await tab.show(first);
    await until('First');
    await go('/agent/tickets/2');
    expect(subject(await ask())).toBe('loading');
    await put(pane('2', 'Second', 'Two'));
    await until('Second');
    await go('/agent/tickets/1');
    await until('First');
  });

  it('a list shows no ticket', async () => {
    await go('/agent/filters/5');
    await until('elsewhere');
    await go('/agent/tickets/2');
    await until('Second');
  });

  it('a new message and a new state are read', async () => {
    await tab.page.evaluate(() => {
      const pane = document.querySelector('[data-test-id="ticket-2-standard-layout"]');
      const article = pane?.querySelector('article');
      if (article) article.after(article.cloneNode(true));
      pane
        ?.querySelector('.ticket_status_label')
        ?.setAttribute('class', 'ticket_status_label solved');
    });
    await expect
      .poll(
        async () => {
          const reading = await ask();
          return (
            reading?.is === 'ticket' && [reading.ticket.messages.length, reading.ticket.status]
          );
        },
        { timeout: 8000 },
      )
      .toEqual([2, 'solved']);
  });

  it('a pane that is replaced is read again', async () => {
    await tab.page.evaluate(() =>
      document.querySelector('[data-test-id="ticket-2-standard-layout"]')?.remove(),
    );
    await put(pane('2', 'Second, rewritten', 'Two'));
    await until('Second, rewritten');
  });

  it('events that a page makes up don’t end the reader', async () => {
    await tab.page.evaluate((id) => {
      for (let count = 0; count < 100; count++)
        for (const name of ['reader-zendesk', 'content', '']) {
          const detail = { contentScriptName: name, messageId: Math.random().toString(36) };
          document.dispatchEvent(
            new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail }),
          );
          window.postMessage({ type: 'wxt:content-script-started', ...detail }, '*');
        }
      dispatchEvent(new Event('popstate'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, stage.desk.id);
    await go('/agent/tickets/1');
    await until('First');
  });

  it('a page that comes back from the browser’s store is read anew', async () => {
    await tab.show(first);
    await until('First');
    await tab.page.goto('https://quay.zendesk.com/agent/filters/1', {
      waitUntil: 'domcontentloaded',
    });
    await tab.page.goBack();
    await until('First');
  });
});

describe('the page', () => {
  it('cannot tell that it is being read', async () => {
    await tab.show(first);
    const before = await tab.page.evaluate(() => new XMLSerializer().serializeToString(document));
    await tab.settled();
    const after = await tab.page.evaluate(() => ({
      html: new XMLSerializer().serializeToString(document),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      heard: Reflect.get(window, 'heard') as unknown[],
      globals: Object.keys(window).filter((name) => /deskside|browser|wxt/i.test(name)),
    }));
    expect(after).toEqual({ html: before, styles: 0, heard: [], globals: [] });
  });

  it('is asked for one answer and no more when that is refused', async () => {
    const asked: string[] = [];
    const note = (request: HTTPRequest) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    };
    tab.page.on('request', note);
    await tab.show(first);
    await tab.settled();
    await tab.page.evaluate(() =>
      document.querySelector('[role=feed]')?.append(document.createElement('article')),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    tab.page.off('request', note);
    expect(asked).toHaveLength(1);
  });

  it('sends one message when it has been read', async () => {
    const worker = await stage.desk.worker();
    await worker.evaluate(() => {
      Reflect.set(globalThis, 'counted', []);
      chrome.runtime.onMessage.addListener((message: unknown) => {
        (Reflect.get(globalThis, 'counted') as unknown[]).push(message);
        return undefined;
      });
    });
    await tab.show(first);
    await tab.settled();
    const kinds = await worker.evaluate(() =>
      (Reflect.get(globalThis, 'counted') as { reading: { is: string } }[]).map(
        ({ reading }) => reading.is,
      ),
    );
    expect(kinds.filter((is) => is !== 'elsewhere')).toEqual(['ticket']);
  });
});

declare const chrome: {
  runtime: { onMessage: { addListener(run: (message: unknown) => undefined): void } };
};
