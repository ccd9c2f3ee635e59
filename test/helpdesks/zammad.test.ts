import { describe, expect, it } from 'vitest';
import { address as zammadAddress } from '../../lib/helpdesks/zammad/address';
import { address as frappeAddress } from '../../lib/helpdesks/frappe/address';
import type { Get } from '../../lib/helpdesks/contract';
import { zammad } from '../../lib/helpdesks/zammad';
import { stateOf } from '../../lib/helpdesks/zammad/api';

const ref = { helpdesk: 'zammad', site: 'd.test', id: '31', url: 'https://d.test/#ticket/zoom/31' };

describe('a Zammad ticket', () => {
  it('is not told from the answer to another one', async () => {
    const get: Get = async () => ({ ok: true, body: { id: 32, title: 'Another' } });
    expect(await zammad.fromApi!(ref, get)).toEqual({ refused: 'broken' });
  });

  it('that only this agent may not see is no sign-out', async () => {
    const get: Get = async (path) =>
      path.endsWith('/users/me')
        ? { ok: true, body: { id: 5 } }
        : { ok: false, refused: 'forbidden' };
    expect(await zammad.fromApi!(ref, get)).toEqual({ refused: 'forbidden' });
  });

  it('has its state in the words of all helpdesks, and a team’s own as it is', () => {
    expect(
      ['pending reminder', 'Pending close', 'merged', 'open', 'waiting for parts'].map(stateOf),
    ).toEqual(['pending', 'pending', 'closed', 'open', 'waiting for parts']);
  });
});

describe('a list', () => {
  it('is an overview of Zammad, in both apps', () => {
    const at = (path: string) => zammadAddress.isList!(new URL(path, 'https://d.test'));
    expect(at('/#ticket/view/my_assigned')).toBe(true);
    expect(at('/desktop/tickets/view/my_assigned')).toBe(true);
    expect(at('/#ticket/zoom/3')).toBe(false);
  });

  it('is the list of tickets of Frappe Helpdesk', () => {
    const at = (path: string) => frappeAddress.isList!(new URL(path, 'https://d.test'));
    expect(at('/helpdesk/tickets?view=vl-1')).toBe(true);
    expect(at('/helpdesk/tickets/3')).toBe(false);
  });
});
