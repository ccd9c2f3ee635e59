import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The house's root; every command runs there, wherever it was called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const say = (line) => console.log(`Deskside: ${line}`);

/** Runs a Node script with arguments; resolves with its exit code. A `quiet` one prints only when it fails. */
export function node(script, args = [], { env = {}, quiet = false } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const heard = [];
  child.stdout?.on('data', (part) => heard.push(part));
  child.stderr?.on('data', (part) => heard.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const status = code ?? (signal ? 1 : 0);
      if (status !== 0) process.stderr.write(Buffer.concat(heard));
      resolve(status);
    });
  });
}

/** The script behind a package's command: the same on every system, without a shell. */
export function tool(name, command = name) {
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

const age = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return age(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether `made` is missing or older than anything in `sources`. Paths are relative to the root. */
export function outdated(made, sources) {
  const at = age(join(ROOT, made));
  return at === 0 || sources.some((source) => newest(join(ROOT, source)) > at);
}

const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

export const CHROME = '.output/chrome-mv3';
export const FIREFOX = '.output/firefox-mv3';

/** Builds the extension for one browser; resolves with the exit code. */
export const build = (browser) =>
  node(tool('wxt'), ['build', '-b', browser, '--mv3'], { quiet: true });

/** Builds the extension for Chromium unless the last build is newer than all its sources. */
export async function needBuild() {
  if (process.env.DESKSIDE_BUILD || !outdated(`${CHROME}/manifest.json`, SOURCES)) return;
  say('building the extension …');
  if ((await build('chrome')) !== 0) throw new Error('The extension could not be built.');
}

/** Runs a TypeScript file of `test/`; resolves with its exit code. */
export const tsx = (file, args, options) => node(tool('tsx'), [file, ...args], options);

/** Runs `main` and exits with its code; what it throws is said in one line. */
export async function run(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
