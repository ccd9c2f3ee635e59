import { planOf, shiftsOf, steadyFor, type Hours, type Plan } from './hours';
import { DAY, localTime } from './zone';

/**
 * Opening hours compiled to a table: open stretches without overlap, the open seconds before each, and two indexes that lead
 * from an instant and from a sum of open seconds to their stretch in one step. It covers [from, to) and grows when
 * asked for more; behind the last stretch stands one at infinity.
 */
export type Timetable = {
  readonly plan: Plan;
  from: number;
  to: number;
  count: number;
  starts: Float64Array;
  ends: Float64Array;
  /** Open seconds before each stretch; the last number is the sum of all. */
  before: Float64Array;
  /** By days since `from`: the first stretch that ends after that day began. */
  byDay: Int32Array;
  /** By so many `step`s of open seconds: the first stretch at whose end as many have passed. */
  byWork: Int32Array;
  step: number;
};

/** What is covered around the first question, and the most that is kept at once, in seconds. */
const BEHIND = 30 * DAY;
const AHEAD = 400 * DAY;
const MOST = 30 * 366 * DAY;

const tables = new WeakMap<Hours, Timetable>();

/** The table of these hours, compiled as far as questions need it. Throws a RangeError when the host doesn't know the zone. */
export function timetable(hours: Hours): Timetable {
  let table = tables.get(hours);
  if (!table) {
    table = {
      plan: planOf(hours),
      from: 0,
      to: 0,
      count: 0,
      starts: new Float64Array(1),
      ends: new Float64Array(1),
      before: new Float64Array(1),
      byDay: new Int32Array(1),
      byWork: new Int32Array(1),
      step: 1,
    };
    tables.set(hours, table);
  }
  return table;
}

/** Dates whose offset is asked for at once. */
const BLOCK = 14;

/** Open stretches within [from, to), merged where they meet, as starts and ends in turn. */
function edgesBetween(plan: Plan, from: number, to: number): number[] {
  const edges: number[] = [];
  const first = Math.floor(localTime(plan.zone, from) / DAY) - plan.reach - 1;
  const last = Math.floor(localTime(plan.zone, to) / DAY) + 1;
  let steady: number | undefined;
  for (let date = first; date <= last; date += 1) {
    if ((date - first) % BLOCK === 0) steady = steadyFor(plan, date, BLOCK);
    shiftsOf(plan, date, edges, steady);
  }
  while (edges[1]! <= from) edges.splice(0, 2);
  while (edges[edges.length - 2]! >= to) edges.length -= 2;
  if (edges[0]! < from) edges[0] = from;
  if (edges[edges.length - 1]! > to) edges[edges.length - 1] = to;
  return edges;
}

/** Makes the table cover [from, to) beside what it covers now; what is too far away is let go. */
export function cover(table: Timetable, from: number, to: number): void {
  if (from >= table.from && to <= table.to) return;
  const isFirst = table.from === table.to;
  let first = isFirst ? from - BEHIND : Math.min(table.from, from - BEHIND);
  let last = isFirst ? to + AHEAD : Math.max(table.to, to + AHEAD);
  if (last - first > MOST) [first, last] = [from - BEHIND, to + AHEAD];
  const edges = edgesBetween(table.plan, first, last);
  const count = edges.length / 2;
  const starts = new Float64Array(count + 1).fill(Infinity);
  const ends = starts.slice();
  const before = new Float64Array(count + 1);
  const byDay = new Int32Array(Math.ceil((last - first) / DAY) + 1).fill(count);
  let sum = 0;
  for (let index = 0, day = 0; index < count; index += 1) {
    const start = edges[2 * index]!;
    const end = edges[2 * index + 1]!;
    for (; first + day * DAY < end; day += 1) byDay[day] = index;
    sum += end - start;
    starts[index] = start;
    ends[index] = end;
    before[index + 1] = sum;
  }
  const step = Math.ceil(sum / count) || 1;
  const byWork = new Int32Array(Math.ceil(sum / step) + 2);
  for (let index = 0, part = 0; index < count; index += 1)
    for (const done = before[index + 1]!; part * step <= done; part += 1) byWork[part] = index;
  Object.assign(table, { from: first, to: last, count, starts, ends, before, byDay, byWork, step });
}
