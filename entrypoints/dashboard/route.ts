import { useSyncExternalStore } from 'react';

/** Pages that are one thing, without parts of their own. */
const PLAIN = ['transfer', 'accuracy', 'learning', 'patterns'] as const;
export type Plain = (typeof PLAIN)[number];

/**
 * The pages of this tab, by the part of the address behind #: `#playbook/runbook`, `#compare/runbook/sop`. `#settings/slots/sop/authority`
 * leads to what is to be configured, `#settings/helpdesks` to one card.
 */
export type Route =
  | { page: 'settings'; card?: string; slot?: { playbook: string; key: string } }
  | { page: 'playbook'; id: string; part?: string }
  | { page: 'edit'; id: string; part?: string }
  | { page: 'compare'; left: string; right: string }
  | { page: Plain };

/** An address that leads nowhere shows the settings. */
export function routeOf(hash: string): Route {
  const [page, first, second, third] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const plain = PLAIN.find((one) => one === page);
  if (plain) return { page: plain };
  if ((page === 'playbook' || page === 'edit') && first)
    return { page, id: first, ...(second && { part: second }) };
  if (page === 'compare' && first && second) return { page, left: first, right: second };
  if (page === 'settings' && first === 'slots' && second && third)
    return { page, slot: { playbook: second, key: third } };
  return { page: 'settings', ...(page === 'settings' && first && { card: first }) };
}

export function hashOf(route: Route): string {
  return `#${[route.page, ...partsOf(route)].filter(Boolean).map(encodeURIComponent).join('/')}`;
}

function partsOf(route: Route): string[] {
  if (route.page === 'compare') return [route.left, route.right];
  if (route.page === 'playbook' || route.page === 'edit') return [route.id, route.part ?? ''];
  if (route.page === 'settings')
    return route.slot ? ['slots', route.slot.playbook, route.slot.key] : [route.card ?? ''];
  return [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const follow = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(follow, () => location.hash));

export const goTo = (route: Route): void => {
  location.hash = hashOf(route);
};
