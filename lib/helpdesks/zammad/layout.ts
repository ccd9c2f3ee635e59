import { attr, matches, query, shown } from '../find';
import type { Layout } from '../layout';
import { stateOf } from './api';
import { articleId } from './root';
import { ARTICLE, HOOKS, SENDERS, SIGHTS } from './selectors';

/** The words of the chosen option; a dash means nobody. */
function chosen(element: Element): string | undefined {
  const words = shown(query(element, 'option:checked') ?? element);
  return words && /^[-–—]+$/.test(words) ? undefined : words;
}

/** What the only one of these signs says that fits. */
function only<T>(item: Element, signs: readonly (readonly [css: string, T])[]): T | undefined {
  const [sign, ...others] = signs.filter(([css]) => matches(item, css));
  return others.length ? undefined : sign?.[1];
}

export const layout: Layout = {
  hooks: HOOKS,
  take: {
    status: (element) => stateOf(chosen(element)),
    priority: (element) => chosen(element)?.toLowerCase(),
    group: chosen,
    assignee: chosen,
  },
  kindOf: (item) => ({ role: only(item, SENDERS), visibility: only(item, SIGHTS) }),
  messageId: (item) => attr(item, 'data-id') ?? articleId(query(item, ARTICLE)),
  lacks: ['channel'],
};
