import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differences } from '../reader/compare';
import { recordedIn, type Recorded } from '../reader/recorded';
import { openStage, readAll } from '../reader/stage';

/**
 * Has every page of a folder read by the built extension in Chromium, under its true host name, and compares what was read
 * with the page's `.json`. `--out` writes each reading.
 */

const TABS = 6;

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) {
  console.error('verify -- pages DIR [--out DIR2]');
  process.exit(2);
}
const { pages, skipped } = recordedIn(folder);
for (const name of skipped) console.log(`${name}: names no address (<!-- url: https://… -->)`);
if (values.out) mkdirSync(values.out, { recursive: true });

let passed = 0;
let failed = skipped.length;

function judge({ name, expected }: Recorded, reading: unknown): void {
  if (values.out)
    writeFileSync(
      join(values.out, `${name}.json`),
      `${JSON.stringify(reading ?? null, null, 2)}\n`,
    );
  const found =
    reading === undefined ? ['no reader answered'] : differences(expected ?? {}, reading);
  if (found.length) failed++;
  else passed++;
  console.log(found.length ? `${name}: differs` : `${name}: as expected`);
  for (const difference of found) console.log(`  ${difference}`);
}

if (pages.length) {
  const stage = await openStage(() => pages);
  const readings = await readAll(stage, pages, TABS);
  await stage.close();
  for (const page of pages) judge(page, readings.get(page.name));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
