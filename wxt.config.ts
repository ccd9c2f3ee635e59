import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { INSTALLED } from './lib/helpdesks/hosts';
import { packOf } from './lib/playbook';
import { SHIPPED } from './lib/playbook/shipped';
import { ENGLISH } from './lib/playbook/signs';
import { laidOf, laidOurs } from './lib/triage';

/**
 * The panel's page shows something before any file of it has come: what stands there at first has its styles in the page itself, and those of
 * the rest come behind it, where they keep no paint waiting.
 */
const FIRST_STYLES = ['components/ui/tokens.css', 'entrypoints/sidepanel/waiting.css']
  .map((path) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8'))
  .join('');
const FIRST_STYLES_HASH = createHash('sha256').update(FIRST_STYLES).digest('base64');

const paintsFirst = {
  name: 'deskside:paints-first',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { filename }: { filename: string }): string | undefined {
      if (!filename.includes('sidepanel')) return undefined;
      const [link] = /<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
      if (!link) throw new Error('the panel’s page has no styles');
      return html
        .replace(link, `<style>${FIRST_STYLES}</style>`)
        .replace('</body>', `  ${link}\n  </body>`);
    },
  },
};

/** Walls around every page of ours: nothing is loaded from, sent to or framed by anyone else. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${FIRST_STYLES_HASH}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * What `lib/store/packs.ts` reads: each playbook with its signs spelled out, and the signs for the team's own. What `lib/store/terms.ts`
 * reads: the terms of each, and our own, made ready to be looked for.
 */
const PACK_FILES = [
  ...SHIPPED.flatMap((id) => [
    { id, content: packOf(id)! as object },
    { id: `${id}.terms`, content: laidOf(packOf(id)!) },
  ]),
  { id: 'english', content: ENGLISH },
  { id: 'ours.terms', content: laidOurs() },
].map(({ id, content }) => ({
  relativeDest: `packs/${id}.json`,
  contents: JSON.stringify(content),
}));

/**
 * Starts a script in a page without the frame that WXT sets around it, which tells of crashes in development only: every page of
 * a helpdesk pays for it, and a reader may weigh 8 kB.
 */
const bareStart = {
  name: 'deskside:bare-start',
  transform(code: string, id: string) {
    const [definition] = /^import definition from .*$/m.exec(code) ?? [];
    return definition && id.includes('virtual:wxt-unlisted-script')
      ? `${definition}\nexport default definition.main();`
      : undefined;
  },
};

/** 3 % less than the usual minifier makes of a reader. */
const PATIENT = {
  ecma: 2020 as const,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
};

const isPanel = ({ name }: { name: string }): boolean => name === 'sidepanel';

/**
 * The panel comes in parts that are each asked for once: what asks for the others and shows the ticket as it was, what draws, what judges the
 * first ticket, and whatever can wait. Left to the bundler it comes in thirty, and to ask for one takes a millisecond. Its styles come in one
 * piece with the page, since what was shown before has to look so at once.
 */
const PANEL_PARTS = [
  {
    name: 'ask',
    test: /preload-helper|sidepanel[\\/](?:keysKept|lastPicture|picture|pressed)\.ts$/,
    priority: 2,
  },
  { name: 'draw', test: /sidepanel[\\/]draw\.tsx$/, priority: 1 },
  { name: 'App', test: /sidepanel[\\/]App\.tsx$/ },
];

export default defineConfig({
  vite: () => ({ plugins: [bareStart, paintsFirst] }),
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: process.env.DESKSIDE_OUT ?? '.output',
  hooks: {
    // The panel shares no files with the other pages: it opens in a quarter of the requests, and loads nothing that is theirs.
    'entrypoints:grouped': (_, groups) => {
      for (const group of [...groups])
        if (Array.isArray(group) && group.length > 1 && group.some(isPanel))
          groups.push(group.splice(group.findIndex(isPanel), 1));
    },
    // What helpdesk pages load by themselves is packed with more patience than the rest.
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output;
      if (entrypoints.every(isPanel) && output && !Array.isArray(output)) {
        output.codeSplitting = { groups: PANEL_PARTS };
        config.build = { ...config.build, cssCodeSplit: false, modulePreload: { polyfill: false } };
      }
      if (!entrypoints.every(({ name }) => /^(?:reader|list)-/.test(name))) return;
      config.build = { ...config.build, minify: 'terser', terserOptions: PATIENT };
    },
    'build:publicAssets': (_, files) => {
      files.push(...PACK_FILES);
    },
  },
  manifest: ({ browser }) => ({
    name: 'Deskside',
    permissions: [
      'storage',
      'alarms',
      'notifications',
      'scripting',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: INSTALLED.flatMap(({ matches }) => matches),
    // All other helpdesks are asked for one by one, when they are first wanted.
    optional_host_permissions: ['*://*/*'],
    // A page gets the reader of its own helpdesk and no other; those allowed later are registered at run time.
    content_scripts: INSTALLED.map(({ script, matches }) => ({
      matches,
      js: [script],
      run_at: 'document_idle',
    })),
    content_security_policy: { extension_pages: PAGES_CSP },
    // Chromium lets every extension knock unless this shuts the door; Firefox has no such door.
    ...(browser === 'chrome' ? { externally_connectable: { ids: [] } } : {}),
    incognito: 'not_allowed',
    minimum_chrome_version: '120',
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    action: {
      default_title: 'Deskside',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png' },
    },
    commands: {
      panel: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Open the panel beside the ticket',
      },
      review: {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: 'See what is due next, or score the ticket in this tab',
      },
    },
    ...(process.env.DESKSIDE_KEY ? { key: process.env.DESKSIDE_KEY } : {}),
    browser_specific_settings: {
      gecko: {
        id: 'deskside@deskside.app',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
});
