import type { Ref } from '../../ticket/schema';
import type { Composer } from '../contract';
import { all, attr, blank, looker, matches, query } from '../find';
import { root } from './root';
import { HOOKS } from './selectors';

const EDITABLE = '[contenteditable="true"], textarea';

/** The composer of this ticket's own pane. The channel switch says who will read it: `internal`, or any public channel. */
export function composer(doc: Document, ref: Ref): Composer | null {
  const pane = root(doc, ref);
  const found = pane && all(pane, HOOKS.composer).elements[0];
  const element = found && (matches(found, EDITABLE) ? found : query(found, EDITABLE));
  if (!element) return null;
  const channel = looker(pane, HOOKS, blank())('channel', (one) => attr(one, 'data-channel'));
  return {
    element: element as HTMLElement,
    ...(channel ? { as: channel === 'internal' ? 'internal' : 'public' } : {}),
  };
}
