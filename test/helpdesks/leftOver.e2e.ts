import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/ticket/schema';
import type { Recorded } from '../reader/recorded';
import { openStage, type Stage, type Tab } from '../reader/stage';

/** A page before and after a move: two addresses, and what the body shows for each. */
type Move = { name: string; from: string; to: string; first: string; second: string };

const viewer = (number: number, subject: string) =>
  `<section><div class="conversationHeader__StyledContainer-x"><div data-searchable-subject="true">${subject}</div></div><div data-testid="viewer-${number}"></div></section>`;
const album = (id: number, subject: string) =>
  `<div data-album="ticket_${id}"><h2 class="sentiment-ticket-heading">${subject}</h2></div>`;
const thread = (id: number, subject: string) =>
  `<div aria-label="Conversation Subject">${subject}</div><ol data-testid="ThreadContainer"><li><div id="thread-${id}">Hello</div></li></ol>`;
const stream = (id: string, subject: string) =>
  `<div data-inbox-conversation-header-title="">${subject}</div><div data-testid="conversation-stream-scroll-container"><div class="group/content-part" data-part-group-id="${id}"><div class="interblocks-html">Hello ${id}</div></div></div>`;
const header = (id: number, subject: string) =>
  `<main><div data-test-id="ticket-header-name-link"><a href="/contacts/1/record/0-5/${id}">${subject}</a></div></main>`;
const record = (subject: string) =>
  `<div data-scroll-trackable-container="left-sidebar"><div data-selenium-test="highlightTitle">${subject}</div></div>`;

const MOVES: Move[] = [
  {
    name: 'freshdesk',
    from: 'https://quay.freshdesk.com/a/tickets/1',
    to: '/a/tickets/2',
    first: album(1, 'First'),
    second: album(2, 'Second'),
  },
  {
    name: 'intercom',
    from: 'https://app.intercom.com/a/inbox/q/inbox/conversation/1',
    to: '/a/inbox/q/inbox/conversation/2',
    first: stream('a', 'First'),
    second: stream('b', 'Second'),
  },
  {
    name: 'help scout',
    from: 'https://secure.helpscout.net/conversation/1/11/',
    to: '/conversation/2/12/',
    first: thread(101, 'First'),
    second: thread(102, 'Second'),
  },
  {
    name: 'front',
    from: 'https://app.frontapp.com/open/cnv_c3bpiyu',
    to: '/inboxes/teams/views/9/open/26322453319',
    first: viewer(26322453318, 'First'),
    second: viewer(26322453319, 'Second'),
  },
  {
    name: 'hubspot’s help desk',
    from: 'https://app.hubspot.com/help-desk/1/view/1/ticket/1/thread/1',
    to: '/help-desk/1/view/1/ticket/2/thread/2',
    first: header(1, 'First'),
    second: header(2, 'Second'),
  },
  {
    name: 'hubspot’s records',
    from: 'https://app.hubspot.com/contacts/1/record/0-5/1',
    to: '/contacts/1/record/0-5/2',
    first: record('First'),
    second: record('Second'),
  },
];

const recorded: Recorded[] = MOVES.map(({ name, from, first }, index) => ({
  name: `left-over-${index}`,
  url: new URL(from),
  html: `<!doctype html><html lang="en"><head><title>${name}</title></head><body>${first}</body></html>`,
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

const subject = async () => {
  const reading = await tab.ask<Reading>({ type: 'readTicket' });
  return reading?.is === 'ticket' ? reading.ticket.subject : reading?.is;
};

describe('when the address has changed and the page has not', () => {
  it.each(MOVES.map((move, index) => ({ ...move, index })))(
    '$name shows no ticket, and the new one once it is there',
    async ({ to, second, index }) => {
      await tab.show(recorded[index]!);
      await expect.poll(subject, { timeout: 8000 }).toBe('First');
      await tab.page.evaluate((path) => history.pushState({}, '', path), to);
      const said = new Set<string | undefined>();
      // The looks of the first second and a half.
      for (let look = 0; look < 15; look++) {
        said.add(await subject());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect([...said]).toEqual(['loading']);
      await tab.page.evaluate((markup) => {
        const parsed = new DOMParser().parseFromString(markup, 'text/html');
        document.body.replaceChildren(...parsed.body.children);
      }, second);
      await expect.poll(subject, { timeout: 8000 }).toBe('Second');
    },
  );
});
