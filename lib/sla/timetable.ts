import { planOf, shiftsOf, type Hours, type Plan } from './hours';
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

/** Open stretches that touch [from, to), merged where they meet, as alternating starts and ends. */
function edgesBetween(plan: Plan, from: number, to: number): number[] {
  const edges: number[] = [];
  const first = Math.floor(localTime(plan.zone, from) / DAY) - plan.reach - 1;
  const last = Math.floor(localTime(plan.zone, to) / DAY) + 1;
  for (let date = first; date <= last; date += 1) {
    for (const shift of shiftsOf(plan, date)) {
      const start = Math.max(shift.from, from);
      const end = Math.min(shift.to, to);
      if (start >= end) continue;
      const reached = edges.length ? edges[edges.length - 1]! : -Infinity;
      if (start > reached) edges.push(start, end);
      else if (end > reached) edges[edges.length - 1] = end;
    }
  }
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
  const ends = new Float64Array(count + 1).fill(Infinity);
  const before = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [edges[2 * index]!, edges[2 * index + 1]!];
    starts[index] = start;
    ends[index] = end;
    before[index + 1] = before[index]! + end - start;
  }
  const byDay = new Int32Array(Math.ceil((last - first) / DAY) + 1);
  for (let day = 0, index = 0; day < byDay.length; day += 1) {
    while (ends[index]! <= first + day * DAY) index += 1;
    byDay[day] = index;
  }
  const sum = before[count]!;
  const step = Math.max(1, sum / Math.max(1, count));
  const byWork = new Int32Array(Math.ceil(sum / step) + 2);
  for (let part = 0, index = 0; part < byWork.length; part += 1) {
    while (index < count - 1 && before[index + 1]! < part * step) index += 1;
    byWork[part] = index;
  }
  Object.assign(table, { from: first, to: last, count, starts, ends, before, byDay, byWork, step });
}
