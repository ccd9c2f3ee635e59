import { describe, expect, it } from 'vitest';
import type { Get } from '../../lib/helpdesks/contract';
import { fromApi as freshdesk } from '../../lib/helpdesks/freshdesk/api';
import { fromApi as intercom } from '../../lib/helpdesks/intercom/api';

/** What an answer that nobody promised can hold in the place of anything. */
const ANYTHING: unknown[] = [null, 0, 7, '', 'words', true, [], [null], [[]], {}, { id: {} }];

const KEYS = {
  ticket: 'subject status priority source type requester_id responder_id group_id tags created_at',
  more: 'description_text requester stats',
  part: 'id user_id incoming private deleted automation_id created_at body_text requester',
  conversation: 'title state priority created_at user_summary admin_assignee team_assignee',
  piece: 'renderable_type renderable_data created_at',
};

const madeOf = (keys: string, value: unknown) =>
  Object.fromEntries(keys.split(' ').map((key) => [key, value]));

const ok = (body: unknown) => ({ ok: true as const, body });

const desk = (at: string, id: string) => ({
  helpdesk: 'x',
  site: `${at}.test`,
  id,
  url: `https://${at}.test/a/inbox/q7/inbox/conversation/${id}`,
});

describe('an answer of Freshdesk', () => {
  it.each(ANYTHING)(
    'of %j all through is read without a slip, and makes no words',
    async (value) => {
      const answers: Get = async (path) => {
        if (path.includes('/conversations?'))
          return ok({ conversations: [madeOf(KEYS.part, value), value] });
        if (path.includes('/bootstrap/')) return ok({ data: { agents: [value], groups: value } });
        return ok({ ticket: { ...madeOf(`${KEYS.ticket} ${KEYS.more}`, value), id: 62 } });
      };
      const seen = await freshdesk(desk(`f${ANYTHING.indexOf(value)}`, '62'), answers);
      if (!('ticket' in seen)) throw new Error(seen.refused);
      expect(seen.ticket.status).toBeUndefined();
      expect(seen.gaps).toEqual(expect.arrayContaining(['status', 'createdAt', 'requester']));
      // Two equal numbers are one person.
      const roles = (seen.ticket.messages ?? []).map(({ role }) => role);
      if (typeof value === 'number') return;
      expect(roles.filter(Boolean)).toEqual([]);
      expect(seen.gaps).toEqual(expect.arrayContaining(['priority', 'channel', 'messages.role']));
    },
  );

  it.each(ANYTHING)('of %j in place of the ticket is refused', async (value) => {
    expect(await freshdesk(desk('g', '62'), async () => ok({ ticket: value }))).toEqual({
      refused: 'broken',
    });
    expect(await freshdesk(desk('g', '62'), async () => ok(value))).toEqual({ refused: 'broken' });
  });
});

describe('an answer of Intercom', () => {
  it.each(ANYTHING)(
    'of %j all through is read without a slip, and makes no words',
    async (value) => {
      const body = {
        ...madeOf(KEYS.conversation, value),
        id: 62,
        renderable_parts: [
          madeOf(KEYS.piece, value),
          { renderable_type: 2, renderable_data: value },
          value,
        ],
      };
      const seen = await intercom(desk('i', '62'), async () => ok(body));
      if (!('ticket' in seen)) throw new Error(seen.refused);
      expect(seen.ticket.status).toBeUndefined();
      expect(seen.ticket.requester).toBeUndefined();
      expect(seen.gaps).toEqual(
        expect.arrayContaining(['status', 'requester', 'messages', 'tags']),
      );
      expect((seen.ticket.messages ?? []).every(({ text, author }) => !text && !author)).toBe(true);
    },
  );

  it.each(ANYTHING)('of %j in place of the conversation is refused', async (value) => {
    expect(await intercom(desk('i', '62'), async () => ok(value))).toEqual({ refused: 'broken' });
  });
});
