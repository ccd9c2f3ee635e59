import type { Helpdesk } from '../contract';
import { query } from '../find';
import { fromApi } from './api';
import { fromDom, watch } from './dom';
import { agent, composer, root } from './page';
import { HOOKS, rootHook, SIGN_IN } from './selectors';

const PAGE = /\/(?:SelfService|Ticket)\/(?:Display|Update|History|Modify\w*|Forward)\.html$/;
/** RT separates parameters by `&` or `;`. */
const ID = /[?&;]id=(\d+)(?=[&;]|$)/;

/** Request Tracker 5 at any address: `/Ticket/Display.html?id=N`, below any path of its host. */
export const rt: Helpdesk = {
  id: 'rt',
  name: 'Request Tracker',
  locate({ pathname, search, host, href }) {
    const id = PAGE.test(pathname) && ID.exec(search)?.[1];
    return id ? { helpdesk: 'rt', site: host, id, url: href } : null;
  },
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => [...HOOKS.number, rootHook(id)],
  agent,
  fromApi,
  fromDom,
  watch,
  composer,
};
