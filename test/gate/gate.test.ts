import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { believe, floodgate, MOST_BYTES, withinLimits, type Sender } from '../../lib/gate';
import type { QueueRow, Reading, TicketReading } from '../../lib/ticket/schema';

const OURS = 'abcdefghijklmnopabcdefghijklmnop';
const url = 'https://acme.zendesk.com/agent/tickets/42';
const ref = { helpdesk: 'zendesk', site: 'acme.zendesk.com', id: '42', url };

const reading: TicketReading = {
  is: 'ticket',
  ticket: {
    ref,
    subject: 'Printer on fire',
    tags: ['vip'],
    fields: { plan: 'gold' },
    messages: [
      { role: 'customer', visibility: 'public', sentAt: '2026-01-13T14:00:00Z', text: 'Help!' },
    ],
    readAt: '2026-01-13T14:01:00Z',
  },
  gaps: [],
  source: { subject: 'api' },
};

const sender: Sender = {
  id: OURS,
  frameId: 0,
  url,
  origin: 'https://acme.zendesk.com',
  tab: { id: 7 },
};
const observed = (one: unknown) => ({ type: 'ticketObserved', reading: one });

describe('a message from a page', () => {
  test('is believed when our reader in the top frame speaks of its own site', () => {
    expect(believe(observed(reading), sender, OURS)).toEqual({ ok: true, tabId: 7, reading });
  });

  test.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['nobody', { id: undefined }],
    ['a frame of the page', { frameId: 3 }],
    ['an unknown frame', { frameId: undefined }],
    ['outside a tab', { tab: undefined }],
    ['a private window', { tab: { id: 7, incognito: true } }],
    [
      'another host',
      { url: 'https://evil.zendesk.com/agent/tickets/42', origin: 'https://evil.zendesk.com' },
    ],
    ['a document whose origin is another', { origin: 'https://evil.example' }],
    ['a sandboxed document', { origin: 'null' }],
    ['the same host under another scheme', { url: 'ftp://acme.zendesk.com/' }],
    [
      'a page of the extension',
      { url: `chrome-extension://${OURS}/popup.html`, origin: `chrome-extension://${OURS}` },
    ],
    ['a page that is not shown yet', { documentLifecycle: 'prerender' }],
    ['a page without an address', { url: undefined }],
  ])('from %s is refused', (_, change) => {
    expect(believe(observed(reading), { ...sender, ...change }, OURS)).toEqual({
      ok: false,
      because: 'sender',
    });
  });

  test.each<[string, Reading]>([
    ['loading', { is: 'loading', ref }],
    ['unreadable', { is: 'unreadable', ref, misses: ['subject'] }],
    ['elsewhere', { is: 'elsewhere', helpdesk: 'zendesk', site: ref.site, because: 'noTicket' }],
  ])('may say that the page is %s', (_, state) => {
    expect(believe(observed(state), sender, OURS)).toMatchObject({ ok: true, reading: state });
  });

  test('that links its ticket to another site, or to a script, is refused', () => {
    for (const bad of [
      'https://evil.example/agent/tickets/42',
      'javascript:alert(1)',
      'not an address',
    ]) {
      const linked = { ...reading, ticket: { ...reading.ticket, ref: { ...ref, url: bad } } };
      expect(believe(observed(linked), sender, OURS)).toEqual({ ok: false, because: 'sender' });
    }
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'ticketObserved'],
    ['another type', { type: 'readTicket' }],
    ['an empty queue', { type: 'queueObserved', rows: [] }],
    ['a queue of too many', { type: 'queueObserved', rows: Array(501).fill({ ref }) }],
    ['a row without a ticket', { type: 'queueObserved', rows: [{ subject: 'Seats' }] }],
    ['no reading', { type: 'ticketObserved' }],
    ['an unknown state', observed({ is: 'solved' })],
    ['a number for a subject', observed({ ...reading, ticket: { ...reading.ticket, subject: 7 } })],
    [
      'a time in words',
      observed({ ...reading, ticket: { ...reading.ticket, readAt: 'yesterday' } }),
    ],
  ])('with %s is refused', (_, message) => {
    expect(believe(message, sender, OURS)).toEqual({ ok: false, because: 'shape' });
  });

  test('leaves behind what the protocol does not know', () => {
    const extra = { ...reading, secret: 1, ticket: { ...reading.ticket, html: '<b>' } };
    expect(believe(observed(extra), sender, OURS)).toEqual({ ok: true, tabId: 7, reading });
  });

  test('cannot reach a prototype through field names, tags or ids', () => {
    const fields = JSON.parse(
      '{"__proto__": {"x": "1"}, "constructor": "y", "hasOwnProperty": "z"}',
    ) as Record<string, string>;
    const named = { ...reading, ticket: { ...reading.ticket, tags: ['__proto__'], fields } };
    believe(observed(named), sender, OURS);
    fields.__proto__ = 'text';
    const heard = believe(
      observed({
        ...reading,
        ticket: { ...reading.ticket, fields: { prototype: 'p', toString: 't' } },
      }),
      sender,
      OURS,
    );
    expect(heard.ok).toBe(true);
    expect(({} as { x?: string }).x).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test('of any shape from any sender never throws and is never believed by chance', () => {
    const keys = fc.constantFrom(
      'type',
      'reading',
      'is',
      'ticket',
      'ref',
      '__proto__',
      'constructor',
      'messages',
      'gaps',
    );
    const values = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true }),
      fc.constantFrom('ticketObserved', 'ticket', 'loading'),
    );
    const shapes = fc.oneof(
      fc.anything(),
      fc.dictionary(keys, fc.oneof(values, fc.dictionary(keys, values))),
    );
    const senders = fc.oneof(
      fc.constant(sender),
      fc.record({
        id: fc.string(),
        frameId: fc.integer(),
        url: fc.string(),
        tab: fc.record({ id: fc.integer() }),
      }),
    );
    fc.assert(
      fc.property(shapes, senders, (message, from) => {
        expect(believe(message, from, OURS).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('a queue', () => {
  const row: QueueRow = { ref, subject: 'Printer on fire', status: 'new', unanswered: true };
  const queue = (rows: unknown[]) => ({ type: 'queueObserved', rows });

  test('is believed when every row is one of the site that speaks', () => {
    const other = { ref: { ...ref, id: '43', url: 'https://acme.zendesk.com/agent/tickets/43' } };
    expect(believe(queue([row, other]), sender, OURS)).toEqual({
      ok: true,
      tabId: 7,
      rows: [row, other],
    });
  });

  test.each<[string, object]>([
    ['of another site', { site: 'other.zendesk.com' }],
    ['that leads to another site', { url: 'https://evil.example/agent/tickets/42' }],
    ['that leads to a script', { url: 'javascript:alert(1)' }],
  ])('with one row %s is refused as a whole', (_, change) => {
    const bad = { ref: { ...ref, ...change } };
    expect(believe(queue([row, bad]), sender, OURS)).toEqual({ ok: false, because: 'sender' });
  });

  test('in a frame, in another tab of nobody or in a private window is refused', () => {
    for (const change of [{ frameId: 2 }, { tab: undefined }, { tab: { id: 7, incognito: true } }])
      expect(believe(queue([row]), { ...sender, ...change }, OURS).ok).toBe(false);
  });

  test('of more than half a megabyte is refused, and what the protocol does not know is left behind', () => {
    const long = { ...row, subject: 'x'.repeat(600_000) };
    expect(believe(queue([long]), sender, OURS)).toEqual({ ok: false, because: 'shape' });
    const heard = believe(queue([{ ...row, html: '<b>' }]), sender, OURS);
    expect(heard).toEqual({ ok: true, tabId: 7, rows: [row] });
  });
});

describe('a reading that is too large', () => {
  const size = (one: unknown) => new TextEncoder().encode(JSON.stringify(one)).length;
  const withMessages = (texts: string[]): TicketReading => ({
    ...reading,
    ticket: { ...reading.ticket, messages: texts.map((text) => ({ role: 'customer', text })) },
  });

  test('keeps its newest 2,000 messages and names the gap', () => {
    const kept = withinLimits(
      withMessages(Array.from({ length: 2_500 }, (_, index) => `m${index}`)),
    )!;
    expect(kept.ticket.messages).toHaveLength(2_000);
    expect(kept.ticket.messages.at(-1)!.text).toBe('m2499');
    expect(kept.gaps).toContain('messages');
  });

  test('has its one giant message cut, and the others whole', () => {
    const kept = withinLimits(withMessages(['first', '漢'.repeat(1_000_000), 'last']))!;
    expect(kept.ticket.messages.map(({ text }) => text.slice(0, 5))).toEqual([
      'first',
      '漢漢漢漢漢',
      'last',
    ]);
    expect(kept.gaps).toEqual(['messages.text']);
    expect(size(kept)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('stays below the limit whatever its messages are', () => {
    const text = fc.tuple(
      fc.constantFrom('a', 'ß', '漢', '"', '\u0001', '😀'),
      fc.integer({ min: 0, max: 300_000 }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const kept = withinLimits(withMessages(texts.map(([sign, count]) => sign.repeat(count))))!;
        expect(size(kept)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('is refused when the bulk is not in its messages', () => {
    const fields = { note: 'x'.repeat(600_000) };
    const bulky = { ...reading, ticket: { ...reading.ticket, fields } };
    expect(believe(observed(bulky), sender, OURS)).toEqual({ ok: false, because: 'shape' });
  });
});

test('a tab may send twenty readings a second, and other tabs are not held up by it', () => {
  const mayPass = floodgate();
  const passed = Array.from({ length: 50 }, () => mayPass(1, 1_000)).filter(Boolean);
  expect(passed).toHaveLength(20);
  expect(mayPass(2, 1_000)).toBe(true);
  expect(mayPass(1, 2_000)).toBe(true);
});
