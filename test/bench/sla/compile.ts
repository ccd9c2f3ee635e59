import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../harness/table';
import { bundleOf } from './bundle';

/** Six years of a calendar, in a fresh process each round. Milliseconds of processor time, by round. */
export type Compiled = {
  /** The first calendar of a zone that nobody has asked for. */
  cold: number[];
  /** The one after it, which still finds the code as cold as the first one left it. */
  second: number[];
  /** The median of the thirty after the first. */
  warm: number[];
  /** What the platform takes to tell the first offset of a zone: no calendar of the kind is ready before. */
  formatter: number[];
};

export function measureCompile(rounds: number): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-cold-'));
  try {
    const script = join(folder, 'cold.mjs');
    writeFileSync(script, bundleOf('test/bench/sla/cold.ts').code);
    const run = (...args: string[]) =>
      JSON.parse(
        execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }),
      ) as number[];
    const compiled: Compiled = { cold: [], second: [], warm: [], formatter: [] };
    for (let round = 0; round < rounds; round += 1) {
      const [first, ...rest] = run();
      compiled.cold.push(first!);
      compiled.second.push(rest[0]!);
      compiled.warm.push(median(rest));
      compiled.formatter.push(run('formatter')[0]!);
    }
    return compiled;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
