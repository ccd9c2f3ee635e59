import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const MADE = new Set(['node_modules', '.git', '.output', '.wxt', '.cache']);

/** Every file of the house that is not made by a tool, by its path from the root, with `/`. */
export function files(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? files(path) : [path.split(sep).join('/')];
  });
}

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Code without its comments; strings stay as they are. */
export const code = (path: string) =>
  read(path).replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*/g, '');

const shipped = /^(lib|components|entrypoints)\/.*\.tsx?$/;

/** What ships: the TypeScript of lib, components and entrypoints. */
export const sources = () => files().filter((path) => shipped.test(path));

export type Import = { from: string; to: string; typeOnly: boolean };

const IMPORT =
  /(?:import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

/** The import lines of a file; a relative one as the path from the root, without its extension. */
export function imports(path: string): Import[] {
  return [...code(path).matchAll(IMPORT)].map(([, typeOnly, named, bare]) => {
    const to = named ?? bare ?? '';
    const local = to.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), to)) : to;
    return { from: path, to: local, typeOnly: typeOnly !== undefined };
  });
}
