import { attr, query } from '../find';
import type { Helpdesk } from '../contract';
import { fromApi } from './api';
import { composer } from './composer';
import { fromDom, watch } from './dom';
import { root } from './root';
import { PROFILE, TICKET_PARTS } from './selectors';

const TICKET = /^\/agent\/tickets\/(\d+)(?:\/|$)/;

/** Zendesk Agent Workspace: `https://SUB.zendesk.com/agent/tickets/ID`. */
export const zendesk: Helpdesk = {
  id: 'zendesk',
  name: 'Zendesk',
  locate(url) {
    const id = TICKET.exec(url.pathname)?.[1];
    if (!id || !url.hostname.endsWith('.zendesk.com')) return null;
    return { helpdesk: 'zendesk', site: url.host, id, url: url.href };
  },
  signedOut: (doc) => !!query(doc, 'form input[type="password"]') && !query(doc, '#main_panes'),
  root,
  rootHooks: () => TICKET_PARTS,
  agent(doc) {
    const name = attr(query(doc, PROFILE), 'alt');
    return name ? { name } : undefined;
  },
  fromApi,
  fromDom,
  watch,
  composer,
};
