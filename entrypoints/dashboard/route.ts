import { useSyncExternalStore } from 'react';

/**
 * The pages of this tab, by the part of the address behind #: `#playbook/runbook`, `#compare/runbook/sop`. `#settings/slots/sop/authority`
 * leads to what is to be configured.
 */
export type Route =
  | { page: 'settings'; slot?: { playbook: string; key: string } }
  | { page: 'playbook'; id: string; part?: string }
  | { page: 'edit'; id: string; part?: string }
  | { page: 'compare'; left: string; right: string }
  | { page: 'transfer' };

/** An address that leads nowhere shows the settings. */
export function routeOf(hash: string): Route {
  const [page, first, second, third] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'transfer') return { page };
  if ((page === 'playbook' || page === 'edit') && first)
    return { page, id: first, ...(second && { part: second }) };
  if (page === 'compare' && first && second) return { page, left: first, right: second };
  if (page === 'settings' && first === 'slots' && second && third)
    return { page, slot: { playbook: second, key: third } };
  return { page: 'settings' };
}

export function hashOf(route: Route): string {
  const parts =
    route.page === 'compare'
      ? [route.left, route.right]
      : 'id' in route
        ? [route.id, route.part ?? '']
        : [];
  return `#${[route.page, ...parts].filter(Boolean).map(encodeURIComponent).join('/')}`;
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
