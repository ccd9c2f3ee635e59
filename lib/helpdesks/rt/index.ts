import type { Helpdesk } from '../contract';
import { query } from '../find';
import { here } from './address';
import { fromApi } from './api';
import { fromDom, watch } from './dom';
import { agent, composer, root } from './page';
import { HOOKS, rootHook, SIGN_IN } from './selectors';

/** Request Tracker: its REST interface with the agent's own session, and its pages. */
export const rt: Helpdesk = {
  ...here,
  hooks: HOOKS,
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => [...HOOKS.number, rootHook(id)],
  agent,
  fromApi,
  fromDom,
  watch,
  composer,
};
