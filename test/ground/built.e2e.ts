import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { INSTALLED } from '../../lib/helpdesks/hosts';
import {
  CHROME_ONLY,
  cspWith,
  HOSTS,
  OPTIONAL_HOSTS,
  PAGE_SCRIPT_LIMIT,
  PERMISSIONS,
} from './permissions';

/** The two builds as they would be handed to a store. */

const chrome = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
const firefox = join(dirname(chrome), 'firefox-mv3');

type Manifest = {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { js: string[]; matches: string[]; run_at: string }[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
} & Record<string, unknown>;

const builds = [
  { browser: 'Chromium', folder: chrome, expected: { ...PERMISSIONS, ...CHROME_ONLY } },
  { browser: 'Firefox', folder: firefox, expected: PERMISSIONS },
];

describe.each(builds)('the build for $browser', ({ folder, expected }) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const script = (name: string) => readFileSync(join(folder, name), 'utf8');
  const readers = readdirSync(folder).filter((name) => /^reader-.*\.js$/.test(name));
  const injected = [...readers, 'insert.js'];

  test('asks for the permissions that have a sentence, and no other', () => {
    expect(manifest.permissions.toSorted()).toEqual(Object.keys(expected).sort());
    expect(manifest.host_permissions.toSorted()).toEqual(Object.keys(HOSTS).sort());
    expect(manifest.optional_host_permissions).toEqual(Object.keys(OPTIONAL_HOSTS));
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('stands behind its walls', () => {
    const [, styles = ''] = /<style>([^<]*)<\/style>/.exec(script('sidepanel.html')) ?? [];
    expect(styles).toContain('.waiting');
    expect(manifest.content_security_policy).toEqual({
      extension_pages: cspWith(createHash('sha256').update(styles).digest('base64')),
    });
    // Firefox has no such door; Chromium's is open to every extension unless it is shut.
    expect(manifest.externally_connectable).toEqual(folder === chrome ? { ids: [] } : undefined);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('gives a page the reader of its own helpdesk and no other, when the page is idle', () => {
    expect(manifest.content_scripts.length).toBeGreaterThan(0);
    for (const { js, run_at } of manifest.content_scripts) {
      expect(js).toHaveLength(1);
      expect(readers).toContain(js[0]);
      expect(run_at).toBe('document_idle');
    }
    const matches = manifest.content_scripts.flatMap((entry) => entry.matches);
    expect(matches.toSorted()).toEqual(Object.keys(HOSTS).sort());
  });

  test('has its mark in every size', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const icon of Object.values(manifest.icons))
      expect(existsSync(join(folder, icon))).toBe(true);
  });

  test.each(injected)(
    '%s neither listens nor speaks to the page, and brings no library',
    (name) => {
      const text = script(name);
      const found = [
        /addEventListener\(\s*["'`]message["'`]/,
        /\bpostMessage\s*\(/,
        /\bonmessage\s*=/,
        /indexedDB|\bDexie\b/,
        /ZodError|\$ZodType|safeParse/,
        /react\.element|react-dom|createRoot/,
        /innerHTML|outerHTML|insertAdjacentHTML/,
        /\beval\s*\(|new Function\b/,
      ].filter((pattern) => pattern.test(text));
      expect(found).toEqual([]);
    },
  );

  test.each(readers)('%s weighs no more than a page can bear', (name) => {
    const { installed, allowed } = PAGE_SCRIPT_LIMIT;
    const most = INSTALLED.some((one) => one.script === name) ? installed : allowed;
    expect(gzipSync(script(name), { level: 9 }).length).toBeLessThanOrEqual(most);
  });

  test('listens to no other extension', () => {
    const ours = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const open = ours.filter((name) => /External\.addListener/.test(script(name)));
    expect(open).toEqual([]);
  });
});
