import { opening } from './panel/opening';
import { radar } from './panel/radar';
import { search } from './panel/search';
import { ticking } from './panel/ticking';

/** The panel beside its limits, in the same run: `npm run bench -- panel [PART]`. Ends with 1 when a figure is over its limit. */
const PARTS: Record<string, () => Promise<void>> = { opening, radar, search, ticking };

const asked = process.argv.slice(2).filter((word) => word in PARTS);
for (const part of asked.length ? asked : Object.keys(PARTS)) {
  console.log(`\n# ${part}`);
  await PARTS[part]!();
}
