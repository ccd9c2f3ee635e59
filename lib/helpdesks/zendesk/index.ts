import type { Helpdesk } from '../contract';
import { attr, query } from '../find';
import { here } from './address';
import { fromApi } from './api';
import { composer } from './composer';
import { fromDom, watch } from './dom';
import { root } from './root';
import { HOOKS, PROFILE, TICKET_PARTS } from './selectors';

/** Zendesk Agent Workspace: its API with the agent's own session, and the pane of the ticket. */
export const zendesk: Helpdesk = {
  ...here,
  hooks: HOOKS,
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
