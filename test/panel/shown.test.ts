import { describe, expect, test } from 'vitest';
import { helpdeskAt, ticketAt } from '../../entrypoints/sidepanel/place';
import { shownNow, type Known } from '../../entrypoints/sidepanel/shown';
import type { SeenTicket } from '../../lib/store/schema';
import { ticketKey } from '../../lib/ticket/key';
import type { Reading } from '../../lib/ticket/schema';
import { NOW, ticket } from './given';

const one = ticket();
const key = ticketKey(one.ref);
const seen: SeenTicket = { key, ticket: one, gaps: [], source: {}, firstSeenAt: NOW, seenAt: NOW };
const LATER = '2026-01-14T15:00:05.000Z';

const known = (change: Partial<Known> = {}): Known => ({
  tab: { tabId: 7, url: one.ref.url, since: NOW },
  row: { tabId: 7, at: NOW, is: 'ticket', key },
  seen,
  asked: { is: 'asking' },
  sites: [],
  hostedAllowed: true,
  ...change,
});
const at = (url: string | undefined) => ({ tabId: 7, url, since: NOW });

describe('what the panel shows', () => {
  test('the stored ticket of the tab in front', () => {
    expect(shownNow(known())).toMatchObject({ is: 'ticket', seen: { key } });
  });

  test('nothing of a ticket from the moment its tab has another address', () => {
    for (const url of [
      'https://acme.zendesk.com/agent/tickets/49',
      'https://acme.zendesk.com/agent/tickets/480',
      'https://acme.zendesk.com/agent/filters/48',
      'https://other.zendesk.com/agent/tickets/48',
    ])
      expect(shownNow(known({ tab: at(url) })).is).toBe('loading');
    expect(shownNow(known({ tab: at('https://example.org/agent/tickets/48') })).is).toBe(
      'noHelpdesk',
    );
    expect(shownNow(known({ tab: at(undefined) })).is).toBe('noHelpdesk');
  });

  test('nothing of a ticket that another tab shows', () => {
    expect(shownNow(known({ tab: { tabId: 8, url: one.ref.url, since: NOW } })).is).toBe('loading');
  });

  test('a ticket that is read again stays on screen meanwhile; an unreadable one does not', () => {
    const loading = { tabId: 7, at: LATER, is: 'loading', ref: one.ref } as const;
    expect(shownNow(known({ row: loading })).is).toBe('ticket');
    const other = { ...loading, ref: { ...one.ref, id: '49' } };
    expect(shownNow(known({ row: other })).is).toBe('loading');
    const unreadable = { tabId: 7, at: LATER, is: 'unreadable' as const, ref: one.ref, misses: [] };
    expect(shownNow(known({ row: unreadable })).is).toBe('unreadable');
  });

  test('a page that does not answer is asleep; a ticket already read stays, and says so', () => {
    const asked = { is: 'silent' } as const;
    expect(shownNow(known({ asked, row: undefined, seen: undefined })).is).toBe('asleep');
    expect(shownNow(known({ asked }))).toMatchObject({ is: 'ticket', asleep: true });
  });

  test('a state of the page counts once it is newer than the address', () => {
    const row = {
      tabId: 7,
      is: 'elsewhere',
      helpdesk: 'zendesk',
      site: 's',
      because: 'signedOut',
    } as const;
    const before = known({ row: { ...row, at: '2026-01-14T14:59:00.000Z' }, seen: undefined });
    expect(shownNow(before).is).toBe('loading');
    expect(shownNow(known({ row: { ...row, at: LATER }, seen: undefined })).is).toBe('signedOut');
  });

  test('an unreadable ticket names what was missed', () => {
    const reading: Reading = { is: 'unreadable', ref: one.ref, misses: ['[data-x]'] };
    const asked = { is: 'answered' as const, reading, at: LATER };
    expect(shownNow(known({ row: undefined, seen: undefined, asked }))).toMatchObject({
      is: 'unreadable',
      misses: ['[data-x]'],
    });
  });

  test('without leave to read the hosted helpdesks it asks for it', () => {
    expect(shownNow(known({ tab: at(undefined), hostedAllowed: false })).is).toBe('noPermission');
  });
});

describe('where an address belongs', () => {
  test('hosted helpdesks by host, others only where they were allowed', () => {
    expect(helpdeskAt('https://acme.zendesk.com/agent', [])).toBe('zendesk');
    expect(helpdeskAt('https://zendesk.com.evil.example/agent', [])).toBeUndefined();
    expect(helpdeskAt('http://acme.zendesk.com/agent', [])).toBeUndefined();
    const sites = [{ origin: 'http://rt.local:8080', helpdesk: 'rt' }];
    expect(helpdeskAt('http://rt.local:8080/Ticket/Display.html?id=3', sites)).toBe('rt');
    expect(helpdeskAt('http://rt.local/Ticket/Display.html?id=3', sites)).toBeUndefined();
  });

  test('a list or a strange page shows no ticket', () => {
    expect(ticketAt('https://acme.zendesk.com/agent/filters/48')).toBeUndefined();
    expect(ticketAt('not an address')).toBeUndefined();
    expect(ticketAt(one.ref.url)).toBe(key);
  });
});
