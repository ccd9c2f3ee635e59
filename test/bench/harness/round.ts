import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { openDesk } from '../../browser/chromium';
import { TICKET } from './page';
import { costOf, type TraceEvent } from './trace';

/** What one load of the workspace cost, with one extension or none. */
export type Round = {
  elements: number;
  injection: number;
  worker: number;
  longTasks: number;
  /** Milliseconds behind promises, the page's own included. */
  promises: number;
  /** MB in use after two collections. */
  heap: number;
  listeners: number;
  /** Milliseconds of the extension's functions per 1,000 mutation records. */
  mutations: number;
};

const URL = `https://acme.zendesk.com/agent/tickets/${TICKET}`;
const RECORDS = 5000;
/** Milliseconds: a reader has time to be idle, read and report. */
const SETTLES = 2600;

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-v8.compile',
  'toplevel',
];

type Metric = 'JSHeapUsedSize' | 'JSEventListeners';

async function metrics(session: CDPSession): Promise<Record<Metric, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Record<
    Metric,
    number
  >;
}

async function traced<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ events: TraceEvent[]; value: T }> {
  await page.tracing.start({ categories: CATEGORIES });
  const value = await work();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(bytes ?? []).toString()) as {
    traceEvents: TraceEvent[];
  };
  return { events: traceEvents, value };
}

/** Starts Chromium with a fresh profile, loads once to warm it up, and measures the second load. */
export async function measure(port: number, extension?: string): Promise<Round> {
  const desk = await openDesk({
    extension,
    hosts: { 'acme.zendesk.com': { https: port } },
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    await wait(700);
    const warm = await desk.open(URL);
    await wait(700);
    await warm.close();

    const page = await desk.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');

    const load = await traced(page, async () => {
      await page.goto(URL, { waitUntil: 'load' });
      await wait(SETTLES);
    });
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const after = await metrics(session);
    const elements = (await page.evaluate('document.querySelectorAll("*").length')) as number;
    const change = await traced(
      page,
      () => page.evaluate(`window.__mutate(${RECORDS})`) as Promise<number>,
    );

    const { page: injection, promises, worker, longTasks } = costOf(load.events);
    return {
      elements,
      injection,
      worker,
      longTasks,
      promises,
      heap: after.JSHeapUsedSize / 2 ** 20,
      listeners: after.JSEventListeners,
      mutations: (costOf(change.events).page / change.value) * 1000,
    };
  } finally {
    await desk.close();
  }
}
