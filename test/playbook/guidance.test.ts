import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { withBorrowed, type Lendable, type PlaybookInUse } from '../../lib/playbook/borrow';
import { guidanceFor, type Card } from '../../lib/playbook/guidance';
import type { Ticket } from '../../lib/ticket/schema';
import { ticket } from '../panel/given';

const NOW = '2026-01-14T15:00:00.000Z';
const pack = (id: string): PlaybookInUse => packOf(id)!;

/** The cards for what a customer wrote, by a real assessment. */
function cardsFor(playbook: PlaybookInUse, text: string, change: Partial<Ticket> = {}): Card[] {
  const given = ticket({
    subject: undefined,
    messages: [
      { role: 'customer', visibility: 'public', sentAt: '2026-01-14T14:55:00.000Z', text },
    ],
    createdAt: '2026-01-14T14:55:00.000Z',
    ...change,
  });
  const judged = assess(given, playbook, { tickets: [], decisions: [] }, NOW);
  return guidanceFor(playbook, judged, {
    channel: given.channel,
    isSolved: given.status === 'solved',
    kind: given.fields.type,
    tags: given.tags,
  });
}

const ids = (cards: Card[]) => cards.map(({ id }) => id);
const card = (cards: Card[], id: string) => cards.find((one) => one.id === id);
const linesOf = (found: Card | undefined, is: string) =>
  found?.blocks.filter((block) => block.is === is).flatMap(({ lines }) => lines) ?? [];

const CALM = 'Good morning, a question about our plan.';
const ANGRY = 'This is unacceptable. I have explained the same thing three times, still no answer.';

describe('a customer who is upset', () => {
  const [first, ...rest] = cardsFor(pack('excellence'), ANGRY);

  test('is met with HEARD, first and open, beside the words that show it', () => {
    expect(first).toMatchObject({ id: 'heard', kind: 'upset', name: 'HEARD', now: true });
    expect(ANGRY).toContain(first?.quote);
    expect(linesOf(first, 'steps').map(({ name }) => name)).toEqual([
      'Hear',
      'Empathize',
      'Apologize',
      'Resolve',
      'Diagnose',
    ]);
    expect(rest.some(({ now }) => now)).toBe(false);
  });

  test('gets the four sentences that help, and nobody tells them to calm down', () => {
    expect(linesOf(first, 'say')).toHaveLength(4);
    const calm = (found: Card | undefined) =>
      linesOf(found, 'avoid').find(({ text }) => text.includes('calm down'));
    expect(calm(first)).toEqual({ text: 'Telling a customer to calm down' });
    expect(calm(card(rest, 'reply'))?.instead).toBe('I understand.');
  });

  test('gets what the playbook lends that has such a guide, and it says from where', () => {
    const lenders = { guides: pack('excellence'), tone: pack('excellence') };
    const [heard] = cardsFor(withBorrowed(pack('runbook'), lenders), ANGRY);
    expect(heard).toMatchObject({ name: 'HEARD', now: true, ref: 'R-004-DEE-03' });
    expect(heard?.from?.title).toBe(pack('excellence').title);
    expect(linesOf(heard, 'say')).toHaveLength(4);
  });

  test('without a guide there is no card for it', () => {
    expect(ids(cardsFor(pack('runbook'), ANGRY))).not.toContain('heard');
  });
});

test('a sign of mood opens the guide at the customer’s own words, without a trigger of the playbook', () => {
  const text = 'We are about to cancel our contract.';
  const [first] = cardsFor(pack('excellence'), text);
  expect(first).toMatchObject({ id: 'heard', now: true, quote: text });
});

test('a guide waits closed, behind the rest, while nobody is upset', () => {
  const calm = cardsFor(pack('excellence'), CALM);
  expect(ids(calm).at(-1)).toBe('heard');
  expect(calm.at(-1)?.now).toBeUndefined();
  expect(calm.at(-1)?.quote).toBeUndefined();
});

test('sentences of one playbook are not mixed into the guide of another', () => {
  const mixed = withBorrowed(pack('playbook'), { guides: pack('excellence') });
  const heard = card(cardsFor(mixed, CALM), 'heard/excellence');
  expect(heard?.blocks.map(({ is }) => is)).toEqual(['steps']);
  expect(ids(cardsFor(mixed, CALM))).not.toContain('heard');
  const reply = card(cardsFor(mixed, CALM), 'reply');
  expect(reply?.from).toBeUndefined();
});

describe('a kind of issue', () => {
  test('that is known has one card, beside the words that show it', () => {
    const found = cardsFor(pack('playbook'), 'I forgot my password and cannot get the reset mail.');
    const topics = found.filter(({ kind }) => kind === 'topic');
    expect(topics.map(({ name }) => name)).toEqual(['Password resets']);
    expect(topics[0]?.quote).toBeTruthy();
    expect(linesOf(topics[0], 'steps')).toHaveLength(2);
  });

  test('that is a wish has its form', () => {
    const found = cardsFor(pack('playbook'), 'Feature request: please add a dark mode.');
    const wish = card(found, 'topic/feature-request');
    expect(linesOf(wish, 'ask').map(({ text }) => text.split(':')[0])).toEqual([
      'Use',
      'Benefit',
      'Impact',
    ]);
  });

  test('that is not known has those of its category', () => {
    const none = { value: null, evidence: [] };
    const found = guidanceFor(
      pack('playbook'),
      {
        category: { value: { id: 'account' } },
        topic: none,
        priority: none,
        triggers: [],
        mood: { signs: [] },
        escalations: [],
      },
      { isSolved: false, tags: [] },
    ).filter(({ kind }) => kind === 'topic');
    expect(found.map(({ name }) => name)).toEqual([
      'Password resets',
      'Billing questions',
      'Account access',
    ]);
    expect(found[0]?.why).toBe('Account Management');
  });
});

describe('the moment', () => {
  test('in a chat the rules of chat are shown, by e-mail those of e-mail', () => {
    const chat = card(cardsFor(pack('excellence'), CALM, { channel: 'Chat' }), 'channel');
    expect(chat?.why).toBe('chat');
    expect(linesOf(chat, 'rules').map(({ text }) => text)).toContain(
      'Two or three chats at a time for one agent.',
    );
    const mail = card(cardsFor(pack('excellence'), CALM, { channel: 'email' }), 'channel');
    expect(JSON.stringify(mail)).not.toContain('Two or three chats');
    const phone = card(cardsFor(pack('excellence'), CALM, { channel: 'voice' }), 'channel');
    expect(phone?.why).toBe('phone');
    expect(JSON.stringify(phone)).toContain('less than 30 seconds on hold');
    expect(JSON.stringify(phone)).not.toContain('telephone menu');
    expect(card(cardsFor(pack('excellence'), CALM, { channel: 'fax' }), 'channel')).toBeUndefined();
  });

  test('an escalation brings its steps, and what the customer hears', () => {
    const found = cardsFor(pack('playbook'), 'Fix this or we cancel our contract at once.');
    const handing = card(found, 'escalation');
    expect(handing?.why).toBe('Management');
    expect(linesOf(handing, 'levels').map(({ name }) => name)).toContain('Management');
    expect(linesOf(handing, 'levels')[0]?.say).toHaveLength(1);
    const report = linesOf(handing, 'rules').find(({ text }) => text.includes('bug report'));
    expect(report).toMatchObject({ assumed: true });
    expect(report?.points).toHaveLength(6);
    const sop = card(cardsFor(pack('runbook'), 'My lawyer will be in touch.'), 'escalation');
    expect(linesOf(sop, 'steps')).toHaveLength(5);
    expect(ids(cardsFor(pack('runbook'), CALM))).not.toContain('escalation');
  });

  test('what is Critical may be an incident, and what the helpdesk calls one is', () => {
    const down = 'The whole system is down for everyone.';
    const found = card(cardsFor(pack('excellence'), down), 'incident');
    expect(found?.why).toBe('Critical');
    expect(linesOf(found, 'steps')).toHaveLength(9);
    expect(found?.blocks.flatMap(({ name }) => name ?? [])).toHaveLength(2);
    expect(linesOf(found, 'levels').map(({ name }) => name)).toEqual(['SEV1', 'SEV2', 'SEV3']);
    const typed = cardsFor(pack('excellence'), CALM, { fields: { type: 'Incident' } });
    expect(card(typed, 'incident')?.why).toBeUndefined();
    expect(card(typed, 'incident')).toBeDefined();
    expect(card(cardsFor(pack('excellence'), CALM), 'incident')).toBeUndefined();
    expect(card(cardsFor(pack('runbook'), down), 'incident')).toBeUndefined();
  });

  test('while one replies, do, do not and what to avoid stand together', () => {
    const reply = card(cardsFor(pack('playbook'), CALM), 'reply');
    expect(reply?.blocks.map(({ is }) => is)).toEqual(['dos', 'donts', 'avoid', 'say', 'rules']);
    expect(linesOf(reply, 'dos')).toHaveLength(5);
    expect(linesOf(reply, 'donts')).toHaveLength(5);
  });

  test('once it is solved, only what there is to learn is left', () => {
    const solved = cardsFor(pack('excellence'), ANGRY, { status: 'solved' });
    expect(ids(solved)).toEqual(['solved']);
    const told = linesOf(solved[0], 'rules').map(({ text }) => text);
    expect(told).toContain('Every article belongs to somebody.');
  });

  test('figures of the trade are not read beside a ticket', () => {
    const told = JSON.stringify(cardsFor(pack('excellence'), ANGRY));
    expect(told).not.toContain('40-50%');
    expect(told).not.toContain('saves 30-40%');
  });
});

test('the runbook says nothing about a calm ticket', () => {
  expect(cardsFor(pack('runbook'), CALM)).toEqual([]);
});

test('each borrowed section says its own origin', () => {
  const lenders: Partial<Record<Lendable, PlaybookInUse>> = {
    tone: pack('playbook'),
    notes: pack('guidelines'),
  };
  const reply = cardsFor(withBorrowed(pack('runbook'), lenders), CALM).filter(
    ({ kind }) => kind === 'reply',
  );
  expect(reply.map(({ id, from }) => [id, from?.id])).toEqual([
    ['reply/playbook', 'playbook'],
    ['reply/guidelines', 'guidelines'],
  ]);
});
