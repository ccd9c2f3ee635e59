import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDERS = ['zendesk', 'gmail', 'rt'];

/** The lines of the lists of selectors in a `selectors.ts`. */
const entries = (folder: string) =>
  [
    ...readFileSync(join('lib/helpdesks', folder, 'selectors.ts'), 'utf8').matchAll(
      /: \[\n([\s\S]*?\n) {2}\],/g,
    ),
  ]
    .flatMap(([, list = '']) => list.split('\n'))
    .filter((line) => line.trim());

describe.each(FOLDERS)('the selectors of %s', (folder) => {
  it('each say when they were last seen and why they are there', () => {
    const bare = entries(folder).filter((line) => !/, \/\/ 20\d\d-\d\d: \S.{3,}$/.test(line));
    expect(entries(folder).length).toBeGreaterThan(10);
    expect(bare).toEqual([]);
  });
});
