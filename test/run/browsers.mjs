import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where browsers are found and, when missing, how they are got: Debian as root by apt, elsewhere Playwright's. */

const CHROMIUMS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOXES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Playwright keeps its browsers in a cache folder of the user, one folder a version. */
function playwrightChromium() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : process.platform === 'win32'
        ? join(homedir(), 'AppData/Local/ms-playwright')
        : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(cache)) return undefined;
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) => programs.map((program) => join(cache, name, program)))
    .find((path) => existsSync(path));
}

const found = (paths) => paths.find((path) => path && existsSync(path));

export const findChromium = () => found(CHROMIUMS) ?? playwrightChromium();
export const findFirefox = () => found(FIREFOXES);

export function chromiumPath() {
  const path = findChromium();
  if (!path) throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM_PATH.');
  return path;
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', name]).status === 0;
}

/** Gets a Chromium where none is; throws one sentence that says what to install when it can't. */
export function needChromium() {
  if (findChromium()) return;
  console.log('Deskside: no Chromium or Chrome found, getting one …');
  if (isDebianRoot()) aptInstall('chromium');
  else {
    try {
      execFileSync('npx', ['--yes', 'playwright', 'install', 'chromium'], { stdio: 'inherit' });
    } catch {
      // Said below, in one sentence, whatever the reason was.
    }
  }
  chromiumPath();
}

/** Gets a Firefox on Debian as root; elsewhere says whether there is one. */
export function haveFirefox() {
  if (!findFirefox() && isDebianRoot()) aptInstall('firefox-esr');
  return findFirefox() !== undefined;
}
