import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { needBuild, ROOT, run, say, tsx } from './steps.mjs';

const KINDS = ['pages', 'assess', 'sla', 'playbook', 'triage', 'rules'];

/** `npm run verify -- KIND FILE`: data from elsewhere through the shipped code; each kind is a file in test/verify. */
await run(async ([kind, ...rest]) => {
  if (!KINDS.includes(kind)) {
    say(`verify knows ${KINDS.join(', ')}; say which, and then the file or folder.`);
    return 2;
  }
  if (!existsSync(join(ROOT, `test/verify/${kind}.ts`))) {
    say(`verify ${kind} is not built yet.`);
    return 2;
  }
  await prepare();
  if (kind === 'pages') await needBuild();
  return tsx(`test/verify/${kind}.ts`, rest);
});
