import type { Hours } from '../../../lib/sla/hours';
import { cover, timetable } from '../../../lib/sla/timetable';
import { cpuOf } from './cpu';
import { FROM, OFFICE, TO } from './office';

/**
 * Run in a process of its own, which has asked no zone yet: compiles the same six years again and again, or with `formatter` only
 * makes what tells the offsets of a zone. Prints milliseconds of processor time as JSON.
 */

const DAY = 86_400;
const AGAIN = 31;

function compile(hours: Hours) {
  // A table reaches 30 days back and 400 days on from what is asked for: with these in, it is the six years.
  cover(timetable(hours), FROM + 30 * DAY, TO - 400 * DAY);
}

function askFormatter() {
  const { zone } = OFFICE;
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(FROM);
}

const work =
  process.argv[2] === 'formatter'
    ? [askFormatter]
    : Array.from({ length: AGAIN }, () => () => compile({ ...OFFICE }));
console.log(JSON.stringify(work.map(cpuOf)));
