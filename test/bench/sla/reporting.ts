import {
  countVerdict,
  verdictOf,
  weekIn,
  type Compliance,
  type Tally,
} from '../../../lib/sla/compliance';
import { countingOf } from '../../../lib/sla/counting';
import { secondsOf } from '../../../lib/sla/instant';
import { reckon } from '../../../lib/sla/reckon';
import { cpuOf } from './cpu';
import { OFFICE } from './office';
import { eventsOf, targetOf, tracksOfTicket } from './replay';
import { ticketsFrom, type WrittenTicket } from './tickets';

/**
 * Run in a process of its own: a compliance report over so many tickets from their written events, in one pass. Tickets are made up in
 * batches, whose making is not counted. Prints a `Reported` as JSON.
 */

const BATCH = 1_000;
const size = Number(process.argv[2]);

const counting = countingOf('businessHours', OFFICE);
const weekOf = weekIn(OFFICE.zone);

const compliance: Compliance = new Map();

function report({ asOf, agent, ...ticket }: WrittenTicket) {
  for (const track of tracksOfTicket(eventsOf(ticket))) {
    const target = targetOf(track);
    const reckoning = reckon(track, target, () => counting, secondsOf(asOf));
    countVerdict(compliance, verdictOf(track, reckoning, target, weekOf, agent));
  }
}

const countOf = ({ met, missed, running, paused }: Tally) => met + missed + running + paused;

let cpu = 0;
let peak = 0;
const tickets = ticketsFrom(2, size);
for (let made = 0; made < size; made += BATCH) {
  const batch = Array.from({ length: BATCH }, () => tickets.next().value as WrittenTicket);
  cpu += cpuOf(() => batch.forEach(report)) / 1000;
  // The system's own peak would hold that of the process which started this one.
  peak = Math.max(peak, process.memoryUsage.rss());
}
globalThis.gc!();
const held = process.memoryUsage().heapUsed;
const clocks = [...compliance.values()].reduce((sum, { all }) => sum + countOf(all), 0);
console.log(JSON.stringify({ tickets: size, clocks, cpu, peak, held }));
