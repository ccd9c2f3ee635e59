import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page's scripts weigh in a build, in bytes; `gz`: by gzip -9, each file by itself. */
export type Weight = { files: string[]; raw: number; gz: number };

const weigh = (build: string, paths: string[]): Weight => {
  const files = [...new Set(paths)];
  const texts = files.map((path) => readFileSync(join(build, path)));
  return {
    files,
    raw: texts.reduce((sum, text) => sum + text.length, 0),
    gz: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
  };
};

/** The addresses that a script imports before it runs. */
const IMPORTED = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["']([^"']+\.js)["']/g;

/** Every script that a page's own HTML makes the browser load, and the parts of these names, with all that those import before they run. */
export function closureOf(build: string, page: string, parts: string[] = []): Weight {
  const html = readFileSync(join(build, page), 'utf8');
  const chunks = readdirSync(join(build, 'chunks')).filter((file) =>
    parts.some((part) => file.startsWith(`${part}-`)),
  );
  const open = [
    ...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g),
    ...html.matchAll(/<link[^>]*rel="modulepreload"[^>]*\shref="([^"]+)"/g),
  ]
    .map(([, path]) => path!)
    .concat(chunks.map((file) => `/chunks/${file}`));
  const known = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (known.has(path)) continue;
    known.add(path);
    const text = readFileSync(join(build, path), 'utf8');
    for (const [, to] of text.matchAll(IMPORTED))
      open.push(new URL(to!, `file://${path}`).pathname);
  }
  return weigh(build, [...known]);
}

export { weigh };
