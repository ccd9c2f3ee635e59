import { add, nextOpen } from '../../../lib/sla/calendar';
import type { Hours } from '../../../lib/sla/hours';
import { timetable } from '../../../lib/sla/timetable';
import { cpuOf } from './cpu';
import {
  OFFICE,
  questions,
  questionsAtClockChanges,
  SUNDAY_NIGHTS,
  type Adder,
  type Question,
} from './office';
import * as dateFns from './peers/date-fns';
import * as dayjs from './peers/dayjs';
import * as luxon from './peers/luxon';
import * as moment from './peers/moment';

/** `add`, beside what others offer or write by hand. */

type Peer = {
  name: string;
  /** What a team would bundle for it. */
  file: string[];
  adderOf: (hours: Hours) => Adder;
  count: number;
};

const CASES = 4_096;
const CLOCK_CHANGE_CASES = 2_048;
const OURS = 200 * CASES;
/** A round of a peer, which is a thousand times slower: another part of the cases each time. */
const THEIRS = 400;

export const DESKSIDE = 'deskside';
export const DAYJS = 'dayjs-business-time';

const deskside = (hours: Hours): Adder => {
  const table = timetable(hours);
  return (start, minutes) => add(table, start, minutes * 60);
};

const peer = (name: string, file: string, adderOf: Peer['adderOf']): Peer => ({
  name,
  file: [`test/bench/sla/peers/${file}.ts`],
  adderOf,
  count: THEIRS,
});

const PEERS: Peer[] = [
  {
    name: DESKSIDE,
    file: ['lib/sla/timetable.ts', 'lib/sla/calendar.ts'],
    adderOf: deskside,
    count: OURS,
  },
  peer(DAYJS, 'dayjs', dayjs.adderOf),
  peer('moment-business-time', 'moment', moment.adderOf),
  peer('date-fns, a walk', 'date-fns', dateFns.adderOf),
  peer('luxon, a walk', 'luxon', luxon.adderOf),
];

export type Added = Pick<Peer, 'name' | 'file'> & {
  /** Adds a second of processor time, by round. */
  rates: number[];
  /** How many answers are ours: closing time or, as others have it, the next opening. */
  right: number;
  rightAtChanges: number;
};

export type AddMeasured = { cases: { plain: number; atChanges: number }; results: Added[] };

function rightOf(adder: Adder, hours: Hours, asked: Question[]): number {
  const table = timetable(hours);
  return asked.filter(({ start, minutes }) => {
    const due = add(table, start, minutes * 60);
    const got = adder(start, minutes);
    return due !== null && (got === due || got === nextOpen(table, due));
  }).length;
}

/** Adds a second of processor time; the sum keeps the engine from leaving the work out. */
function rateOf(adder: Adder, asked: Question[], from: number, count: number): number {
  let sum = 0;
  const milliseconds = cpuOf(() => {
    for (let index = from; index < from + count; index += 1) {
      const { start, minutes } = asked[index % asked.length]!;
      sum += adder(start, minutes) ?? NaN;
    }
  });
  if (Number.isNaN(sum)) throw new Error('One of the deadlines was not found.');
  return (count / milliseconds) * 1000;
}

export function measureAdd(rounds: number): AddMeasured {
  const asked = questions(CASES);
  const atChanges = questionsAtClockChanges(CLOCK_CHANGE_CASES);
  // A calendar holds for a whole library in two of them, so one calendar is finished before the other begins.
  const results = PEERS.map(({ name, file, adderOf }) => ({
    name,
    file,
    rates: [] as number[],
    right: 0,
    rightAtChanges: rightOf(adderOf(SUNDAY_NIGHTS), SUNDAY_NIGHTS, atChanges),
  }));
  const adders = PEERS.map(({ adderOf }) => adderOf(OFFICE));
  for (const [index, result] of results.entries())
    result.right = rightOf(adders[index]!, OFFICE, asked);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { rates }] of results.entries()) {
      const { count } = PEERS[index]!;
      rates.push(rateOf(adders[index]!, asked, round * count, count));
    }
  return { cases: { plain: CASES, atChanges: CLOCK_CHANGE_CASES }, results };
}
