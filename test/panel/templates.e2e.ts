import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from './opened';

/** Finding a template, seeing why it is offered and how it begins, and putting several in a row into the reply, by keyboard alone. */

let opened: Opened;
let panel: Page;
let page: Page;

const found = (selector: string) => panel.waitForSelector(selector, { timeout: 10_000 });
const text = (selector: string) => panel.$eval(selector, (element) => element.textContent ?? '');
const ids = () =>
  panel.$$eval('[data-act="open-template"]', (rows) =>
    rows.map((row) => (row as HTMLElement).dataset.value),
  );
const press = (...keys: Parameters<Page['keyboard']['press']>[0][]) =>
  keys.reduce(async (before, key) => {
    await before;
    await panel.keyboard.press(key);
  }, Promise.resolve());
const composer = () =>
  page.$$eval('[contenteditable="true"]', (all) =>
    all.map((one) => (one as HTMLElement).innerText).join('\n'),
  );

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);
type Violation = { id: string; nodes: { target: unknown }[] };

/** What axe finds in light and in dark. */
async function violations(): Promise<string[]> {
  const all: string[] = [];
  await panel.evaluate(AXE);
  for (const value of ['light', 'dark']) {
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const seen = await panel.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(part: string): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run('[data-part="reply"]')).violations;
    });
    all.push(
      ...seen.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${value}: ${id} ${String(target)}`),
      ),
    );
  }
  await panel.emulateMediaFeatures([]);
  return all;
}
const FIND = '[data-act="find-template"]';
const chosen = () =>
  panel.$eval(FIND, (field) => {
    const id = field.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.dataset.value) ?? null;
  });

beforeAll(async () => {
  opened = await openBeside(4209);
  ({ panel, page } = opened);
  await found('[data-act="open-template"]');
});

afterAll(() => opened?.close());

test('“/” leads to the field; three keys find a template, and what was found is marked', async () => {
  await press('Escape', '/');
  await panel.waitForFunction((css) => document.activeElement?.matches(css), {}, FIND);
  await panel.keyboard.type('pro');
  await panel.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('[data-act="open-template"]')?.dataset.value ===
      'runbook.progress-update',
  );
  expect(await text('[data-act="open-template"] b')).toBe('Pro');
  expect(await chosen()).toBe('runbook.progress-update');
});

test('how many there are is said, politely, once the typing stops', async () => {
  await panel.waitForFunction(() =>
    /template(s)? found/.test(
      document.querySelector('[data-part="announce-polite"]')?.textContent ?? '',
    ),
  );
});

test('a slip and the initials find as well', async () => {
  for (const [typed, id] of [
    ['pu', 'runbook.progress-update'],
    ['progerss', 'runbook.progress-update'],
    ['rc', 'runbook.resolution-confirmation'],
  ] as const) {
    await panel.click(FIND, { count: 3 });
    await panel.keyboard.type(typed);
    await panel.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLElement>('[data-act="open-template"]')?.dataset.value === wanted,
      {},
      id,
    );
  }
});

test('the arrows choose without leaving the field, and what is chosen shows how it begins', async () => {
  await panel.click(FIND, { count: 3 });
  await panel.keyboard.type('dear');
  await panel.waitForFunction(() => document.querySelectorAll('[role="option"]').length > 2);
  const list = await ids();
  expect(await chosen()).toBe(list[0]);
  await press('ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await chosen()).toBe(list[1]);
  const ticket = await panel.$eval(
    '[role="option"][aria-selected="true"]',
    (row) => row.textContent,
  );
  expect(ticket).toMatch(/Dear .+/);
  expect(await panel.$$('[data-part="preview"]')).toHaveLength(1);
  expect(await panel.evaluate((css) => document.activeElement?.matches(css), FIND)).toBe(true);
  expect(await violations()).toEqual([]);
});

test('where nothing is found it says so, and leads to where one is made', async () => {
  await panel.click(FIND, { count: 3 });
  await panel.keyboard.type('kangaroo');
  await found('[data-act="make-template"]');
  expect(await text('[data-part="reply"]')).toContain('No template has “kangaroo”.');
  expect(await violations()).toEqual([]);
  await panel.click('[data-act="make-template"]');
  await expect
    .poll(() =>
      opened.desk.browser
        .targets()
        .map((target) => target.url())
        .join(' '),
    )
    .toContain('dashboard.html#playbook/runbook/templates');
  await page.bringToFront();
  await found(FIND);
  await panel.click(FIND);
  await press('Escape');
  await panel.waitForFunction(
    (css) => (document.querySelector(css) as HTMLInputElement).value === '',
    {},
    FIND,
  );
});

const OPEN = '[data-part="draft"] :is(input, textarea, select)[data-state="open"]';

/** Opens what a query finds first, fills every open slot from Tab to Tab, and inserts from the field. */
async function putIn(query: string, id: string) {
  await panel.click('[data-part="reply"] h2');
  await press('/');
  await panel.waitForFunction((css) => document.activeElement?.matches(css), {}, FIND);
  await panel.keyboard.type(query);
  await panel.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLElement>('[data-act="open-template"]')?.dataset.value === wanted,
    {},
    id,
  );
  await press('Enter');
  await found('[data-part="draft"]');
  for (let left = 0; left < 12 && (await panel.$(OPEN)); left += 1) {
    await panel.waitForFunction((css) => document.activeElement?.matches(css), {}, OPEN);
    await panel.keyboard.type('Forty-two');
    await press('Tab');
  }
  await panel.keyboard.down('Control');
  await press('Enter');
  await panel.keyboard.up('Control');
  await found('[data-part="insertion"][data-state="inserted"]');
}

async function typeInComposer(words: string) {
  await page.bringToFront();
  const [field] = (await page.$$('[contenteditable="true"]')) as ElementHandle<HTMLElement>[];
  await field!.click();
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
}

test('two in a row, with words typed between them: all stands, in order, and nothing takes the place of anything', async () => {
  await putIn('pu', 'runbook.progress-update');
  expect(await panel.$('[data-part="draft"]')).toBeNull();
  expect(await text('[data-part="insertion"]')).toMatch(/^Progress Update inserted, .*Not sent/);
  expect(await violations()).toEqual([]);
  await typeInComposer(' Typed by hand.');
  await putIn('rc', 'runbook.resolution-confirmation');
  const written = await composer();
  const places = ['short update', 'Typed by hand.', 'Customer Success Team'].map((words) =>
    written.indexOf(words),
  );
  expect(places).not.toContain(-1);
  expect(written.split('Customer Success Team')).toHaveLength(3);
  expect(written.indexOf('Typed by hand.')).toBeGreaterThan(written.indexOf('short update'));
  expect(written.lastIndexOf('Customer Success Team')).toBeGreaterThan(
    written.indexOf('Typed by hand.'),
  );
  expect(written).not.toMatch(/Customer Success Team\S|Typed by hand\.\S/);
});

test('Z takes out the last one, and leaves what stood before it; it promises nothing any more', async () => {
  const before = await composer();
  await press('z');
  await panel.waitForFunction(() => !document.querySelector('[data-part="insertion"]'), {
    timeout: 10_000,
  });
  const after = await composer();
  expect(after).toContain('Typed by hand.');
  expect(after).toContain('short update');
  expect(after.split('Customer Success Team')).toHaveLength(2);
  expect(after.length).toBeLessThan(before.length);
  await panel.waitForFunction(() =>
    document.querySelector('[data-part="placed"]')?.textContent?.includes('Progress Update'),
  );
});

test('what was changed since is left alone, and that is said', async () => {
  await putIn('rc', 'runbook.resolution-confirmation');
  await page.bringToFront();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await typeInComposer('');
  for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Backspace');
  const before = await composer();
  await panel.click('[data-act="take-back"]');
  await panel.waitForFunction(() =>
    document
      .querySelector('[data-part="insertion"]')
      ?.textContent?.includes('Nothing was taken out'),
  );
  expect(await composer()).toBe(before);
});

test('what was used comes with the reason, and first among equals', async () => {
  await press('Escape');
  await panel.waitForFunction(() =>
    /used (once|\d times) lately/.test(
      document.querySelector('[role="listbox"]')?.textContent ?? '',
    ),
  );
});
