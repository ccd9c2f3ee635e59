import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { Hosts } from '../browser/chromium';
import { serveHttps } from '../browser/https';

/** Small pages with the real editors, under the true host names, on loopback. */

export const ROOT = join(import.meta.dirname, '../..');
const PAGES: Record<string, string> = {
  'acme.zendesk.com': 'zendesk.html',
  'mail.google.com': 'gmail.html',
  'rt.example.org': 'rt.html',
};
const FOLDERS: [string, string][] = [
  ['/lib/ckeditor5/', 'node_modules/ckeditor5/dist/browser/'],
  ['/lib/ckeditor4/', 'node_modules/ckeditor4/'],
  ['/pages/', 'test/editors/pages/'],
];
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
};
/** As strict as the helpdesk is: no inline script, no markup strings. CKEditor 4 was made before either. */
const WALLS: Record<string, string> = {
  'acme.zendesk.com': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
  'mail.google.com':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};

async function reactField(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: 'test/editors/pages/react.js', formats: ['es'], fileName: 'react' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the React field was not built');
  return output.output[0].code;
}

export type Site = { hosts: Hosts; close(): Promise<void> };

export async function openSite(): Promise<Site> {
  const react = await reactField();
  const { port, close } = await serveHttps((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://desk.test');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (pathname === '/built/react.js') {
      response.setHeader('content-type', TYPES['.js']!);
      response.end(react);
      return;
    }
    const folder = FOLDERS.find(([prefix]) => pathname.startsWith(prefix));
    const file = folder
      ? join(ROOT, folder[1], pathname.slice(folder[0].length))
      : join(ROOT, 'test/editors/pages', PAGES[host] ?? 'none');
    if (!folder && WALLS[host]) response.setHeader('content-security-policy', WALLS[host]);
    readFile(file).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(body);
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
