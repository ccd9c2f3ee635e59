import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

type File = { type: string; text?: string; path?: string };

export type Bundled = {
  zendesk: string;
  gmail: string;
  signIn: string;
  files: Record<string, File>;
};

const here = dirname(fileURLToPath(import.meta.url));
const script = { type: 'text/javascript; charset=utf-8' };
const style = { type: 'text/css; charset=utf-8' };

/** One page script with all it imports, as text. */
async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(here, 'page', entry), formats: ['iife'], name: 'demo' },
    },
  })) as Rollup.RollupOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error(`nothing came of ${entry}`);
  return chunk.code;
}

/** The demo's pages, scripts and styles, and the editor that its composer uses, ready to be served. */
export async function bundlePages(): Promise<Bundled> {
  const text = (name: string) => readFile(join(here, 'page', name), 'utf8');
  const editor = join(
    dirname(createRequire(import.meta.url).resolve('ckeditor5/package.json')),
    'dist/browser',
  );
  const [zendesk, gmail, signIn] = await Promise.all(
    ['zendesk.html', 'gmail.html', 'sign-in.html'].map(text),
  );
  const styles = await Promise.all(
    ['colours.css', 'desk.css', 'ticket.css', 'mail.css'].map(async (name) => ({
      name,
      text: await text(name),
    })),
  );
  return {
    zendesk: zendesk ?? '',
    gmail: gmail ?? '',
    signIn: signIn ?? '',
    files: {
      'zendesk.js': { ...script, text: await bundle('zendesk.ts') },
      'gmail.js': { ...script, text: await bundle('gmail.ts') },
      ...Object.fromEntries(styles.map((file) => [file.name, { ...style, text: file.text }])),
      'ckeditor5.js': { ...script, path: join(editor, 'ckeditor5.umd.js') },
      'ckeditor5.css': { ...style, path: join(editor, 'ckeditor5.css') },
    },
  };
}
