import { DateTime } from 'luxon';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from '../panel/opened';
import { axeFinds } from '../popup/review';

/** A support lead copies the runbook, changes it in forms and sees an open ticket follow, reading only the options page. */

const TICKET = 4211;
const HIGH = '[data-value="p1-first"]';
const MINUTE = 60_000;

let opened: Opened;
let page: Page;
let panel: Page;
let options: Page;

beforeAll(async () => {
  opened = await openBeside(TICKET);
  ({ page, panel } = opened);
  await panel.keyboard.press('p');
  await panel.waitForSelector('[data-act="choose-priority"]');
  await panel.keyboard.press('1');
  await panel.waitForFunction(() => document.body.innerText.includes('P1 High'));
  options = await opened.desk.open(panel.url().replace(/sidepanel.*/, 'dashboard.html'));
  await options.waitForSelector('[data-part="playbooks"]');
});

afterAll(() => opened?.close());

async function labelled(label: string): Promise<ElementHandle<HTMLInputElement>> {
  await options.bringToFront();
  const field = await options.waitForSelector(`::-p-aria(${label})`);
  return field as ElementHandle<HTMLInputElement>;
}

/** As a person does: select what is there, write, leave the field with Tab. */
async function write(label: string, text: string): Promise<void> {
  const field = await labelled(label);
  await field.click({ count: 3 });
  await field.type(text);
  await options.keyboard.press('Tab');
}

async function press(name: string): Promise<void> {
  await (await labelled(name)).click();
}

const kept = () =>
  options.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Saved');

const show = (text: string, where = options) =>
  where.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { timeout: 10_000 },
    text,
  );

/** Opening time counted minute by minute, Monday to Friday from nine to five in Berlin. */
function dueInBerlin(received: number, minutes: number): DateTime {
  let at = DateTime.fromMillis(received, { zone: 'Europe/Berlin', locale: 'en-US' });
  const isOpen = () => at.weekday <= 5 && at.hour >= 9 && at.hour < 17;
  while (!isOpen()) at = at.startOf('minute').plus({ minutes: 1 });
  for (let left = minutes * MINUTE; left > 0;) {
    const step = Math.min(left, MINUTE - (at.toMillis() % MINUTE));
    if (isOpen()) left -= step;
    at = at.plus(step);
  }
  return at;
}

test('a copy of the runbook is made with one button, and opens to be changed', async () => {
  await press('Make a copy of Customer Success Representative \\(CSR\\) Runbook to change');
  await options.waitForSelector('[data-part="identity"]');
  await write('Name of the playbook', 'Berlin desk');
  await show('Change Berlin desk');
  await kept();
});

test('High gets one hour, and the example beside it follows', async () => {
  await press('Times');
  await options.waitForSelector('[data-part="times"]');
  const example = () => options.$eval(`${HIGH} [data-part="example"]`, (cell) => cell.textContent);
  expect(await example()).toBe('Fri, Jan 16, 6:00 PM');
  await write('Time for First reply, P1 High', '1 hour');
  await options.waitForFunction(
    (row) =>
      document.querySelector(`${row} [data-part="example"]`)?.textContent?.includes('5:00 PM'),
    {},
    HIGH,
  );
});

test('what is no length of time stays typed and says what to write; nothing is stored', async () => {
  await write('Time for First reply, P1 High', 'soon');
  await show('That is no length of time');
  const field = await labelled('Time for First reply, P1 High');
  expect(await field.evaluate((input) => input.value)).toBe('soon');
  await field.focus();
  await options.keyboard.press('Escape');
  expect(await field.evaluate((input) => input.value)).toBe('1 h');
});

test('the desk opens from nine to five in Berlin', async () => {
  await press('Opening hours');
  await options.waitForSelector('[data-part="hours"]');
  await write('Time zone', 'Europe/Berlin');
  await write('Hours on Monday', '9:00-17:00');
  await press('Same hours Monday to Friday');
  await show('Mon-Fri 9:00-17:00, Europe/Berlin');
});

test('a zone that is none is refused where it is typed', async () => {
  await write('Time zone', 'Europe/Brelin');
  await show('“Europe/Brelin” is no time zone');
  await (await labelled('Time zone')).focus();
  await options.keyboard.press('Escape');
});

test('the open ticket follows once the copy is worked by: one hour, counted in Berlin', async () => {
  await press('Work by this playbook');
  await show('You work by this playbook.');
  await page.bringToFront();
  await show('GMT+', panel);
  const due = await panel.$eval('[data-metric="firstResponse"] [data-part="due"]', (cell) =>
    cell.textContent?.replace(/\s/g, ' '),
  );
  const ticket = await received();
  const expected = dueInBerlin(ticket, 60);
  expect(due).toContain(expected.toFormat('h:mm a'));
  expect(due).toMatch(/GMT\+[12]$/);
});

test('Undo takes back the last change, and the panel follows again', async () => {
  await press('Undo');
  await show('Taken back');
  expect(
    await options.$eval('[data-value="tue"] input', (field) => (field as HTMLInputElement).value),
  ).toBe('8:00-18:00');
});

test('after a reload everything is as it was left, and axe finds nothing', async () => {
  await options.reload();
  await options.waitForSelector('[data-part="hours"]');
  expect(await (await labelled('Time zone')).evaluate((input) => input.value)).toBe(
    'Europe/Berlin',
  );
  for (const form of ['Name and team', 'Priorities', 'Times', 'Opening hours']) {
    await press(form);
    await show(form);
    expect(await axeFinds(options)).toEqual([]);
  }
});

test('the copy is removed after a second word, and the runbook is worked by again', async () => {
  await press('Settings');
  await options.waitForSelector('[data-part="playbooks"]');
  await press('Remove Berlin desk');
  await show('Remove Berlin desk?');
  await options.click('[data-part="playbooks"] [role="group"] button');
  await options.waitForFunction(() => !document.body.innerText.includes('Berlin desk'));
  expect(
    await options.$eval(
      '[name="playbook"][value="runbook"]',
      (box) => (box as HTMLInputElement).checked,
    ),
  ).toBe(true);
  await page.bringToFront();
  await panel.waitForFunction(() => !document.body.innerText.includes('GMT+'));
});

/** When the ticket came, as the extension stored it. */
const received = (): Promise<number> =>
  options.evaluate(
    (id) =>
      new Promise<number>((done, failed) => {
        const open = indexedDB.open('deskside');
        open.onerror = () => failed(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('tickets').objectStore('tickets').getAll();
          all.onsuccess = () => {
            open.result.close();
            done(
              Date.parse(all.result.find(({ ticket }) => ticket.ref.id === id).ticket.createdAt),
            );
          };
        };
      }),
    String(TICKET),
  );
