import { record, text } from '../answer';
import { ofDocument } from '../find';

const NAMES = ['access-token', 'token-type', 'client', 'expiry', 'uid'];

/**
 * The headers with which Chatwoot's own page asks its own server: it keeps them in a cookie that its scripts read. They go to
 * that server only, and are kept nowhere. Newer ones keep the cookie to themselves and need no headers.
 */
export function sessionHeaders(doc: Document): Record<string, string> {
  const [, cookie = ''] = /(?:^|; )cw_d_session_info=([^;]*)/.exec(ofDocument(doc, 'cookie')) ?? [];
  try {
    const kept = record(JSON.parse(decodeURIComponent(cookie)));
    return Object.fromEntries(
      NAMES.flatMap((name) => (text(kept[name]) ? [[name, String(kept[name])] as const] : [])),
    );
  } catch {
    return {};
  }
}
