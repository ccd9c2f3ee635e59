import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openDesk, type Desk } from '../../browser/chromium';
import { startDemo, ticketUrl, type Demo } from '../../demo/server';
import { tellLines } from '../harness/line';
import { median, row } from '../harness/table';
import { plainExtension } from './openingPlain';
import { openingOf, probed, type Opening } from './openingProbe';
import { closureOf, weigh } from './openingShell';
import { fillStore } from './openingStore';

/**
 * How long the panel takes to open on a ticket beside a plain page made by hand, with a store of 100,000 tickets: as a tab, and
 * docked by the toolbar's button. Both in the same run, one after the other, over several starts of the browser.
 */

declare const chrome: typeof import('wxt/browser').browser;

const BUILD = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
const STORED = Number(process.env.DESKSIDE_STORED ?? 100_000);
const STARTS = Number(process.env.DESKSIDE_STARTS ?? 3);
const TABS = 6;
const DOCKS = 3;
const TICKET = 4211;
/** The panel has kept what it shows. */
const SETTLED = 1_500;

type Rival = {
  name: string;
  extension: string;
  profile: string;
  tab: Opening[];
  docked: Docked[];
  /** The first of each start: nothing was shown yet. */
  unseen: Opening[];
  /** Paths of what the last opening as a tab had asked for when it was ready. */
  scripts: string[];
};
/** In the order in which they come. */
const MOMENTS = ['firstPaint', 'firstContent', 'ready', 'live'] as const;
type Moment = (typeof MOMENTS)[number];
const NAMES: Record<Moment, string> = {
  firstPaint: 'first paint',
  firstContent: 'first text',
  ready: 'ready',
  live: 'drawn and judged anew',
};

/** From the press of the toolbar's button. */
type Docked = Record<Moment, number>;

async function taken(page: Page): Promise<Opening> {
  const told = await page.waitForFunction(openingOf, { timeout: 30_000, polling: 50 });
  await wait(SETTLED);
  return (await told.jsonValue()) as Opening;
}

/** Scripts as they are asked for, with when that was, by the clock on the wall. */
async function scriptsAsked(page: Page): Promise<{ path: string; at: number }[]> {
  const asked: { path: string; at: number }[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request, wallTime }) => {
    const { pathname } = new URL(request.url);
    if (/\.js$/.test(pathname) && pathname !== '/probe.js')
      asked.push({ path: pathname, at: wallTime * 1000 });
  });
  return asked;
}

const beside = async (desk: Desk) => {
  const page = await desk.open(ticketUrl(TICKET));
  await wait(1_500);
  return page;
};

/** The helpdesk's tab, by the number that the extension knows it by. */
async function tabOf(desk: Desk, page: Page): Promise<number> {
  const ours = await desk.openOurs('sidepanel.html');
  const id = await ours.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, page.url());
  await ours.close();
  return id ?? -1;
}

async function openings(rival: Rival, demo: Demo): Promise<void> {
  const desk = await openDesk({
    extension: rival.extension,
    profile: rival.profile,
    hosts: demo.hosts,
  });
  try {
    const page = await beside(desk);
    const address = new URLSearchParams({
      tab: String(await tabOf(desk, page)),
      url: page.url(),
    });
    for (let round = 0; round <= TABS; round++) {
      const tab = await desk.browser.newPage();
      const asked = await scriptsAsked(tab);
      await tab.goto(`chrome-extension://${desk.id}/sidepanel.html?${address}`);
      const opened = await taken(tab);
      (round === 0 ? rival.unseen : rival.tab).push(opened);
      const until = opened.origin + opened.ready;
      rival.scripts = asked.filter(({ at }) => at < until).map(({ path }) => path);
      await tab.close();
      await wait(200);
    }
    for (let round = 0; round < DOCKS; round++) {
      await page.bringToFront();
      const pressed = Date.now();
      const panel = await desk.dockPanel(page);
      const opened = await taken(panel);
      const late = opened.origin - pressed;
      rival.docked.push(
        Object.fromEntries(MOMENTS.map((what) => [what, late + opened[what]])) as Docked,
      );
      await panel.evaluate(() => window.close());
      await wait(500);
    }
  } finally {
    await desk.close();
  }
}

/** A store as it is after a long time at work: its tickets, and a person who said who they are. */
async function filled({ extension, profile }: Rival, demo: Demo): Promise<void> {
  const desk = await openDesk({ extension, profile, hosts: demo.hosts });
  try {
    const page = await beside(desk);
    const panel = await desk.dockPanel(page);
    await panel.waitForSelector('[data-part="first-run"]');
    await panel.type('[data-field="name"]', 'Maya Lindholm');
    await panel.click('[data-act="role"][data-value="agent"]');
    await panel.waitForSelector('[data-part="desk"]');
    const took = await fillStore(panel, STORED);
    console.log(`stored ${STORED} tickets in ${(took / 1000).toFixed(0)} s`);
  } finally {
    await desk.close();
  }
}

const WIDTHS = [34, 12, 12, 8];

function compare(what: string, plain: number[], ours: number[]): number {
  const ratio = median(ours) / median(plain);
  const shown = (values: number[]) =>
    `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)})`;
  console.log(row(WIDTHS, what, shown(plain), shown(ours), ratio.toFixed(2)));
  return ratio;
}

export async function opening(): Promise<void> {
  const demo = await startDemo();
  const folder = (name: string) => mkdtempSync(join(tmpdir(), `opening-${name}-`));
  const plain: Rival = {
    name: 'plain',
    extension: plainExtension(),
    profile: folder('plain'),
    tab: [],
    docked: [],
    unseen: [],
    scripts: [],
  };
  const ours: Rival = {
    name: 'deskside',
    extension: probed(BUILD),
    profile: folder('ours'),
    tab: [],
    docked: [],
    unseen: [],
    scripts: [],
  };
  try {
    await filled(ours, demo);
    for (let start = 0; start < STARTS; start++)
      for (const rival of start % 2 ? [ours, plain] : [plain, ours]) await openings(rival, demo);

    console.log(
      `\n${plain.tab.length} openings each as a tab, ${plain.docked.length} docked; milliseconds, median (least)`,
    );
    console.log(row(WIDTHS, '', 'plain', 'deskside', 'ratio'));
    const lines = (['tab', 'docked'] as const).flatMap((where) => {
      const of = (what: Moment) => {
        const said = `${NAMES[what]}, ${where === 'tab' ? 'as a tab' : 'docked'}`;
        const times = [plain, ours].map((rival) => rival[where].map((one) => one[what]));
        return { what: said, is: compare(said, times[0]!, times[1]!) };
      };
      const [paint, , ready] = MOMENTS.map(of);
      return [
        { ...paint!, most: 1.2 },
        { ...ready!, most: 2 },
      ];
    });
    const shell = closureOf(BUILD, 'sidepanel.html', ['draw']);
    const fetched = weigh(BUILD, ours.scripts);
    const tell = (what: string, { files, raw, gz }: typeof shell) =>
      console.log(row([34, 12, 12, 8], what, `${raw} B`, `${gz} gz`, `${files.length}`));
    tell('script that draws', shell);
    tell('script until it is ready', fetched);
    compare(
      'not shown before, as a tab',
      plain.unseen.map(({ live }) => live),
      ours.unseen.map(({ live }) => live),
    );
    const long = ours.tab.map(({ longTasks }) => longTasks);
    console.log(
      `tasks over 50 ms: ${median(long.map(({ length }) => length))} an opening, the longest ${Math.max(0, ...long.flat()).toFixed(0)} ms (median of the longest ${median(long.map((all) => Math.max(0, ...all))).toFixed(0)})`,
    );
    console.log(
      `layout shift: at most ${Math.max(...ours.tab.map(({ shift }) => shift)).toFixed(4)}`,
    );
    tellLines([...lines, { what: 'kB gzip of script at opening', is: shell.gz / 1000, most: 80 }]);
  } finally {
    await demo.close();
    for (const { extension, profile } of [plain, ours])
      for (const path of [extension, profile]) rmSync(path, { recursive: true, force: true });
  }
}
