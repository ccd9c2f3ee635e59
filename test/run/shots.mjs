import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { needBuild, ROOT, run, tsx } from './steps.mjs';

/**
 * `npm run shots`: takes the demo's pictures anew and keeps those that the README shows; then the panel in every state, light and dark,
 * into `test/shots/states`, to be looked at.
 */
await run(async () => {
  await prepare();
  await needBuild();
  const taken = mkdtempSync(join(tmpdir(), 'deskside-shots-'));
  const status = await tsx('test/demo/run.ts', ['--shots', taken]);
  if (status === 0) {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    mkdirSync(join(ROOT, 'test/shots'), { recursive: true });
    for (const [path, name] of readme.matchAll(/test\/shots\/([\w-]+\.png)/g))
      copyFileSync(join(taken, name), join(ROOT, path));
  }
  rmSync(taken, { recursive: true, force: true });
  const states = await tsx('test/states/run.ts', ['--shots', join(ROOT, 'test/shots/states')]);
  return status || states;
});
