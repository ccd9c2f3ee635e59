import { afterEach, describe, expect, it, vi } from 'vitest';
import { address } from '../../lib/helpdesks/chatwoot/address';
import { sessionHeaders } from '../../lib/helpdesks/chatwoot/session';

class Page {
  get cookie() {
    return cookies;
  }
}
let cookies = '';

afterEach(() => vi.unstubAllGlobals());

describe('the session of a Chatwoot page', () => {
  const headersFor = (cookie: string) => {
    cookies = cookie;
    vi.stubGlobal('Document', Page);
    return sessionHeaders(new Page() as unknown as Document);
  };
  const kept = encodeURIComponent(
    JSON.stringify({ 'access-token': 'a', client: 'c', uid: 'd@x.test', 'x-frame-options': 'no' }),
  );

  it('gives the headers that its own page sends, and no others', () => {
    expect(headersFor(`lang=en; cw_d_session_info=${kept}; other=1`)).toEqual({
      'access-token': 'a',
      client: 'c',
      uid: 'd@x.test',
    });
  });

  it.each(['', 'cw_d_session_info=%7Bbroken', 'cw_d_session_info=%', 'cw_d_session_info=[1]'])(
    'gives none for %s',
    (cookie) => expect(headersFor(cookie)).toEqual({}),
  );
});

describe('a list of Chatwoot', () => {
  const at = (path: string) => address.isList!(new URL(path, 'https://chat.windmill.test'));

  it.each([
    '/app/accounts/2/dashboard',
    '/app/accounts/2/inbox/5',
    '/app/accounts/2/mentions/conversations',
  ])('is %s', (path) => expect(at(path)).toBe(true));

  it.each(['/app/accounts/2/inbox/5/conversations/9', '/app/accounts/2/contacts', '/app/login'])(
    'is not %s',
    (path) => expect(at(path)).toBe(false),
  );
});
