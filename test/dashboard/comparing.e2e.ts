import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from '../panel/opened';
import { axeFinds, words } from '../popup/review';

/** A copy beside its original, two documents, and both on a ticket of the demo helpdesk. */

let opened: Opened;
let page: Page;
let copy: string;

const address = (hash: string) =>
  opened.panel.url().replace(/sidepanel.*/, `dashboard.html#${hash}`);

beforeAll(async () => {
  opened = await openBeside(4211);
  page = await opened.desk.open(address(''));
  await page.waitForSelector('[data-value="runbook"] [data-act="copy"]');
  await page.click('[data-value="runbook"] [data-act="copy"]');
  await page.waitForFunction(() => location.hash.startsWith('#edit/'));
  copy = await page.evaluate(() => location.hash.replace('#edit/', ''));
});

afterAll(() => opened?.close());

/** Opens a comparison anew. */
async function compare(left: string, right: string): Promise<void> {
  await page.goto(address(`compare/${left}/${right}`));
  await page.reload();
  await page.waitForSelector('[data-part="ticket"] [data-row="priority"]');
}

/** Changes the stored copy as an edition of its own, by a script that gets the playbook. */
async function change(script: string): Promise<void> {
  await page.evaluate(
    async (id, body) => {
      const opening = indexedDB.open('deskside');
      await new Promise((done) => (opening.onsuccess = done));
      const store = opening.result.transaction('playbooks', 'readwrite').objectStore('playbooks');
      const asked = store.get(id);
      await new Promise((done) => (asked.onsuccess = done));
      const own = asked.result;
      body.split(';').forEach((step) => {
        const [path, value] = step.split(':=').map((part) => part.trim());
        const steps = path!.split('.');
        const last = steps.pop()!;
        const within = steps.reduce(
          (part, name) =>
            Array.isArray(part)
              ? (part.find((one) => one.id === name) ?? part[Number(name)])
              : part[name],
          own.playbook,
        );
        within[last] = JSON.parse(value!);
      });
      own.edition += 1;
      own.playbook.version = `1.0+${own.edition}`;
      const put = store.put(own);
      await new Promise((done) => (put.onsuccess = done));
      opening.result.close();
    },
    copy,
    script,
  );
}

const rows = () =>
  page.$$eval('[data-part="changes"] [data-row]', (all) =>
    all.map((row) => row.getAttribute('data-row')),
  );
const row = (key: string) => `[data-row="${key}"]`;
const side = (key: string, which: 'left' | 'right') =>
  page.$eval(`${row(key)} [data-side="${which}"]`, (cell) => {
    const shown = cell.cloneNode(true) as HTMLElement;
    shown.querySelector('[aria-hidden]')?.remove();
    return shown.textContent;
  });
const changes = (count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-part="changes"] [data-row]').length === wanted,
    { timeout: 10_000 },
    count,
  );

test('a new copy says the same as its original', async () => {
  await compare('runbook', copy);
  expect(await words(page, '[data-part="changes"]')).toBe(
    'The copy says the same as its original.',
  );
});

test('what the copy says differently stands beside the original, in plain words', async () => {
  await change(`clocks.p1-first.limitSeconds := 3600; clocks.p1-first.asWritten := "1 hour";
    scale.levels.1.response.limitSeconds := 3600; scale.levels.1.response.asWritten := "1 hour";
    calendars.runbook-business.zone := "Europe/Berlin";
    calendars.runbook-business.week := {"mon": [[540, 1020]], "tue": [[540, 1020]]};
    teamName := "Helpers"; triggers.0.text := "A customer waits for too long"`);
  await compare('runbook', copy);
  expect(await rows()).toHaveLength(4);
  expect(await words(page, `${row('clocks/p1-first/time')} th`)).toBe('First reply, P1 High: time');
  expect(await side('clocks/p1-first/time', 'left')).toBe('2 h');
  expect(await side('clocks/p1-first/time', 'right')).toBe('1 h');
  expect(await side('calendars/runbook-business/hours', 'left')).toBe(
    'Mon-Fri 8:00-18:00, New York time',
  );
  expect(await side('calendars/runbook-business/hours', 'right')).toBe(
    'Mon-Tue 9:00-17:00, Berlin time',
  );
});

test('Restore puts one of them back and leaves the others; Undo takes that back', async () => {
  await page.click(`${row('clocks/p1-first/time')} [data-act="restore"]`);
  await changes(3);
  expect(await words(page, '[data-part="outcome"]')).toContain(
    'Restored: First reply, P1 High: time.',
  );
  expect(await rows()).not.toContain('clocks/p1-first/time');
  await page.click('[data-part="outcome"] [data-act="undo"]');
  await changes(4);
  expect(await side('clocks/p1-first/time', 'right')).toBe('1 h');
});

test('an open comparison follows what happens in another tab', async () => {
  const other = await opened.desk.open(address(`compare/${copy}/runbook`));
  await other.waitForSelector(`${row('teamName')} [data-act="restore"]`);
  await other.click(`${row('teamName')} [data-act="restore"]`);
  await page.bringToFront();
  await changes(3);
  await other.close();
});

test('all of it is restored with the keyboard, after a question, and taken back', async () => {
  await page.focus('[data-act="restoreAll"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-act="restoreAllSure"]');
  expect(await rows()).toHaveLength(3);
  await page.keyboard.press('Enter');
  await changes(0);
  await page.waitForFunction(() => document.activeElement?.matches('[data-part="changes"]'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await changes(3);
});

test('what would not hold together is refused with its sentence', async () => {
  await change(`templates.0.body := "Hello"; templates.0.subject := "Hello"; templates.0.slots := [];
    templates.0.promises := []`);
  await compare('runbook', copy);
  const before = await rows();
  const subject = (await rows()).find((key) => key?.endsWith('/subject'));
  await page.click(`${row(subject!)} [data-act="restore"]`);
  await page.waitForSelector('[data-part="outcome"] [data-tone="bad"]');
  expect(await words(page, '[data-part="outcome"]')).toContain('used but not declared');
  expect(await rows()).toEqual(before);
  await page.click('[data-group^="replies/"] [data-act="restore"]');
  await changes(3);
});

test('the judgement of a ticket follows a change of the copy', async () => {
  await change(`clocks.p0-first.limitSeconds := 60; clocks.p0-first.asWritten := "1 minute";
    scale.levels.0.response.limitSeconds := 60; scale.levels.0.response.asWritten := "1 minute"`);
  await compare('runbook', copy);
  const differs = `[data-part="ticket"] ${row('clock/firstResponse')}[data-differs="true"]`;
  await page.waitForSelector(differs);
  await page.click(`${row('clocks/p0-first/time')} [data-act="restore"]`);
  await page.waitForFunction((mark) => !document.querySelector(mark), {}, differs);
});

test('two documents are compared in a table, and silence is said', async () => {
  await compare('runbook', 'playbook');
  expect(await side('scale/0', 'left')).toBe('P0 Critical');
  expect(await side('scale/0', 'right')).toBe('not part of this playbook');
  expect(await side('resolution/0', 'left')).toBe('4 h, at any hour');
  expect(await side('resolution/0', 'right')).toBe('24 h, at any hour');
});

test('what two documents say alike is marked, and can be left out', async () => {
  await compare('runbook', 'excellence');
  const lines = () =>
    page.$$eval('[data-part="facts"] [data-row]', (found) =>
      found.map((one) => [one.getAttribute('data-row'), one.textContent?.includes('same')]),
    );
  expect(await lines()).toContainEqual(['update/0', true]);
  expect(await lines()).toContainEqual(['update/1', false]);
  await page.click('[name="onlyDiffering"]');
  expect(await lines()).not.toContainEqual(['update/0', true]);
  expect(await lines()).toContainEqual(['update/1', false]);
});

test('both judge the same ticket, and what differs says so', async () => {
  await compare('runbook', 'sop');
  expect(await side('priority', 'left')).toBe('P0 Critical');
  expect(await side('priority', 'right')).toBe('Critical');
  expect(await words(page, `[data-part="ticket"] ${row('priority')} th`)).toContain('differs');
  expect(await side('clock/assessment', 'right')).toBe('not part of this playbook');
  expect(await side('escalations', 'right')).toContain('CTO/Founder');
});

test('another playbook is chosen by the keyboard, and the address follows', async () => {
  await page.focus('[name="right"]');
  await page.keyboard.type('Customer Support Playbook');
  await page.waitForFunction(() => location.hash === '#compare/runbook/playbook');
  await page.waitForFunction(() =>
    document
      .querySelector('[data-part="ticket"] [data-row="priority"] [data-side="right"]')
      ?.textContent?.includes('not part'),
  );
});

test('a playbook that is gone, or stands on both sides, is said', async () => {
  await page.goto(address('compare/runbook/nobody'));
  await page.waitForSelector('[data-state="gone"]');
  await page.goto(address('compare/runbook/runbook'));
  await page.waitForSelector('[data-state="same"]');
});

test('axe finds nothing, in light and dark, with columns and without', async () => {
  for (const width of [1400, 360]) {
    await page.setViewport({ width, height: 900 });
    for (const right of [copy, 'excellence']) {
      await compare('runbook', right);
      expect(await axeFinds(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  }
});
