import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf } from './bundle';

const SIZES = [100_000, 1_000_000];

/** What a compliance report over so many tickets cost: seconds of processor time, bytes at the most and at the end. */
export type Reported = { tickets: number; clocks: number; cpu: number; peak: number; held: number };

/** Each round and number of tickets has a process of its own, whose peak is that of this report alone. */
export function measureReports(rounds: number): Reported[][] {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-report-'));
  try {
    const script = join(folder, 'reporting.mjs');
    writeFileSync(script, bundleOf('test/bench/sla/reporting.ts').code);
    const report = (size: number) =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', script, String(size)], { encoding: 'utf8' }),
      ) as Reported;
    const reports = SIZES.map((): Reported[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, size] of SIZES.entries()) reports[index]!.push(report(size));
    return reports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
