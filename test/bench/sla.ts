import { measureAdd } from './sla/add';
import { measureCompile } from './sla/compile';
import { measureReplay } from './sla/replay';
import { measureReports } from './sla/report';
import { HOST_ZONE } from './sla/office';
import { tellAdd, tellCompile, tellReplay, tellReports, tellSizes } from './sla/tell';
import { tellLines, type Line } from './harness/line';

/**
 * The clocks beside what others offer, what people write by hand and what the platform takes, in one run: the median of rounds in turn, in
 * processor time. `npm run bench -- sla [ROUNDS]`. Ends with 1 when a line is over its limit.
 */

const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 7);

// Two of the libraries know no zone but the host's.
process.env.TZ = HOST_ZONE;

const lines: Line[] = [
  ...tellAdd(measureAdd(rounds)),
  ...tellCompile(measureCompile(rounds)),
  ...tellReplay(measureReplay(rounds)),
  ...tellSizes(),
  ...tellReports(measureReports(Math.min(rounds, 3))),
];
tellLines(lines);
