import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as it was recorded or written, the answers of its own API, and what is to be read from both. */
export type Recorded = {
  name: string;
  url: URL;
  html: string;
  api: Record<string, unknown>;
  /** Parts of a `Reading`; what is left out is not compared. */
  expected: unknown;
};

/** One answer of the API that is not simply 200 with JSON. */
export type Answer = { status?: number; body?: unknown; contentType?: string; delayMs?: number };

const ADDRESS = /\burl:\s*(https?:\/\/[^\s>"]+)/i;

const json = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** The address that a page names in its first 2 kB. */
export function addressIn(html: string): URL | null {
  const address = ADDRESS.exec(html.slice(0, 2048))?.[1]?.replace(/[.,)]+$/, '');
  return address && URL.canParse(address) ? new URL(address) : null;
}

/** All pages of a folder, by name. Those without an address are named in `skipped`. */
export function recordedIn(folder: string): { pages: Recorded[]; skipped: string[] } {
  const pages: Recorded[] = [];
  const skipped: string[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  for (const file of files.sort()) {
    const name = file.slice(0, -'.html'.length);
    const html = readFileSync(join(folder, file), 'utf8');
    const url = addressIn(html);
    if (!url) {
      skipped.push(name);
      continue;
    }
    pages.push({
      name,
      url,
      html,
      api: (json(join(folder, `${name}.api.json`)) ?? {}) as Record<string, unknown>,
      expected: json(join(folder, `${name}.json`)),
    });
  }
  return { pages, skipped };
}

const ANSWER_KEYS = ['status', 'body', 'contentType', 'delayMs'];

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => ANSWER_KEYS.includes(key)) &&
  ('status' in value || 'body' in value || 'delayMs' in value);

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** What a page's API answers to a path: an entry for the whole of it, for it without its query, or for all (`*`). */
export function answerTo(api: Record<string, unknown>, pathAndQuery: string): Answer {
  const [path = ''] = pathAndQuery.split('?');
  const keys = [pathAndQuery, path, path.replace(/\.json$/, ''), `${path}.json`];
  const entries = new Map(Object.entries(api).map(([key, value]) => [decoded(key), value]));
  const key = [...keys, '*'].map(decoded).find((one) => entries.has(one));
  if (key === undefined) return { status: 404, body: { error: 'RecordNotFound' } };
  const value = entries.get(key);
  return isAnswer(value) ? value : { body: value };
}
