import type { Helpdesk } from '../contract';
import { queryAll } from '../find';
import { composerIn } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { fromDom, root, watch } from './dom';
import { HOOKS } from './selectors';

/** Intercom: the API of its own inbox, and the page when that refuses. */
export const intercom: Helpdesk = {
  ...here,
  hooks: HOOKS,
  root,
  rootHooks: () => HOOKS.list,
  fromApi,
  fromDom,
  watch,
  /** Replies and notes are written in the same editor; which of them, no sign tells that is known. */
  composer(doc, ref) {
    const found = root(doc, ref) ? HOOKS.composer.flatMap((css) => queryAll(doc, css)) : [];
    return composerIn(
      doc,
      [...new Set(found)].map((element) => ({ element: element as HTMLElement })),
    );
  },
};
