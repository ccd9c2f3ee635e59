import { expect, test } from 'vitest';
import { LOOKS } from '../../entrypoints/sidepanel/picture';
import { code, files } from '../ground/tree';

test('A picture knows every mark that the styles of the panel ask for', () => {
  /** By these parts are found, and one is hidden with what stands in place of the panel. */
  const NOT_LOOKS = new Set(['data-part', 'data-act', 'data-old', 'data-timed']);
  const asked = files()
    .filter((path) => /^(?:components|entrypoints\/sidepanel)\/.*\.css$/.test(path))
    .flatMap((path) => [...code(path).matchAll(/\[([a-z-]+)/g)].map(([, name]) => name!));
  expect(asked.length).toBeGreaterThan(10);
  expect([...new Set(asked)].filter((name) => !LOOKS.has(name) && !NOT_LOOKS.has(name))).toEqual(
    [],
  );
});
