import { useSyncExternalStore } from 'react';

/** The pages of this tab, by the part of the address behind #: `#playbook/runbook`, `#compare/runbook/sop`. */
export type Route =
  | { page: 'settings' }
  | { page: 'playbook'; id: string; part?: string }
  | { page: 'edit'; id: string; part?: string }
  | { page: 'compare'; left: string; right: string }
  | { page: 'transfer' };

/** An address that leads nowhere shows the settings. */
export function routeOf(hash: string): Route {
  const [page, first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'transfer') return { page };
  if ((page === 'playbook' || page === 'edit') && first)
    return { page, id: first, ...(second && { part: second }) };
  if (page === 'compare' && first && second) return { page, left: first, right: second };
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
