import { run, tsx } from './steps.mjs';

/** `npm run schema`: writes the JSON Schema for editors anew; a test fails while it is not what the schema says. */
await run(() => tsx('test/run/writeSchema.ts', []));
