import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeside, type Opened } from '../panel/opened';
import { axeFinds, words } from '../popup/review';

/** Playbooks and replies leave as files and come back from files, in the built extension. */

const FOUND = '[data-part=found]';
const folder = mkdtempSync(join(tmpdir(), 'deskside-transfer-'));
let opened: Opened;
let page: Page;

beforeAll(async () => {
  opened = await openBeside(4211);
  page = await opened.desk.open(
    opened.panel.url().replace(/sidepanel.*/, 'dashboard.html#transfer'),
  );
  await page.waitForSelector('[data-part=give]');
  const cdp = await page.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});

afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The file that a click saves, when the browser is done with it. */
async function downloaded(button: string, name: string): Promise<string> {
  await page.bringToFront();
  await page.click(button);
  await expect.poll(() => readdirSync(folder)).toContain(name);
  return join(folder, name);
}

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function choose(file: string): Promise<void> {
  await page.bringToFront();
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

const owned = () => page.$$eval('[data-part=export]', (rows) => rows.length - 5);

async function add(): Promise<string> {
  await page.click('[data-act=add]');
  await page.waitForSelector('[data-part=outcome]');
  return words(page, '[data-part=outcome]');
}

test('the runbook is exported as a file that people and editors can read', async () => {
  const file = await downloaded(
    '[data-part=export][data-value=runbook] [data-act=json]',
    'runbook.json',
  );
  const text = readFileSync(file, 'utf8');
  expect(text.split('\n').slice(0, 4)).toEqual([
    '{',
    '  "$schema": "./playbook.schema.json",',
    '  "format": 1,',
    '  "id": "runbook",',
  ]);
  const schema = await downloaded('[data-act=schema]', 'playbook.schema.json');
  expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty('properties.clocks');
});

test('a file is shown before anything of it is stored', async () => {
  await choose(join(folder, 'runbook.json'));
  await page.waitForSelector(FOUND);
  const found = await words(page, FOUND);
  expect(found).toContain('Playbook: Customer Success Representative (CSR) Runbook');
  expect(found).toContain('4 levels');
  expect(found).toContain('says the same as');
  expect(found).toContain('The id runbook is taken here');
  expect(await owned()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
});

test('then it is added, and stands in the list of the settings', async () => {
  expect(await add()).toContain('Runbook, imported is added');
  await page.waitForFunction(() => document.querySelectorAll('[data-part=export]').length === 6);
  await page.evaluate(() => (location.hash = '#settings'));
  await page.waitForFunction(() => document.body.innerText.includes('Runbook, imported'));
  await page.click('[data-act=bring]');
  await page.waitForSelector('[data-part=give]');
});

test('a changed file with an id of its own keeps the id and says how much differs once it is here', async () => {
  const ours = JSON.parse(readFileSync(join(folder, 'runbook.json'), 'utf8'));
  const file = fileWith(
    'ours.json',
    JSON.stringify({ ...ours, id: 'our-desk', title: 'Our desk' }),
  );
  await choose(file);
  await page.waitForSelector(FOUND);
  expect(await words(page, FOUND)).toContain('It keeps its id, our-desk');
  await add();
  const changed = { ...ours, id: 'our-desk', title: 'Our desk', agentNoun: 'agent' };
  await choose(fileWith('ours-2.json', JSON.stringify(changed)));
  await page.waitForSelector('[data-part=differences]');
  expect(await words(page, FOUND)).toContain('It says 1 thing differently from Our desk');
  await page.click(`${FOUND} button:not([data-act])`);
  expect(await owned()).toBe(2);
});

test('a broken file is refused with each place and what to change, and nothing is stored', async () => {
  const broken = JSON.parse(readFileSync(join(folder, 'runbook.json'), 'utf8'));
  broken.clocks[3].calendar = 'moon';
  broken.title = '<img src=x onerror=alert(1)>';
  broken.ladder[0].name = '';
  await choose(fileWith('broken.json', JSON.stringify(broken)));
  await page.waitForSelector('[data-part=refused]');
  expect(await words(page, '[data-part=refused]')).toContain('ladder.0.name');
  broken.ladder[0].name = 'Senior CSR';
  await choose(fileWith('broken-2.json', JSON.stringify(broken)));
  await page.waitForFunction(() =>
    document.body.innerText.includes('No calendar has the id "moon".'),
  );
  expect(await words(page, '[data-part=problem]')).toContain('clocks.3.calendar');
  expect(await page.$(FOUND)).toBeNull();
  expect(await owned()).toBe(2);
  expect(await axeFinds(page)).toEqual([]);
});

test('a file of twenty megabytes is refused before it is read', async () => {
  await choose(fileWith('large.json', 'x'.repeat(20_000_000)));
  await page.waitForFunction(() => document.body.innerText.includes('The file has 20 MB'));
});

const MACROS = {
  macros: [
    {
      title: 'Billing::Refund is on its way',
      active: true,
      actions: [
        {
          field: 'comment_value_html',
          value:
            '<p>Hello {{ticket.requester.first_name}},</p><p>Your refund of {{ticket.ticket_field_7}} is <b>on its way</b>.</p><img src=x onerror="document.title=1">',
        },
      ],
    },
    { title: 'Old one', active: false, actions: [{ field: 'comment_value', value: 'Old' }] },
  ],
  count: 2,
};

test('macros of a Zendesk export come in as replies, with what they leave open', async () => {
  await choose(fileWith('macros.json', JSON.stringify(MACROS)));
  await page.waitForSelector(`${FOUND}[data-value=replies]`);
  const found = await words(page, FOUND);
  expect(found).toContain('1 reply found');
  expect(found).toContain('Hello {customerFirstName}, Your refund');
  expect(await words(page, '[data-part=asks]')).toContain('{ticket_ticket_field_7}');
  expect(found).toContain('Left out (1)');
  await page.click('[name=inactive]');
  await page.waitForFunction(() => document.body.innerText.includes('2 replies found'));
  await page.click('[name=inactive]');
  await page.waitForFunction(() => document.body.innerText.includes('1 reply found'));
  await page.select('[name=target]', 'our-desk');
  expect(await axeFinds(page)).toEqual([]);
  expect(await add()).toContain('1 reply is added to Our desk');
});

test('a pasted table comes in too; a row without a body is refused by its row', async () => {
  await page.click('[data-part=paste] summary');
  await page.type('[data-part=paste] textarea', 'Name;Body\nParcel is late;');
  await page.click('[data-act=read]');
  await page.waitForSelector('[data-part=problem]');
  expect(await words(page, '[data-part=problem]')).toContain('row 2');
  await page.type('[data-part=paste] textarea', "'=Sorry {customer}, it is late.");
  await page.click('[data-act=read]');
  await page.waitForSelector(FOUND);
  await page.select('[name=target]', 'our-desk');
  expect(await words(page, FOUND)).toContain('=Sorry {customer}, it is late.');
  expect(await add()).toContain('1 reply is added to Our desk');
});

test('what was added leaves as a table in which nothing is a formula', async () => {
  const file = await downloaded(
    '[data-part=export][data-value=our-desk] [data-act=csv]',
    'our-desk-replies.csv',
  );
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Parcel is late,Imported,,"\'=Sorry {customer}, it is late.",customer');
});

test('the panel finds the new replies by their names and fills what it knows', async () => {
  await page.evaluate(() => (location.hash = '#settings'));
  await page.waitForSelector('[data-part=playbooks] [value=our-desk]');
  await page.click('[data-part=playbooks] [value=our-desk]');
  const { panel } = opened;
  await opened.page.bringToFront();
  for (const [typed, shown] of [
    ['refund is on', 'Your refund of'],
    ['parcel', '=Sorry'],
  ] as const) {
    await panel.waitForSelector('[data-act=find-template]');
    await panel.click('[data-act=find-template]', { count: 3 });
    await panel.type('[data-act=find-template]', typed);
    await panel.waitForFunction(
      () => document.querySelectorAll('[data-act=open-template]').length === 1,
    );
    await panel.click('[data-act=open-template]');
    await panel.waitForFunction((text) => document.body.innerText.includes(text), {}, shown);
    expect(await words(panel, 'body')).not.toContain('{customer');
    await panel.click('[data-act=back]');
  }
});
