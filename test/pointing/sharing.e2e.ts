import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaughtReader } from '../../lib/readers/schema';
import { readersFileOf } from '../../lib/readers/file';
import { openKontor, ORIGIN, type Kontor } from './stage';

/** What a colleague has shown and exported. */
const READER: TaughtReader = {
  kind: 'taught',
  id: 'own-service-desk',
  name: 'Service desk',
  origin: ORIGIN,
  address: '/case/{id}',
  hooks: {
    subject: ['.case-title'],
    requester: ['.asker-name'],
    status: ['.case-state'],
    list: ['.log'],
    message: ['.entry'],
    author: ['.by'],
    sentAt: ['.when'],
    text: ['.said'],
  },
  attributes: {},
  localTimes: false,
  kinds: [
    { css: '.asker', role: 'customer', visibility: 'public' },
    { css: '.staff', role: 'agent', visibility: 'public' },
    { css: '.memo', role: 'agent', visibility: 'internal' },
  ],
  composers: [{ css: '.reply', as: 'public' }],
};

let kontor: Kontor;
let page: Page;
let panel: Page;

const shown = () => panel.$eval('main', (main) => (main as HTMLElement).innerText).catch(() => '');

beforeAll(async () => {
  kontor = await openKontor();
  await (await kontor.desk.openOurs('dashboard.html')).close();
  page = await kontor.desk.open(`${ORIGIN}/case/4712`);
  panel = await kontor.desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.click('[data-act="role"][data-value="agent"]');
});
afterAll(() => kontor.close());

describe('a helpdesk that a colleague has taught', () => {
  it('is read as soon as the file is imported, also in a page that was open before', async () => {
    const settings = await kontor.desk.openOurs('dashboard.html#settings');
    await settings.waitForSelector('[data-part="bring-readers"]');
    await settings.$$eval('[data-part="bring-readers"], [data-part="paste"]', (folds) =>
      folds.forEach((fold) => fold.setAttribute('open', '')),
    );
    await settings.$eval(
      '[data-part="bring-readers"] textarea',
      (field, text) => {
        (field as HTMLTextAreaElement).focus();
        document.execCommand('insertText', false, text);
      },
      readersFileOf([READER]),
    );
    await settings.click('[data-part="bring-readers"] [data-act="read"]');
    await settings.waitForSelector('[data-act="apply-readers"]');
    await settings.click('[data-act="apply-readers"]');
    await settings.waitForSelector('[data-part="reader"][data-value="own-service-desk"]');
    await settings.close();
    await page.bringToFront();
    await expect.poll(shown).toContain('Invoice shows the old address');
    expect(await shown()).not.toContain('Not read on this page');
  });
});
