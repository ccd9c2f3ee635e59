import { prepare } from './prepare.mjs';
import { needBuild, run, tsx } from './steps.mjs';

/** `npm run shots`: makes the README's pictures anew. */
await run(async () => {
  await prepare();
  await needBuild();
  return tsx('test/demo/run.ts', ['--shots', 'test/shots']);
});
