import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { needBuild, ROOT, run, say, tsx } from './steps.mjs';

/** `npm run bench [-- AREA]`: each area is a file in test/bench, measured beside its limit in the same run. */
await run(async ([area, ...rest]) => {
  const areas = readdirSync(join(ROOT, 'test/bench'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  if (area && !areas.includes(area)) {
    say(`bench knows ${areas.join(', ')}.`);
    return 2;
  }
  await prepare();
  await needBuild();
  let worst = 0;
  for (const one of area ? [area] : areas)
    worst = Math.max(worst, await tsx(`test/bench/${one}.ts`, rest));
  return worst;
});
