import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { needBuild, ROOT, run, tsx } from './steps.mjs';

/** `npm run shots`: takes the demo's pictures anew and keeps those that the README shows. */
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
  return status;
});
