import type { Helpdesk } from '../contract';
import { all, closest, query } from '../find';
import { composerIn, helpdeskOf } from '../layout';
import { here } from './address';
import { fromApi } from './api';
import { layout } from './layout';
import { root } from './root';
import { ARTICLE, HOOKS, INTERNAL, PUBLIC, SIGN_IN, zoomOf } from './selectors';

/** Zammad, both apps: the API that they use themselves, and their pages. */
export const zammad: Helpdesk = helpdeskOf(here, layout, {
  signedOut: (doc) => !!query(doc, SIGN_IN),
  root,
  rootHooks: ({ id }) => [zoomOf(id), ARTICLE],
  fromApi,
  composer(doc, ref) {
    const page = root(doc, ref);
    const found = page ? all(page, HOOKS.composer).elements : [];
    return composerIn(
      doc,
      found.map((element) => ({
        element: element as HTMLElement,
        as: closest(element, INTERNAL)
          ? 'internal'
          : closest(element, PUBLIC)
            ? 'public'
            : undefined,
      })),
    );
  },
});
