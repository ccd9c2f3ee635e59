import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Hosts } from '../browser/chromium';
import { serveHttps } from '../browser/https';
import { type Bundle, bundle, ROOT } from './bundle';

/** Small pages with the real editors, under the true host names, on loopback. */

const PAGES: Record<string, string> = {
  'acme.zendesk.com': 'zendesk.html',
  'mail.google.com': 'gmail.html',
  'rt.example.org': 'rt.html',
  'desk.example.org': 'ticket.html',
};
const FOLDERS: [string, string][] = [
  ['/lib/ckeditor5/', 'node_modules/ckeditor5/dist/browser/'],
  ['/lib/ckeditor4/', 'node_modules/ckeditor4/'],
  ['/pages/', 'test/editors/pages/'],
];
const BUILT = '/built/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
};

/** No inline script, nothing from elsewhere. */
const STRICT =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";
/** And no markup strings: for editors that start without any of their own. */
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** As strict as the editor bears it. Request Tracker's CKEditor 4 was made before such walls. */
function wallsOf(host: string, walls: string | null): string | undefined {
  if (host === 'rt.example.org') return undefined;
  return walls === 'trusted' || host === 'mail.google.com' ? TRUSTED : STRICT;
}

export type Site = { hosts: Hosts; close(): Promise<void> };

export async function openSite(): Promise<Site> {
  const bundles = new Map<string, Promise<Bundle>>();

  /** `tiptap.js` or `tiptap.css`, of `pages/tiptap.js`. */
  async function built(file: string): Promise<string> {
    const name = file.slice(0, -extname(file).length);
    const made = bundles.get(name) ?? bundle(`test/editors/pages/${name}.js`);
    bundles.set(name, made);
    const { code, css } = await made;
    return file.endsWith('.css') ? css : code;
  }

  const { port, close } = await serveHttps((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://desk.test');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const editor = searchParams.get('editor');
    const folder = FOLDERS.find(([prefix]) => pathname.startsWith(prefix));
    const isPart = folder || pathname.startsWith(BUILT);
    const file = folder
      ? join(ROOT, folder[1], pathname.slice(folder[0].length))
      : join(ROOT, 'test/editors/pages', editor ? 'ticket.html' : (PAGES[host] ?? 'none'));
    const body = pathname.startsWith(BUILT) ? built(pathname.slice(BUILT.length)) : readFile(file);
    const walls = isPart ? undefined : wallsOf(host, searchParams.get('walls'));
    if (walls) response.setHeader('content-security-policy', walls);
    body.then(
      (content) => {
        const type = TYPES[extname(isPart ? pathname : file)];
        response.setHeader('content-type', type ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  return {
    hosts: Object.fromEntries(Object.keys(PAGES).map((host) => [host, { https: port }])),
    close,
  };
}
