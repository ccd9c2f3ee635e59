import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../background/inside';
import { openStage, painted, type Stage } from './stage';

/** What marks do while the page and the person go on. */

const URL_OF_VIEW = 'https://acme.zendesk.com/agent/filters/360001';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 90_000);

afterAll(() => stage.close());

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

/** A view of critical tickets: of ticket 1 an answer is wanted in 14 minutes, of ticket 2 in 13, and so on. */
function viewOf(numbers: number[], words = 'The whole system is completely down'): string {
  const row = (id: number) =>
    `<tr data-test-id="generic-table-row"><td data-test-id="ticket-table-cells-status"><span data-test-id="status-badge-new">x</span></td>` +
    `<td data-test-id="ticket-table-cells-subject"><a href="tickets/${id}">${words}</a></td></tr>`;
  return (
    `<!doctype html><html lang="en"><style>table{width:800px}td:first-child{color:red}td>:first-child{margin:0}</style>` +
    `<div id="main_panes"><table><tbody id="rows">${numbers.map(row).join('')}</tbody></table></div></html>`
  );
}

const texts = async (page: Page, css?: string) =>
  (await painted(page, css)).map(({ text }) => text);
const shown = (page: Page, count: number) =>
  until(async () => (await texts(page)).length === count && (await texts(page)));

/** The boxes of everything that the page has. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('table, tr, td, td > a, span[data-test-id]')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].join();
    }),
  );

/** Opens a view; tickets that the API doesn't know are read from the page alone. */
const open = (html: string) => stage.open('view', URL_OF_VIEW, html);

describe('marks', () => {
  test('move nothing in the page and change no node of it', async () => {
    await stage.change({ marks: false });
    const page = await stage.open('zendesk', URL_OF_VIEW);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [before, html] = [await boxes(page), await page.content()];
    await stage.change({ marks: true });
    expect(await shown(page, 4)).toHaveLength(4);
    expect(await boxes(page)).toEqual(before);
    await page.$$eval('td > span:not([class])', (hosts) => hosts.forEach((host) => host.remove()));
    expect(await page.content()).toBe(html);
    await page.close();
  });

  test('stand within their row, at the end of the subject, one below the other', async () => {
    const page = await open(viewOf(ids(3)));
    await shown(page, 3);
    const cells = await page.$$eval('[data-test-id="ticket-table-cells-subject"]', (all) =>
      all.map((cell) => cell.getBoundingClientRect().toJSON()),
    );
    for (const [index, { box }] of (await painted(page)).entries()) {
      const cell = cells[index]!;
      expect(Math.round(cell.right - box.x - box.width)).toBe(6);
      expect(box.y).toBeGreaterThanOrEqual(cell.top - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(cell.bottom + 1);
    }
    await page.close();
  });

  test('stand beside what else is at the end of the cell, and cover only the end of a subject that fills it', async () => {
    const cells = [
      '<a href="tickets/1">Short and the system is down</a><i style="float:right">12</i>',
      '<a href="tickets/2">Short and the system is down</a>',
      `<a href="tickets/3">${'The system is down. '.repeat(20)}</a>`,
    ].map(
      (cell) =>
        `<tr data-test-id="generic-table-row"><td data-test-id="ticket-table-cells-subject"><div style="width:500px;white-space:nowrap;overflow:hidden">${cell}</div><span data-test-id="status-badge-new"></span></td></tr>`,
    );
    const page = await open(`<!doctype html><table><tbody>${cells.join('')}</tbody></table>`);
    await shown(page, 3);
    const [beside, alone, over] = (await painted(page)).map(({ box }) => box);
    const edges = await page.evaluate(() => ({
      count: document.querySelector('i')!.getBoundingClientRect().left,
      cell: document.querySelector('td')!.getBoundingClientRect().right,
    }));
    expect(edges.count - (beside!.x + beside!.width)).toBeCloseTo(6, 0);
    expect(edges.cell - (alone!.x + alone!.width)).toBeCloseTo(6, 0);
    expect(edges.cell - (over!.x + over!.width)).toBeCloseTo(6, 0);
    await page.close();
  });

  test('are light on light ground and dark on dark ground, and fade into it what they cover', async () => {
    const words = 'The system is down. '.repeat(20);
    const pageOn = async (ground: string) => {
      const style = `<style>table{table-layout:fixed;background:${ground}}td{white-space:nowrap;overflow:hidden}</style>`;
      const page = await open(viewOf([801], words) + style);
      await shown(page, 1);
      const [{ style: given } = { style: '' }] = await painted(page);
      await page.close();
      return given;
    };
    const light = await pageOn('rgb(250, 250, 210)');
    expect(light).toContain('background-color: rgb(238, 242, 246)');
    expect(light).toContain('box-shadow: rgb(250, 250, 210)');
    const dark = await pageOn('rgba(0, 0, 0, 0.8)');
    expect(dark).toContain('background-color: rgb(39, 49, 63)');
    expect(dark).toContain('box-shadow: rgb(51, 51, 51)');
  });

  test('say in a whole sentence what is due and when', async () => {
    const page = await stage.open('zendesk', URL_OF_VIEW);
    await shown(page, 4);
    const [first] = await painted(page);
    expect(first?.title).toMatch(/^First reply due in (?:9|10) min, \d{1,2}:\d\d [AP]M /);
    await page.close();
  });

  test('go at once when they are not wanted any more, and come back when they are', async () => {
    const page = await open(viewOf(ids(3)));
    await shown(page, 3);
    await stage.change({ marks: false });
    expect(await shown(page, 0)).toEqual([]);
    await stage.change({ marks: true });
    expect(await shown(page, 3)).toHaveLength(3);
    await page.close();
  });

  test('are turned off and on by the switch of the settings', async () => {
    const page = await open(viewOf(ids(2)));
    await shown(page, 2);
    const ours = stage.inside.page;
    const flip = () =>
      ours.$eval('input[name="marks"]', (input) => (input as HTMLInputElement).click());
    await ours.waitForSelector('input[name="marks"]');
    await flip();
    expect(await shown(page, 0)).toEqual([]);
    await flip();
    expect(await shown(page, 2)).toHaveLength(2);
    await page.close();
  });

  test('go when the site may be read no more', async () => {
    const page = await open(viewOf(ids(2)));
    await shown(page, 2);
    await stage.inside.page.evaluate("chrome.storage.local.set({ stopped: ['acme.zendesk.com'] })");
    expect(await shown(page, 0)).toEqual([]);
    await stage.inside.page.evaluate("chrome.storage.local.remove('stopped')");
    await page.close();
  });

  test('go with the list when the page shows something else, and come with the next list', async () => {
    const page = await open(viewOf(ids(2)));
    await shown(page, 2);
    await page.evaluate(() => history.pushState(null, '', '/agent/dashboard'));
    expect(await shown(page, 0)).toEqual([]);
    await page.evaluate(() => history.pushState(null, '', '/agent/filters/7'));
    expect(await shown(page, 2)).toHaveLength(2);
    await page.close();
  });

  test('come with a list that a page without one moves to', async () => {
    const page = await stage.open('view', 'https://acme.zendesk.com/agent/dashboard', viewOf([1]));
    await page.evaluate(() => history.pushState(null, '', '/agent/filters/7'));
    expect(await shown(page, 1)).toHaveLength(1);
    await page.close();
  });

  test('change with the playbook, whose times they tell', async () => {
    const page = await stage.open('zendesk', URL_OF_VIEW);
    await shown(page, 4);
    const before = (await texts(page))[0]!;
    await stage.change({ playbook: 'guidelines' });
    await until(async () => (await texts(page))[0] !== before);
    expect((await texts(page))[0]).toMatch(/^5\dm$/);
    await stage.change({});
    await page.close();
  });
});

describe('a row that is used again for another ticket', () => {
  const reuse = (page: Page, href: string) =>
    page.evaluate(async (to) => {
      const link = document.querySelector('#rows a')!;
      link.setAttribute('href', to);
      // What is painted next must be right: two frames later at the latest.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, href);

  test('never keeps the time of the former one, and gets its own', async () => {
    const page = await stage.open('zendesk', URL_OF_VIEW);
    await shown(page, 4);
    const row = 'tr[aria-describedby="generic-table-row-101"]';
    expect(await texts(page, row)).toHaveLength(1);
    await page.$eval(row, (tr) => {
      tr.removeAttribute('aria-describedby');
      tr.id = 'reused';
      tr.querySelector('a')!.setAttribute('href', 'tickets/104');
    });
    expect(await texts(page, '#reused')).toEqual([]);
    await page.$eval('#reused a', (link) => link.setAttribute('href', 'tickets/105'));
    expect(await until(async () => (await texts(page, '#reused'))[0])).toMatch(/m late$/);
    await page.close();
  });

  test('has none while the list does not say whose it is', async () => {
    const page = await open(viewOf(ids(2)));
    await shown(page, 2);
    await reuse(page, 'users/1');
    expect(await shown(page, 1)).toHaveLength(1);
    await page.close();
  });
});

describe('a page that means no good', () => {
  test('has its words taken as words', async () => {
    const words = '<img src=x onerror="document.title=1"> The system is down &lt;script&gt;';
    const page = await open(viewOf([901], words.replace(/</g, '&lt;')));
    expect(await shown(page, 1)).toHaveLength(1);
    const [row] = (await stage.rows('acme.zendesk.com')).filter((one) => one.row.ref.id === '901');
    expect(row?.row.subject).toContain('<img src=x onerror=');
    expect(await page.title()).toBe('');
    await page.close();
  });

  test('sees neither the words of a mark nor a name of ours', async () => {
    const page = await open(viewOf([902]));
    await shown(page, 1);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('td > span:not([data-test-id])')!;
      return {
        root: host.shadowRoot,
        text: document.body.innerText,
        html: host.getAttributeNames().map((name) => host.getAttribute(name)),
      };
    });
    expect(seen.root).toBeNull();
    expect(seen.text).not.toMatch(/\dm/);
    expect(seen.html.join()).not.toMatch(/deskside/i);
    await page.close();
  });

  test('that names its elements like methods breaks nothing', async () => {
    const traps = ['createElement', 'visibilityState', 'title', 'querySelectorAll', 'body']
      .map((name) => `<img name="${name}">`)
      .join('');
    const page = await open(
      viewOf([903]).replace(
        '<div id="main_panes">',
        `<form><input name="parentElement"><input name="children">${traps}<div id="main_panes">`,
      ),
    );
    expect(await shown(page, 1)).toHaveLength(1);
    await page.close();
  });
});

test('five hundred rows are asked for once, and no row is marked that was not asked for', async () => {
  const page = await open(viewOf(ids(520, 1000)));
  expect(await shown(page, 500)).toHaveLength(500);
  const kept = (await stage.rows('acme.zendesk.com')).filter(
    ({ row }) => Number(row.ref.id) >= 1000,
  );
  expect(kept).toHaveLength(500);
  const calls = stage.asked.filter((path) => path.includes('ids=1000,'));
  expect(calls).toHaveLength(1);
  await page.close();
}, 60_000);
