import { prepare } from './prepare.mjs';
import { needBuild, run, tsx } from './steps.mjs';

/** `npm run demo [-- --shots DIR]`: the extension beside the demo helpdesk, for a person or for pictures. */
await run(async (args) => {
  await prepare();
  await needBuild();
  return tsx('test/demo/run.ts', args);
});
