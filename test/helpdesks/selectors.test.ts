import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELPDESKS } from '../../lib/helpdesks';

const ROOM = 'lib/helpdesks';

const folders = readdirSync(ROOM, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

/** The lines of the lists of selectors in a folder's `selectors.ts`. */
const entries = (folder: string) =>
  [...readFileSync(join(ROOM, folder, 'selectors.ts'), 'utf8').matchAll(/: \[\n([\s\S]*?\n) *\],/g)]
    .flatMap(([, list = '']) => list.split('\n'))
    .filter((line) => line.trim());

describe('the folders of helpdesks', () => {
  it('are the helpdesks that are known', () => {
    expect(folders.sort()).toEqual(HELPDESKS.map(({ id }) => id).sort());
  });
});

describe.each(folders)('the selectors of %s', (folder) => {
  const { hooks = {} } = HELPDESKS.find(({ id }) => id === folder) ?? {};

  it('each say when they were last seen and why they are there', () => {
    const bare = entries(folder).filter((line) => !/, \/\/ 20\d\d-\d\d: \S.{3,}$/.test(line));
    expect(bare).toEqual([]);
  });

  it('are all of those that the reader looks for', () => {
    const used = new Set(Object.values(hooks).flat());
    expect(used.size).toBeGreaterThan(3);
    expect(entries(folder).length).toBeGreaterThanOrEqual(used.size);
  });
});
