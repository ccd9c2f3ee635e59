import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/ticket/schema';
import { differences } from './compare';
import { recordedIn, type Recorded } from './recorded';
import { openStage, readAll, type Stage } from './stage';

/** Pages of the products themselves, where they are at hand; the tests do without them. */
const SHARED = '../shared/pages';
const shared = (path: string): string => readFileSync(join(SHARED, path), 'utf8');
const answer = (path: string): unknown => JSON.parse(shared(path));

function page(name: string, url: string, file: string, expected: unknown, api = {}): Recorded[] {
  if (!existsSync(join(SHARED, file))) return [];
  return [{ name, url: new URL(url), html: shared(file), api, expected }];
}

const zendesk = 'zendesk/RECONSTRUCTED-agent-workspace-two-tickets.html';
const rt = 'https://helpdesk.example.com/Ticket';
const osticket = 'https://support.example.com/scp/tickets.php';

const OTHERS = existsSync(SHARED)
  ? [
      ...page(
        'Zendesk by its API',
        'https://acme.zendesk.com/agent/tickets/987',
        zendesk,
        {
          gaps: [],
          agent: { email: 'dana@example.com' },
          composer: { as: 'public' },
          ticket: {
            subject: 'Export to CSV stops at 10,000 rows',
            status: 'open',
            priority: 'high',
            requester: {
              name: 'Priya Natarajan',
              email: 'priya.natarajan@example.org',
              organisation: 'Example Org',
            },
            assignee: 'Dana Whitfield',
            createdAt: '2026-11-20T09:12:31Z',
            messages: [
              {
                role: 'customer',
                visibility: 'public',
                text: 'Hello,\n\nour nightly export stops after 10,000 rows since Monday.',
              },
              { role: 'agent', visibility: 'public', sentAt: '2026-11-20T09:50:00Z' },
              { role: 'agent', visibility: 'internal', sentAt: '2026-11-20T09:55:00Z' },
            ],
          },
        },
        {
          '/api/v2/tickets/987.json': answer('zendesk/ticket-987.json'),
          '/api/v2/tickets/987/comments.json': answer('zendesk/ticket-987-comments.json'),
          '/api/v2/users/me.json': answer('zendesk/users-me.json'),
        },
      ),
      ...page('Zendesk by its page', 'https://acme.zendesk.com/agent/tickets/41', zendesk, {
        ticket: {
          subject: 'Password reset mail never arrives',
          requester: { name: 'Oskar Lindqvist' },
          messages: [
            {
              author: 'Oskar Lindqvist',
              sentAt: '2026-11-19T07:00:00Z',
              text: 'The reset mail never arrives.',
            },
          ],
        },
        composer: null,
      }),
      ...page(
        'Gmail',
        'https://mail.google.com/mail/u/0/#inbox/FMfcgzQAABBBCCCDDD',
        'gmail/RECONSTRUCTED-thread-view.html',
        {
          gaps: ['messages.text'],
          ticket: {
            requester: { name: 'Priya Natarajan', email: 'priya.natarajan@example.org' },
            messages: [
              { role: 'customer', text: '' },
              { role: 'agent', text: 'Hi Priya, which filter is set on the export?' },
            ],
          },
        },
      ),
      ...page('Request Tracker, a ticket', `${rt}/Display.html?id=1`, 'rt5/ticket-1-display.html', {
        gaps: ['createdAt', 'messages.sentAt', 'messages.visibility'],
        ticket: {
          subject: 'Export to CSV stops at 10,000 rows',
          status: 'open',
          priority: 'low',
          group: 'General',
          assignee: 'Dana Whitfield',
          requester: { name: 'Priya Natarajan', email: 'priya.natarajan@example.org' },
          messages: [
            { id: '41', author: 'Enoch Root', role: 'agent', visibility: null },
            { id: '64' },
            { id: '67' },
            { id: '69' },
            { id: '81', author: 'Dana Whitfield' },
            {
              id: '83',
              role: 'customer',
              visibility: 'public',
              text: 'Here is the log, Dana. Thank you!\n\nWhich filter is set on the export?',
            },
          ],
        },
      }),
      ...page(
        'Request Tracker, another ticket',
        `${rt}/Display.html?id=2`,
        'rt5/ticket-2-display.html',
        {
          ticket: {
            subject: 'Invoice INV-2026-0311 charged twice <b>&amp; no reply</b>',
            status: 'stalled',
            messages: [
              {
                text: 'I was charged twice for invoice INV-2026-0311.\n\n12 March\n13 March\n\nPlease refund one of them.',
              },
            ],
          },
        },
      ),
      ...page(
        'Request Tracker, a reply',
        `${rt}/Update.html?id=1&Action=Respond`,
        'rt5/ticket-1-update-respond.html',
        {
          ticket: { subject: 'Export to CSV stops at 10,000 rows', status: 'open' },
          composer: { as: 'public' },
        },
      ),
      ...page(
        'Request Tracker, a note',
        `${rt}/Update.html?id=1&Action=Comment`,
        'rt5/ticket-1-update-comment.html',
        {
          composer: { as: 'internal' },
        },
      ),
      ...page('Request Tracker, no ticket', 'https://helpdesk.example.com/', 'rt5/home.html', {
        is: 'elsewhere',
        because: 'noTicket',
      }),
      ...page('osTicket, a ticket', `${osticket}?id=1`, 'osticket/ticket-1.html', {
        gaps: [],
        agent: { name: 'Dana' },
        composer: { as: 'public' },
        ticket: {
          subject: 'Export to CSV stops at 10,000 rows',
          status: 'open',
          priority: 'normal',
          channel: 'email',
          group: 'Support',
          assignee: 'Dana Whitfield',
          requester: { name: 'Priya Natarajan', email: 'priya.natarajan@example.org' },
          createdAt: '2026-11-21T21:50:44Z',
          messages: [
            {
              id: '1',
              author: 'Priya Natarajan',
              role: 'customer',
              visibility: 'public',
              sentAt: '2026-11-21T21:50:44Z',
              text: 'Hello,\n\nour nightly export stops after 10,000 rows since Monday. The file ends in the middle of a line.\n\nAccount: ACME-4471\nVersion: 3.12.0\n\nCould you look into it today?\n\nPriya Natarajan',
            },
            {
              id: '4',
              author: 'Dana Whitfield',
              role: 'agent',
              visibility: 'public',
              sentAt: '2026-11-21T21:52:55Z',
              text: 'Hi Priya,\n\nthanks for the report. Which filter is set on the export?\n\nDana',
            },
            { id: '5', role: 'agent', visibility: 'internal', sentAt: '2026-11-21T21:53:08Z' },
          ],
        },
      }),
      ...page('osTicket, a note', `${osticket}?id=1`, 'osticket/ticket-1-note-tab.html', {
        gaps: [],
        composer: { as: 'internal' },
        ticket: { messages: [{ id: '1' }, { id: '4' }, { id: '5' }] },
      }),
      ...page('osTicket, another ticket', `${osticket}?id=2`, 'osticket/ticket-2.html', {
        gaps: [],
        ticket: {
          subject: 'Invoice INV-2026-0311 charged twice & no reply',
          assignee: null,
          requester: { name: 'Oskar Lindqvist', email: 'oskar.lindqvist@example.net' },
          messages: [
            {
              role: 'customer',
              text: 'I was charged twice for invoice INV-2026-0311. Please refund one of them.',
            },
          ],
        },
      }),
      ...page('osTicket, a ticket that has gone', `${osticket}?id=7`, 'osticket/ticket-2.html', {
        is: 'unreadable',
      }),
      ...page('osTicket, a queue', `${osticket}?queue=1`, 'osticket/queue.html', {
        is: 'elsewhere',
        because: 'noTicket',
      }),
    ]
  : [];

const pages = [...recordedIn('test/pages').pages, ...OTHERS];

let stage: Stage;
let readings: Map<string, Reading | undefined>;

beforeAll(async () => {
  stage = await openStage(() => pages);
  readings = await readAll(stage, pages, 6);
}, 180_000);

afterAll(() => stage.close());

describe('a recorded page', () => {
  it.each(pages.map((recorded) => [recorded.name, recorded] as const))(
    'is read as a person reads it: %s',
    (name, { expected }) => {
      expect(readings.get(name)).toBeDefined();
      expect(differences(expected, readings.get(name))).toEqual([]);
    },
  );

  it('ran nothing of what it carried as text, in itself or in our pages', async () => {
    const tab = await stage.openTab();
    const hostile = pages.find(({ name }) => name === 'zendesk-hostile');
    if (!hostile) throw new Error('the hostile page is missing');
    await tab.show(hostile);
    await tab.settled();
    const ours = await stage.desk.openOurs('popup.html');
    expect(await ours.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
  });
});
