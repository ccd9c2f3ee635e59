import { prepare } from './prepare.mjs';
import { run, tsx } from './steps.mjs';

/** `npm run train -- FILE …`: trains the model that ships from files of labelled texts (test/train/rows.ts) and writes it. */
await run(async (files) => {
  await prepare();
  return tsx('test/train/prior.ts', files);
});
