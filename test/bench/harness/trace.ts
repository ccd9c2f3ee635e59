/** What of a Chromium trace belongs to an extension: the way of counting is that of the published figures. */

export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { url?: string }; fileName?: string };
};

/**
 * Milliseconds of an extension's scripts in pages and in its own worker, and its tasks over 50 ms in pages. `promises` are
 * milliseconds of microtasks in pages, which a trace attributes to nobody: the extension's and the page's own.
 */
export type Cost = { page: number; promises: number; worker: number; longTasks: number };

const RUNS = ['EvaluateScript', 'FunctionCall', 'v8.compile'];
const LONG = 50_000;

const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

const isOurs = ({ name, args }: TraceEvent) =>
  RUNS.includes(name) && (args?.data?.url ?? args?.fileName ?? '').startsWith('chrome-extension:');

/** The union of the events' spans, so that a call inside a call counts once. A trace counts in microseconds. */
function union(events: TraceEvent[]): number {
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (ts + dur <= end) continue;
    sum += ts + dur - Math.max(ts, end);
    end = ts + dur;
  }
  return sum / 1000;
}

export function costOf(events: TraceEvent[]): Cost {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = whole.filter(isOurs);
  const inPages = ours.filter((event) => mains.has(thread(event)));
  const holds = (task: TraceEvent) =>
    inPages.some(
      (event) =>
        thread(event) === thread(task) &&
        event.ts >= task.ts &&
        event.ts < task.ts + (task.dur ?? 0),
    );
  const microtasks = whole.filter(
    (event) => event.name === 'RunMicrotasks' && mains.has(thread(event)),
  );
  return {
    page: union(inPages),
    promises: union([...inPages, ...microtasks]) - union(inPages),
    worker: union(ours.filter((event) => !mains.has(thread(event)))),
    longTasks: whole.filter(
      (event) => /RunTask$/.test(event.name) && (event.dur ?? 0) > LONG && holds(event),
    ).length,
  };
}
