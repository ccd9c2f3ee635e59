import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TicketReading } from '../../lib/ticket/schema';
import { axeFinds, words } from '../popup/review';
import { recordedIn } from '../reader/recorded';
import { openStage, type Stage, type Tab } from '../reader/stage';

/** A helpdesk has changed its pages; the team mends its reader by a file, while a ticket is open. */

const [original] = recordedIn('test/pages').pages.filter(({ name }) => name === 'osticket-reply');
const renamed = {
  ...original!,
  name: 'osticket-renamed',
  html: original!.html.replaceAll('tixTitle', 'summary-line'),
};
const SITE = renamed.url.host;
const SUBJECT = 'Crane 4 stops & beeps';
const ROW = `[data-part=site-health][data-site="${SITE}"]`;
const FIELD = `${ROW} [data-field=subject]`;

const file = (hooks: Record<string, string[]>, helpdesk = 'osticket') =>
  JSON.stringify({
    deskside: 'readers',
    schema: 1,
    readers: [{ kind: 'selectors', helpdesk, hooks }],
  });

const downloads = mkdtempSync(join(tmpdir(), 'deskside-readers-'));
let stage: Stage;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  stage = await openStage(() => [renamed]);
  tab = await stage.openTab();
  page = await stage.desk.openOurs('dashboard.html');
  const cdp = await page.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});

afterAll(async () => {
  await stage?.close();
  rmSync(downloads, { recursive: true, force: true });
});

const reading = () => tab.ask<TicketReading>({ type: 'readTicket' });
const subject = async () => (await reading())?.ticket?.subject;
const fieldState = () =>
  page.$eval(FIELD, (row) => row.getAttribute('data-state')).catch(() => undefined);

async function paste(text: string): Promise<void> {
  await page.bringToFront();
  await page.$eval('[data-part=bring-readers]', (fold) => fold.setAttribute('open', ''));
  await page.$eval('[data-part=bring-readers] [data-part=paste]', (fold) =>
    fold.setAttribute('open', ''),
  );
  const field = '[data-part=bring-readers] textarea';
  await page.focus(field);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(text);
  await page.click('[data-part=bring-readers] [data-act=read]');
}

async function apply(hooks: Record<string, string[]>): Promise<void> {
  await paste(file(hooks));
  await page.waitForSelector('[data-part=readers-found]');
  await page.click('[data-act=apply-readers]');
  await page.waitForSelector('[data-part=reader-outcome][data-tone=ok]');
}

test('a subject that stands elsewhere now is a gap, and the page health says so since today', async () => {
  await tab.show(renamed);
  const seen = (await tab.settled()) as TicketReading;
  expect(seen.ticket.subject).toBeUndefined();
  expect(seen.gaps).toContain('subject');
  await page.waitForSelector(ROW);
  await page.click(`${ROW} > summary`);
  expect(await words(page, `${ROW} > summary`)).toMatch(/osTicket.*field(s)? missing/s);
  expect(await words(page, FIELD)).toContain('Not found since today');
  await page.click(`${ROW} [name=selectors]`);
  expect(await words(page, FIELD)).toContain('.tixTitle');
  expect(await axeFinds(page)).toEqual([]);
});

test('a file shows what it changes before it does', async () => {
  await paste(file({ subject: ['.summary-line h3'] }));
  await page.waitForSelector('[data-part=readers-found]');
  const found = await words(page, '[data-part=readers-found]');
  expect(found).toMatch(/Selectors for osTicket\s+new/);
  expect(found).toMatch(/subject\s+none\s+\.summary-line h3/);
  expect(await subject()).toBeUndefined();
  expect(await axeFinds(page)).toEqual([]);
});

test('then the open tab is read by it at once, and the page health names the selector', async () => {
  await page.click('[data-act=apply-readers]');
  await expect.poll(subject).toBe(SUBJECT);
  await expect.poll(fieldState).toBe('first');
  expect(await words(page, FIELD)).toMatch(/first selector\s+\.summary-line h3 \(your team’s/);
});

test('a better file replaces it; the second of its selectors counts as a fallback', async () => {
  await apply({ subject: ['.no-such-thing', '.summary-line h3'] });
  await expect.poll(fieldState).toBe('fallback');
  expect(await subject()).toBe(SUBJECT);
  expect(await words(page, FIELD)).toContain('fallback 2 since today');
});

test.each([
  ['a strange field', file({ sujet: ['h1'] }), 'Did you mean "subject"?'],
  ['no CSS', file({ subject: ['h1 >'] }), 'This is not a CSS selector.'],
  ['one good and one bad', file({ subject: ['h1'], status: ['*'] }), 'fits every element'],
  ['a strange helpdesk', file({ subject: ['h1'] }, 'osticketts'), 'There is no helpdesk'],
  ['code', '<script>alert(1)</script>', 'The file is not JSON'],
])('a file with %s is refused, and what is in use stays', async (_, text, sentence) => {
  await paste(text);
  await page.waitForFunction(
    (wanted) => document.querySelector('[data-part=refused]')?.textContent?.includes(wanted),
    {},
    sentence,
  );
  expect(await page.$('[data-part=readers-found]')).toBeNull();
  expect(await subject()).toBe(SUBJECT);
});

test('what is in use leaves as a file that can be brought in again', async () => {
  await page.click('[data-part=reader] [data-act=export]');
  const name = 'deskside-readers-osticket.json';
  await expect.poll(() => readdirSync(downloads)).toContain(name);
  const exported = readFileSync(join(downloads, name), 'utf8');
  expect(JSON.parse(exported)).toEqual(
    JSON.parse(file({ subject: ['.no-such-thing', '.summary-line h3'] })),
  );
  await paste(exported);
  await page.waitForSelector('[data-part=reader-change][data-state=same]');
  expect(await words(page, '[data-act=apply-readers]')).toBe('Nothing changes');
  await page.click('[data-act=leave-readers]');
});

test('a copy of the page without its words is shown before it is copied', async () => {
  await page.click(`${ROW} [data-act=redact]`);
  await page.waitForSelector('[data-part=redacted]');
  const copy = await page.$eval('[data-part=redacted] textarea', (area) => area.value);
  expect(copy).toContain('Deskside');
  expect(copy).toContain('summary-line');
  expect(copy).toContain('id="thread-items"');
  expect(copy).not.toMatch(/Crane|beeps|Ines|werft|402211/i);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'This is what is copied',
  );
  expect(await axeFinds(page)).toEqual([]);
  await page.click('[data-act=close-redacted]');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe(
    'redact',
  );
});

test('taken out again, the gap is back in the open tab', async () => {
  await page.click('[data-part=reader] [data-act=remove]');
  await expect.poll(subject).toBeUndefined();
  await expect.poll(fieldState).toBe('gap');
  expect(await page.$('[data-part=reader]')).toBeNull();
});
