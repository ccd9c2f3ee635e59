import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../background/inside';
import { openStage, painted, type Stage } from './stage';

/** The lists of eight helpdesks, written by hand, as the built extension reads and marks them. */

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 90_000);

afterAll(() => stage.close());

type Expected = {
  url: string;
  /** A row → what is read of it; nothing else is compared. */
  rows: Record<string, object>;
  /** The rows that are marked, from top to bottom. */
  marks: RegExp[];
  /** Tickets whose page was opened before: id → subject. */
  opened?: Record<string, string>;
};

const DOWN = 'The whole system is completely down';
/** A first reply within 15 minutes, asked for 5 minutes ago; a solution within 4 hours. */
const REPLY = /^(?:9|10)m$/;
const SOLUTION = /^3h 5\dm$/;

const LISTS: Record<string, Expected> = {
  zendesk: {
    url: 'https://acme.zendesk.com/agent/filters/360001',
    rows: {
      '101': {
        subject: `${DOWN} for everybody`,
        status: 'new',
        priority: 'urgent',
        unanswered: true,
        requester: { name: 'Wren Ostrow', email: 'wren@ostrow.example' },
      },
      '102': { subject: 'Where do I find my invoices?', assignee: 'Ines Hallow' },
      '103': { status: 'open', requester: { name: 'Odo Fenn', email: 'odo@fenn.example' } },
      '104': { status: 'solved', priority: 'low' },
      '105': { status: 'new' },
    },
    marks: [REPLY, /./, /./, /^(?:24|25|26)m late$/],
  },
  gmail: {
    url: 'https://mail.google.com/mail/u/0/#inbox',
    rows: {
      FMfcgzGxRdsXJkJgNWVmKWPSWZQWSXfh: {
        subject: 'The shop is completely down and nobody can order',
        requester: { name: 'Rosa Bell', email: 'rosa@bell.example' },
        unanswered: true,
      },
    },
    marks: [/^(?:8|9|10)m$/],
  },
  rt: {
    url: 'https://rt.example.org/support/Search/Results.html?Query=id%20%3E%200',
    rows: {
      '11': {
        subject: DOWN,
        status: 'new',
        unanswered: true,
        requester: { name: 'Wren Ostrow', email: 'wren@ostrow.example' },
        ref: {
          helpdesk: 'rt',
          site: 'rt.example.org',
          id: '11',
          url: 'https://rt.example.org/support/Ticket/Display.html?id=11',
        },
      },
      '12': { status: 'open', assignee: 'Dana Whitfield' },
      '13': { subject: 'Where do I find my invoices?' },
    },
    marks: [REPLY, /./, /./],
  },
  osticket: {
    url: 'https://osticket.example.org/scp/tickets.php?queue=1',
    rows: {
      '21': {
        subject: 'The whole system is down',
        requester: { name: 'Wren Ostrow' },
        assignee: 'Dana Whitfield',
      },
      '22': { subject: 'Where do I find my invoices?', requester: { name: 'Mira Tallow' } },
    },
    opened: { '21': DOWN },
    marks: [REPLY],
  },
  freescout: {
    url: 'https://freescout.example.org/mailbox/1/4',
    rows: {
      '31': {
        subject: 'The whole system is down',
        status: 'open',
        requester: { name: 'Wren Ostrow' },
      },
      '32': { subject: 'Where do I find my invoices?', requester: { name: 'Mira Tallow' } },
    },
    marks: [/^≤ (?:4h|3h 59m)$/],
  },
  jira: {
    url: 'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12',
    rows: {
      'HELP-41': {
        subject: DOWN,
        status: 'open',
        requester: { name: 'Wren Ostrow', email: 'wren@ostrow.example' },
      },
      'HELP-42': { subject: 'Thank you', status: 'done', assignee: 'Ines Hallow' },
    },
    marks: [SOLUTION],
  },
  freshdesk: {
    url: 'https://acme.freshdesk.com/a/tickets/filters/all_tickets',
    rows: { '51': { subject: 'The whole system is down', requester: { name: 'Wren Ostrow' } } },
    opened: { '51': DOWN },
    marks: [REPLY],
  },
  zammad: {
    url: 'https://zammad.example.org/#ticket/view/all_open',
    rows: {
      '61': {
        subject: 'The whole system is down',
        status: 'open',
        requester: { name: 'Wren Ostrow' },
      },
      '62': { status: 'closed', assignee: 'Ines Hallow' },
    },
    marks: [SOLUTION],
  },
};

describe.each(Object.entries(LISTS))(
  'the list of %s',
  (name, { url, rows, marks, opened = {} }) => {
    test('is read as a person reads it, and the tickets that want something are marked', async () => {
      const site = new URL(url).host;
      for (const [id, subject] of Object.entries(opened))
        await stage.read(
          { helpdesk: name, site, id, url },
          {
            subject,
            status: 'new',
            messages: [{ role: 'customer', visibility: 'public', text: subject }],
            createdAt: new Date(Date.now() - 300_000).toISOString(),
          },
        );
      const page = await stage.open(name, url);
      const found = await until(async () => {
        const shown = await painted(page);
        return shown.length === marks.length && shown;
      });
      expect(found || (await painted(page))).toHaveLength(marks.length);
      for (const [index, mark] of (found || []).entries()) expect(mark.text).toMatch(marks[index]!);

      const kept = await stage.rows(site);
      expect(kept.map(({ row }) => row.ref.id).sort()).toEqual(
        expect.arrayContaining(Object.keys(rows).sort()),
      );
      for (const [id, expected] of Object.entries(rows))
        expect(kept.find(({ row }) => row.ref.id === id)?.row).toMatchObject(expected);
      await page.close();
    });
  },
);

test('a row whose signs name two tickets is none', async () => {
  const sites = ['acme.atlassian.net', 'acme.freshdesk.com'];
  const ids = (await Promise.all(sites.map(stage.rows))).flat().map(({ row }) => row.ref.id);
  expect(ids.sort()).toEqual(['51', 'HELP-41', 'HELP-42']);
});
