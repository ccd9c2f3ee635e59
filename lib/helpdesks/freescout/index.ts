import type { Helpdesk } from '../contract';
import { helpdeskOf } from '../layout';
import { address } from './address';
import { HOOKS } from './selectors';

export const freescout: Helpdesk = helpdeskOf(
  address,
  { hooks: HOOKS },
  {
    root: () => null,
    rootHooks: () => [],
    composer: () => null,
  },
);
