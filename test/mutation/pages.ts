import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { recordedIn } from '../reader/recorded';
import type { Asked } from './inPage';

/** Pages of the products themselves, where they are at hand. What is read of them untouched is the truth. */
const SHARED = '../shared/pages';
const REAL: readonly (readonly [file: string, url: string])[] = [
  ['rt5/ticket-1-display.html', 'https://help.example.com/Ticket/Display.html?id=1'],
  ['rt5/ticket-2-display.html', 'https://help.example.com/Ticket/Display.html?id=2'],
  ['rt5/ticket-1-update-respond.html', 'https://help.example.com/Ticket/Update.html?id=1'],
  ['osticket/ticket-1.html', 'https://help.example.com/scp/tickets.php?id=1'],
  ['osticket/ticket-1-note-tab.html', 'https://help.example.com/scp/tickets.php?id=1#note'],
  ['osticket/ticket-2.html', 'https://help.example.com/scp/tickets.php?id=2'],
  [
    'zendesk/RECONSTRUCTED-agent-workspace-two-tickets.html',
    'https://acme.zendesk.com/agent/tickets/987',
  ],
];

/** All pages to attack: those written by hand, and real ones. */
export function pagesAtHand(): Asked[] {
  const written = recordedIn('test/pages').pages.map(({ name, url, html, expected }) => ({
    name,
    url: url.href,
    html,
    expected: expected as Asked['expected'],
  }));
  const real = REAL.filter(([file]) => existsSync(join(SHARED, file))).map(([file, url]) => ({
    name: file,
    url,
    html: readFileSync(join(SHARED, file), 'utf8'),
  }));
  return [...written, ...real];
}

/** How long a page's own script has to fill it, in milliseconds. */
const FILLING = 1500;

/** The page as it stands when its own script, if it has one, has filled it: shadow roots and values of fields as markup. */
export async function filled(browser: Browser, asked: Asked): Promise<Asked> {
  if (!/<script/i.test(asked.html)) return asked;
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (isPage
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: asked.html })
        : request.abort());
    });
    await page.goto(asked.url, { waitUntil: 'domcontentloaded' });
    await new Promise((resolve) => setTimeout(resolve, FILLING));
    return { ...asked, html: await page.evaluate(standing) };
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function standing(): string {
  const shadowRoots: ShadowRoot[] = [];
  // A hostile page names a picture like the document's own method.
  const collect = (elements: Iterable<Element>) => {
    for (const element of elements) {
      if (element instanceof HTMLInputElement) element.setAttribute('value', element.value);
      if (element instanceof HTMLTextAreaElement) element.textContent = element.value;
      if (!element.shadowRoot) continue;
      shadowRoots.push(element.shadowRoot);
      collect(element.shadowRoot.querySelectorAll('*'));
    }
  };
  const [root] = Document.prototype.getElementsByTagName.call(document, 'html');
  if (!root) return '';
  collect(root.querySelectorAll('*'));
  const html = root.getHTML({ shadowRoots });
  const { attributes } = root;
  const own = [...attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  return `<!doctype html><html${own}>${html}</html>`;
}
