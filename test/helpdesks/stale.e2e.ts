import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/ticket/schema';
import type { Recorded } from '../reader/recorded';
import { openStage, type Stage, type Tab } from '../reader/stage';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pages in which nothing carries the id of the address: what they show of one ticket, and of the next. */
const PAGES = {
  outlook: {
    address: 'https://outlook.office.com/mail/inbox/id/AAQkONE',
    next: '/mail/inbox/id/AAQkTWO',
    shows: (word: string) => `<div id="ConversationReadingPaneContainer">
      <div role="heading" id="CONV_${word}_SUBJECT" title="${word}">${word}</div>
      <div><span id="MSG_${word}_FROM">Ida &lt;ida@quay.test&gt;</span><div id="UniqueMessageBody_1">${word}</div></div></div>`,
  },
  gorgias: {
    address: 'https://quay.gorgias.com/app/ticket/1',
    next: '/app/ticket/2',
    shows: (word: string) => `<div role="list"><div><div data-index="0"><div data-variant="regular">
      <div class="message-content">${word}</div></div></div></div></div>`,
  },
};

const recorded = Object.entries(PAGES).map(([name, { address, shows }]): Recorded => ({
  name,
  url: new URL(address),
  html: `<!doctype html><html lang="en"><head><title>Desk</title></head><body><main>${shows('first')}</main></body></html>`,
  api: { '*': { status: 403 } },
  expected: {},
}));

let stage: Stage;
let tab: Tab;

beforeAll(async () => {
  stage = await openStage(() => recorded);
  tab = await stage.openTab();
});

afterAll(() => stage.close());

const textNow = async (): Promise<string> => {
  const reading = await tab.ask<Reading>({ type: 'readTicket' });
  return reading?.is === 'ticket' ? (reading.ticket.messages[0]?.text ?? '') : '';
};

async function until(text: string): Promise<void> {
  const end = Date.now() + 15_000;
  while ((await textNow()) !== text && Date.now() < end) await pause(50);
  expect(await textNow()).toBe(text);
}

const put = (markup: string) =>
  tab.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    document.querySelector('main')?.replaceChildren(...parsed.body.children);
  }, markup);

describe.each(Object.entries(PAGES))('in %s, whose address moves before its page', (name, desk) => {
  it('what is still shown of the ticket before is never read for the next one', async () => {
    const page = recorded.find((one) => one.name === name);
    if (!page) throw new Error('the page is missing');
    await tab.show(page);
    await until('first');
    await tab.page.evaluate((to) => history.pushState({}, '', to), desk.next);
    for (let look = 0; look < 20; look++) {
      expect(await textNow()).toBe('');
      await pause(100);
    }
    await put(desk.shows('second'));
    await until('second');
  });
});
