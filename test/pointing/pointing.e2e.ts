import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSite, ORIGIN, openKontor, boxIn, type Box, type Kontor } from './stage';

let kontor: Kontor;
let page: Page;
let panel: Page;
let box: Box;

const until = (read: () => Promise<unknown>) => expect.poll(read);
const textIn = (css: string) =>
  panel.$eval(css, (element) => element.textContent ?? '').catch(() => '');
const strip = () => textIn('[data-part="strip"]');

/** Goes through the steps; a wrong guess, and what none is for, is clicked in the page. Answers the number of clicks. */
async function teach(): Promise<number> {
  let clicks = 0;
  const click = async (key: string) => {
    await box.click(key);
    clicks++;
  };
  await box.waitFor(/Subject\. /);
  await click('take');
  await box.waitFor(/Messages\. /);
  await page.click('.entry.staff .said');
  clicks++;
  await box.waitFor(/Author\. /);
  await click('take');
  await box.waitFor(/Time\. /);
  await click('take');
  await box.waitFor(/Text\. /);
  await click('take');
  await box.waitFor(/Who wrote\. /);
  await box.choose('whose 0', 'Customer');
  await box.choose('whose 1', 'Us');
  await box.choose('whose 2', 'Note');
  clicks += 3;
  await box.waitFor(/Every message has its sign/);
  await click('take');
  await box.waitFor(/Requester\. /);
  await click('take');
  await box.waitFor(/Status\. /);
  await click('take');
  await box.waitFor(/Priority\. /);
  await click('skip');
  await box.waitFor(/Reply box\. /);
  await page.click('textarea');
  clicks++;
  await box.waitFor(/What is written there/);
  await click('take');
  await box.waitFor(/Save\. /);
  return clicks;
}

beforeAll(async () => {
  kontor = await openKontor();
  await listSite(kontor.desk);
  page = await kontor.desk.open(`${ORIGIN}/case/4711`);
  panel = await kontor.desk.dockPanel(page);
  await panel.waitForSelector('[data-part="first-run"]');
  await panel.click('[data-act="role"][data-value="agent"]');
  await panel.waitForSelector('[data-act="point"]');
  box = await boxIn(page);
});
afterAll(() => kontor.close());

describe('a helpdesk that stands in no list', () => {
  it('is taught in a minute of clicks, and the panel reads its ticket at once', async () => {
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document.body));
    const start = Date.now();
    await panel.click('[data-act="point"]');
    await until(() => box.isOpen()).toBe(true);
    const clicks = 1 + (await teach());
    await box.click('save');
    await box.waitFor(/Saved\./);
    await until(strip).toContain('Label printer prints blank labels');
    console.log(
      `taught with ${clicks + 1} clicks in ${((Date.now() - start) / 1000).toFixed(1)} s`,
    );
    expect(clicks).toBeLessThan(25);
    await box.click('close');
    expect(await box.isOpen()).toBe(false);
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document.body))).toBe(
      before,
    );
  });

  it('tells whose each message is, and when it came', async () => {
    expect(await strip()).toMatch(/Marit Solheim/);
    expect(await strip()).not.toMatch(/Not read/);
  });

  it('never shows the old ticket for the one that is opened next', async () => {
    await page.evaluate(() => {
      history.pushState({}, '', '/case/4712');
      setTimeout(() => dispatchEvent(new PopStateEvent('popstate')), 1200);
    });
    const seen = new Set<string>();
    const end = Date.now() + 6000;
    while (Date.now() < end && !(await strip()).includes('Invoice')) {
      const key = await panel
        .$eval('[data-part="strip"]', (one) => one.getAttribute('data-value'))
        .catch(() => '');
      seen.add(`${key} ${(await strip()).includes('Label printer')}`);
    }
    expect(await strip()).toContain('Invoice shows the old address');
    expect([...seen]).not.toContain('4712 true');
    expect(await strip()).toContain('Ruben Okafor');
  });

  it('is read again after a reload, under a strict policy of the page', async () => {
    await page.reload();
    await until(strip).toContain('Invoice shows the old address');
  });

  it('shows no ticket on its list', async () => {
    await page.goto(`${ORIGIN}/cases`);
    await until(() => textIn('[data-state="noTicket"]')).not.toBe('');
  });

  it('takes a reply into the box that was shown, once', async () => {
    await page.goto(`${ORIGIN}/case/4711`);
    await until(strip).toContain('Label printer');
    const answers = await panel.evaluate(async (origin) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
      const [tab] = await chrome.tabs.query({ active: true });
      const id = tab!.id!;
      await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/insert.js'] });
      const ref = { helpdesk: 'own-service-desk', site: new URL(origin).host, id: '4711', url: '' };
      const reply = { type: 'insertReply', ref, text: 'Hello Marit', html: '<p>Hello Marit</p>' };
      return [
        await chrome.tabs.sendMessage(id, { ...reply, as: 'internal' }),
        await chrome.tabs.sendMessage(id, { ...reply, as: 'public' }),
      ];
    }, ORIGIN);
    expect(answers).toEqual([
      { is: 'wrongComposer', as: 'public' },
      { is: 'inserted', words: 2 },
    ]);
    expect(await page.$eval('textarea', (field) => field.value)).toBe('Hello Marit');
  });

  it('says what it can’t find any more, and nothing else in its place', async () => {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.asker-name')) one.className = 'renamed';
      for (const one of document.querySelectorAll('.entry.memo')) one.className = 'entry';
    });
    await page.evaluate(() => document.querySelector('.log')?.append(''));
    await until(strip).toMatch(/Not read/);
    expect(await strip()).not.toContain('Tomas Reyes');
  });
});
