import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveFirefox } from './browsers.mjs';
import { counted } from './counted.mjs';
import { prepare } from './prepare.mjs';
import { build, node, ROOT, run, say, tool } from './steps.mjs';

/** A stage that either holds or not counts as one. */
const one = (name, act) => ({
  name,
  act: async () => ((await act()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/** A vitest project, counted test by test. */
const vitest = (name, project, { args = [], env = {} } = {}) => ({
  name,
  async act() {
    const folder = mkdtempSync(join(tmpdir(), 'deskside-test-'));
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await node(
      tool('vitest'),
      ['run', '--project', project, ...reporters, ...args],
      { env },
    );
    const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    rmSync(folder, { recursive: true, force: true });
    return counted(result, status, ROOT);
  },
});

/** A zone that is far away and a quarter of an hour off. */
const FAR = 'Pacific/Chatham';

const CHECKS = [
  one(
    'types',
    async () =>
      (await node(tool('wxt'), ['prepare'], { quiet: true })) ||
      node(tool('typescript', 'tsc'), ['--noEmit']),
  ),
  one('lint', () => node(tool('eslint'), ['.'])),
  one('format', () => node(tool('prettier'), ['--check', '--log-level=warn', '.'])),
  vitest('unit', 'unit'),
];

const BUILDS = [
  one('build for Chromium', () => build('chrome')),
  one('build for Firefox', () => build('firefox')),
];

const trials = (firefox) => [
  vitest(`unit in ${FAR}`, 'unit', { env: { TZ: FAR } }),
  vitest('trials', 'trials', { args: firefox ? [] : ['--exclude', '**/firefox.e2e.ts'] }),
  ...(process.env.DESKSIDE_RT === '1' ? [vitest('Request Tracker', 'rt')] : []),
];

/**
 * `npm test`, and with `--trials` what takes long behind it, `npm run trials` that alone. Every stage runs, also after one that
 * failed; the last line says how many passed and failed.
 */
await run(async ([which = '']) => {
  await prepare();
  const firefox = haveFirefox();
  const stages = [
    ...(which === '--only-trials' ? BUILDS : [...CHECKS, ...BUILDS, vitest('browser', 'browser')]),
    ...(which === '' ? [] : trials(firefox)),
  ];
  const done = [];
  for (const { name, act } of stages) {
    say(`${name} …`);
    const start = Date.now();
    const seen = await act();
    done.push({ name, ...seen, seconds: Math.round((Date.now() - start) / 1000) });
  }
  console.log('');
  for (const line of done.flatMap(({ remarks = [] }) => remarks)) console.log(line);
  for (const { name, passed, failed, seconds } of done)
    console.log(`${failed ? '✕' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (which === '') say('the long trials were left out; npm run trials runs them.');
  else if (!firefox)
    say('no Firefox found, its tests were left out; install one or set FIREFOX_PATH.');
  if (which !== '' && process.env.DESKSIDE_RT !== '1')
    say(
      'the real Request Tracker was left out; DESKSIDE_RT=1 npm run trials runs it (Debian, as root).',
    );
  const sum = (key) => done.reduce((total, stage) => total + stage[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
});
