import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IMPURE, ROOMS, type Room } from './rooms';
import { code, files, imports, read, ROOT, sources } from './tree';

/** The house keeps its own rules; each failure names the file and what it does that it may not. */

const within = (path: string, room: string) =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

const roomOf = (path: string): Room | undefined =>
  ROOMS.filter((room) => within(path, room.path)).sort((a, b) => b.path.length - a.path.length)[0];

const isPackage = (to: string) => !/^(lib|components|entrypoints)\//.test(to);
const isStyle = (to: string) => /\.css$/.test(to);

test('every file that ships stands in a room of the table', () => {
  expect(sources().filter((path) => !roomOf(path))).toEqual([]);
});

test('a room imports only the rooms and packages it may know', () => {
  const strangers = sources().flatMap((path) => {
    const room = roomOf(path);
    if (!room) return [];
    const may = (to: string, typeOnly: boolean) => {
      if (isPackage(to)) return room.uses.some((name) => to === name || to.startsWith(`${name}/`));
      const rooms = [room.path, ...room.knows, ...(typeOnly ? (room.types ?? []) : [])];
      return rooms.some((known) => within(to, known));
    };
    return imports(path)
      .filter(({ to, typeOnly }) => !isStyle(to) && !may(to, typeOnly))
      .map(({ to, typeOnly }) => `${path} imports ${to}${typeOnly ? ' (its types)' : ''}`);
  });
  expect(strangers).toEqual([]);
});

test('a pure room asks nobody: no page, no browser, no clock, no chance', () => {
  const impure = sources()
    .filter((path) => roomOf(path)?.pure)
    .flatMap((path) =>
      IMPURE.filter(([, pattern]) => pattern.test(code(path))).map(
        ([what]) => `${path} asks ${what}`,
      ),
    );
  expect(impure).toEqual([]);
});

test('zod is imported in its small form only', () => {
  const large = sources().filter((path) => imports(path).some(({ to }) => to === 'zod'));
  expect(large).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const code = /\.(tsx?|mjs|css|html|sh)$/;
  const long = files()
    .filter((path) => code.test(path))
    .map((path) => `${path}: ${read(path).split('\n').length - 1}`)
    .filter((line) => Number(line.split(': ')[1]) > 300);
  expect(long).toEqual([]);
});

test('a file is named after what it holds, not after being of use', () => {
  const vague = /(^|\/)(utils?|helpers?|managers?|services?|misc|common)(\.|\/|$)/i;
  expect([...sources(), ...files('test')].filter((path) => vague.test(path))).toEqual([]);
});

test('the top level is as it was drawn', () => {
  const drawn = [
    'package.json',
    'tsconfig.json',
    'wxt.config.ts',
    'entrypoints',
    'components',
    'lib',
    'public',
    'test',
    'README.md',
  ];
  const beside = [
    'package-lock.json',
    'LICENSE',
    'CHANGELOG.md',
    'vitest.config.ts',
    'eslint.config.js',
    'node_modules',
  ];
  const shown = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  expect(shown.filter((name) => ![...drawn, ...beside].includes(name))).toEqual([]);
  expect(drawn.concat('LICENSE', 'CHANGELOG.md').filter((name) => !shown.includes(name))).toEqual(
    [],
  );
});

test('nothing in the house names a machine it was made on', () => {
  const trace = /(?<![\w.:/-])\/(?:work|root|home)\/\w/;
  const text = /\.(tsx?|mjs|js|json|css|html|md|svg|sh|yml)$|^\.[a-z]/;
  expect(files().filter((path) => text.test(path) && trace.test(read(path)))).toEqual([]);
});

test('the lock file sends nobody to a registry of its own', () => {
  const hosts = [...read('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(
    ([, host]) => host,
  );
  expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
});

test('no test is left out and none is run alone', () => {
  const marked = /\b(?:test|it|describe)\.(?:skip|only|todo)\b/;
  const idle = files('test').filter(
    (path) => /\.(test|e2e)\.tsx?$/.test(path) && marked.test(code(path)),
  );
  expect(idle).toEqual([]);
});
