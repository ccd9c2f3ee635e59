import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs first in both panels. Ours is ready when the ticket's judgement is on screen and keys are listened for, be it as it was shown last;
 * it is live when both are drawn and judged anew. Opened as a tab of its own (`?tab=ID&url=ADDRESS`), it is told of the helpdesk's tab as
 * the one in front.
 */
export const PROBE = `{
const front = new URLSearchParams(location.search);
if (front.has('tab')) {
  const tab = { id: Number(front.get('tab')), url: front.get('url'), active: true };
  chrome.tabs.query = (_, tell) => (tell ? tell([tab]) : Promise.resolve([tab]));
}
const mark = (name, is) => is && !performance.getEntriesByName(name).length && performance.mark(name);
const listen = window.addEventListener;
window.addEventListener = function (type, ...rest) {
  listen.call(window, type, ...rest);
  if (type !== 'keydown') return;
  const isLive = !!document.querySelector('[data-part="desk"] [data-part="assessment"]');
  mark('ready', isLive || !!document.querySelector('.picture main'));
  mark('live', isLive);
};
window.__long = [];
window.__shifts = [];
new PerformanceObserver((list) => window.__long.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration])))
  .observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => window.__shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: 'layout-shift', buffered: true });
}`;

/** What one opening took, in milliseconds since the page's own start; `origin`: when that was, by the clock on the wall. */
export type Opening = {
  origin: number;
  firstPaint: number;
  firstContent: number;
  ready: number;
  live: number;
  longTasks: number[];
  shift: number;
};

/** Runs in the page: undefined until it is painted and ready. */
export function openingOf(): Opening | undefined {
  const { __long, __shifts } = window as unknown as {
    __long: [number, number][];
    __shifts: number[];
  };
  const paint = performance.getEntriesByName('first-paint')[0];
  const content = performance.getEntriesByName('first-contentful-paint')[0];
  const ready = performance.getEntriesByName('ready')[0];
  const live = performance.getEntriesByName('live')[0];
  if (!paint || !content || !ready || !live) return undefined;
  return {
    origin: performance.timeOrigin,
    firstPaint: paint.startTime,
    firstContent: content.startTime,
    ready: ready.startTime,
    live: live.startTime,
    longTasks: __long.map(([, milliseconds]) => milliseconds),
    shift: __shifts.reduce((sum, value) => sum + value, 0),
  };
}

/** A copy of a build whose panel has the probe before anything of its own. */
export function probed(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'probed-panel-'));
  cpSync(build, copy, { recursive: true });
  const page = join(copy, 'sidepanel.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<head>/i, '<head><script src="/probe.js"></script>'),
  );
  writeFileSync(join(copy, 'probe.js'), PROBE);
  return copy;
}
