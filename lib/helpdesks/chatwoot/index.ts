import type { Helpdesk } from '../contract';
import { all, closest, matches, query } from '../find';
import { composerIn, helpdeskOf, type Layout } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { messageId, root } from './root';
import {
  ANSWERED,
  ASKED,
  HOOKS,
  MESSAGE,
  NOTE,
  NOTE_MODE,
  PRIVATE,
  REPLY_BOX,
  SIGN_IN,
} from './selectors';

const layout: Layout = {
  hooks: HOOKS,
  kinds: [
    [`:has(${ASKED})`, { role: 'customer', visibility: 'public' }],
    [`:has(${ANSWERED})`, { visibility: 'public' }],
    [`:has(${NOTE})`, { visibility: 'internal' }],
  ],
  messageId,
  lacks: ['status', 'channel', 'requester', 'requester.email', 'assignee', 'tags', 'createdAt'],
};

/** Chatwoot: the API that its own page uses, and the page for what was written. */
export const chatwoot: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: () => [MESSAGE],
  fromApi,
  composer(doc, ref) {
    const page = root(doc, ref);
    const found = page ? all(page, HOOKS.composer).elements : [];
    return composerIn(
      doc,
      found.map((element) => {
        const box = closest(element, REPLY_BOX);
        const isNote = !!box && matches(box, PRIVATE);
        const isKnown = box && isNote === !!query(box, NOTE_MODE);
        return {
          element: element as HTMLElement,
          ...(isKnown && { as: isNote ? 'internal' : 'public' }),
        };
      }),
    );
  },
});
