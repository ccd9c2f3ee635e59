import type { Helpdesk } from '../contract';
import { helpdeskOf } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { composer, LAYOUT, root, watch } from './page';
import { HOOKS } from './selectors';

/** Gorgias: its API with the agent's own session, and the messages in sight. */
export const gorgias: Helpdesk = helpdeskOf(here, LAYOUT, {
  root,
  rootHooks: () => HOOKS.list,
  fromApi,
  watch,
  composer,
});
