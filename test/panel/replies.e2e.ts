import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyOf } from '../../lib/playbook/own';
import type { Playbook, Template } from '../../lib/playbook/schema';
import { openBeside, type Opened } from './opened';

/** A reply of a team's own under the handbook of excellence: filled, shortened, put better and made one's own. */

const slot = (key: string) => ({ key, ref: '', label: key, source: 'person' as const });

const LETTER: Template = {
  id: 'parcel',
  ref: '',
  name: 'Parcel on its way',
  group: 'Own',
  audience: 'customer',
  subject: 'Your {part}',
  body: 'Dear {customer},\n\nThe {part} is on its way. [[Follow it here: {link}.]] You will have the {part} by Friday.\n\nKind regards,\n{agent}',
  slots: [
    { ...slot('customer'), source: 'ticket.requester.name' },
    slot('part'),
    slot('link'),
    { ...slot('agent'), source: 'settings.agent' },
  ],
  promises: [],
  confirm: [],
  says: [],
  suggest: { when: 'firstReply' },
};

let opened: Opened;
let panel: Page;

const found = (selector: string) => panel.waitForSelector(selector, { timeout: 10_000 });
const text = (selector: string) => panel.$eval(selector, (element) => element.textContent ?? '');
const isHeld = () =>
  panel.$eval('[data-act="insert"]', (button) => button.getAttribute('aria-disabled') === 'true');

beforeAll(async () => {
  opened = await openBeside(4211);
  ({ panel } = opened);
  const pack = JSON.parse(readFileSync('lib/playbook/packs/excellence.json', 'utf8')) as Playbook;
  const own = copyOf(
    { ...pack, templates: [LETTER], templateGroups: null },
    { id: 'ours', title: 'Ours', of: 'excellence', at: '2026-01-09T21:00:00.000Z' },
  );
  await panel.evaluate(async (playbook) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    const db = await done(indexedDB.open('deskside'));
    const stores = db.transaction(['playbooks', 'settings'], 'readwrite');
    const settings = stores.objectStore('settings');
    await done(stores.objectStore('playbooks').put(playbook));
    const before = (await done(settings.get('settings'))) as object;
    await done(settings.put({ ...before, playbook: playbook.id }));
    db.close();
  }, own);
  await panel.reload();
  await found('[data-act="open-template"][data-value="parcel"]');
  await panel.click('[data-act="open-template"][data-value="parcel"]');
  await found('[data-part="draft"]');
});

afterAll(() => opened?.close());

test('a slot that stands three times is filled once', async () => {
  expect(await panel.$$('input[data-slot="part"]')).toHaveLength(1);
  await panel.type('input[data-slot="part"]', 'charger');
  expect(await text('[data-part="draft"] [data-field="subject"]')).toBe('Your charger');
  expect(await text('[data-slot="part"][data-state="filled"]:not(input)')).toBe('charger');
});

test('a sentence without its words is left out as a whole, and can be put back', async () => {
  expect(await text('[data-act="insert"]')).toContain('Fill 1 slot');
  await panel.click('[data-act="leave-out"]');
  const back = await found('[data-act="put-back"]');
  expect(await panel.$('[data-slot="link"]')).toBeNull();
  expect(await text('[data-act="insert"]')).not.toContain('Fill');
  await back?.click();
  await found('input[data-slot="link"]');
  await panel.click('[data-act="leave-out"]');
  await found('[data-act="put-back"]');
});

test('R-004-AUT-10: filled as it is, the template is not inserted, and the panel says why', async () => {
  expect(await isHeld()).toBe(true);
  expect(await text('[data-part="own-words"]')).toContain('Add a sentence of your own');
  expect(await text('[data-part="own-words"]')).toContain('15 to 20 points');
  await panel.click('[data-act="insert"]');
  await panel.focus('[data-act="copy"]');
  await panel.keyboard.press('Enter');
  expect(await panel.$('[data-part="insertion"]')).toBeNull();
});

test('a wording to avoid is put better with one click', async () => {
  expect(await panel.$('[data-part="draft-check"]')).toBeNull();
  await panel.type('[data-slot="_opening"]', 'Hopefully, the wait was short enough.');
  const finding = await found('[data-finding="avoid"][data-value="conditional"]');
  expect(await finding?.evaluate((element) => element.textContent)).toContain('Hopefully');
  await panel.click('[data-value="conditional"] [data-act="swap"]');
  await panel.waitForFunction(() => !document.querySelector('[data-part="draft-check"]'));
  expect(
    await panel.$eval('[data-slot="_opening"]', (field) => (field as HTMLTextAreaElement).value),
  ).toBe('The wait was short enough.');
});

test('with a sentence of one’s own it is inserted, without a mark and without a gap', async () => {
  expect(await isHeld()).toBe(false);
  await panel.click('[data-act="insert"]');
  await found('[data-part="insertion"][data-state="inserted"]');
  const written = await opened.page.$$eval('[contenteditable="true"]', (all) =>
    all.map((one) => (one as HTMLElement).innerText).join('\n'),
  );
  expect(written).toContain('The wait was short enough.');
  expect(written).toContain('The charger is on its way. You will have the charger by Friday.');
  expect(written).not.toMatch(/[{}[\]]/);
});

test('the text can be written another way, and its slots go on filling themselves', async () => {
  await panel.click('[data-act="open-template"][data-value="parcel"]');
  await panel.type('input[data-slot="part"]', 'charger');
  await panel.click('[data-act="wording"]');
  const field = await found('[data-field="wording"]');
  await field?.press('End');
  await panel.$eval('[data-field="wording"]', (area) => {
    const { length } = (area as HTMLTextAreaElement).value;
    (area as HTMLTextAreaElement).setSelectionRange(length, length);
  });
  await field?.type(' for the {part}');
  await panel.click('[data-act="wording-done"]');
  expect(await text('[data-part="draft"]')).toContain('Maya Lindholm for the charger');
});
