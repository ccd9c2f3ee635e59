import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openBeside } from '../../panel/opened';
import { store } from '../../panel/store';
import { readAs } from '../../radar/queue';
import { tellLines } from '../harness/line';
import { row } from '../harness/table';

/**
 * Opening the queue of the built extension with a thousand tickets in the store: as the panel has only just opened and nothing is judged
 * yet, and again later. Each task of the panel's main thread is counted by the processor's time, which others on the machine don't lengthen.
 */

const COUNT = 1_000;
const LONG_MS = 50;
const WORDS =
  'account agent backend billing button customer delivery export filter footer gateway import invoice limit login message order password payment queue refund region report reset row screen search server shipping ticket update version'.split(
    ' ',
  );

type Event = { name: string; pid: number; tid: number; dur?: number; tdur?: number };

const MARK = 'queue is asked for';

/** Tickets of many customers in the words of the desk; every seventh says that the site is down, which only a count can judge. */
function tickets(now: number) {
  const say = (index: number, length: number) =>
    Array.from({ length }, (_, at) => WORDS[(index * 7 + at * (3 + (index % 11))) % WORDS.length]);
  return Array.from({ length: COUNT }, (_, index) =>
    readAs(
      {
        id: 10_000 + index,
        ago: 5 + index * 3,
        site: (index % 3) as 0 | 1 | 2,
        subject: say(index, 6).join(' '),
        from: `Person${index % 300} Smith`,
        text: `${index % 7 ? '' : 'The site is down, nobody can log in. '}${say(index, 60).join(' ')}`,
      },
      now - index,
    ),
  );
}

/** Milliseconds until the first row and until the whole queue stand, and the longest tasks meanwhile, the longest first. */
type Opened = { rows: number; whole: number; tasks: number[] };

async function openingQueue(panel: Page, traced: Page): Promise<Opened> {
  const path = join(tmpdir(), `queue-${process.pid}.json`);
  await traced.tracing.start({
    path,
    categories: ['blink.user_timing', 'toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await panel.evaluate((mark) => performance.mark(mark), MARK);
  const began = performance.now();
  await panel.keyboard.press('r');
  await panel.waitForSelector('[data-part="queue-row"]', { timeout: 60_000 });
  const rows = performance.now() - began;
  await panel.waitForFunction(
    (all) =>
      document.querySelector('[data-part="queue"] header p')?.textContent?.startsWith(`${all} `),
    { timeout: 60_000 },
    COUNT,
  );
  const whole = performance.now() - began;
  await wait(1_000);
  await traced.tracing.stop();
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: Event[] };
  rmSync(path);
  const main = traceEvents.find(({ name }) => name === MARK);
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === main?.pid && tid === main.tid)
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .sort((a, b) => b - a);
  return { rows, whole, tasks };
}

export async function radarOpening(): Promise<void> {
  const opened = await openBeside(4211);
  const { panel, page } = opened;
  try {
    const all = tickets(Date.now());
    for (let from = 0; from < COUNT; from += 200)
      await panel.evaluate(store.write, { tickets: all.slice(from, from + 200) });
    await panel.reload();
    await panel.waitForSelector('[data-part="desk"]');
    const first = await openingQueue(panel, page);
    await panel.keyboard.press('r');
    await panel.waitForSelector('[data-part="queue"]', { hidden: true });
    await wait(2_000);
    const again = await openingQueue(panel, page);

    const widths = [40, 12, 12, 14, 14];
    console.log(
      row(
        widths,
        'a thousand stored tickets, ms',
        'first row',
        'all',
        'longest task',
        'over 50 ms',
      ),
    );
    for (const [name, { rows, whole, tasks }] of Object.entries({ first, again }))
      console.log(
        row(
          widths,
          name === 'first' ? 'as the panel has just opened' : 'again',
          rows.toFixed(0),
          whole.toFixed(0),
          (tasks[0] ?? 0).toFixed(1),
          `${tasks.filter((task) => task > LONG_MS).length}`,
        ),
      );
    tellLines(
      [first, again].map(({ tasks }, index) => ({
        what: `queue opened ${index ? 'again' : 'first'}: longest task, ms of the processor`,
        is: tasks[0] ?? Infinity,
        most: LONG_MS,
      })),
    );
  } finally {
    await opened.close();
  }
}
