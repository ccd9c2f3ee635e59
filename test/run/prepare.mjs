import { spawnSync } from 'node:child_process';
import { needChromium } from './browsers.mjs';
import { node, outdated, ROOT, run, say, tool } from './steps.mjs';
import { fileURLToPath } from 'node:url';

function install() {
  if (!outdated('node_modules/.package-lock.json', ['package-lock.json'])) return;
  say('installing the packages …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error('The packages could not be installed: `npm ci` failed, see above.');
}

async function types() {
  if (!outdated('.wxt/tsconfig.json', ['package-lock.json', 'wxt.config.ts'])) return;
  say('preparing the types …');
  const status = await node(tool('wxt'), ['prepare'], { quiet: true });
  if (status !== 0) throw new Error('`wxt prepare` failed, see above.');
}

/** Makes a fresh clone ready: packages, generated types, a browser. Does nothing twice. */
export async function prepare() {
  install();
  await types();
  needChromium();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(prepare);
