import type { Helpdesk } from '../helpdesks/contract';
import { taughtDesk } from '../helpdesks/taught';
import type { TaughtReader } from '../readers/schema';
import type { Api } from './life';

/** Where the background lays out taught readers: origin → description. It has checked them. */
export const TAUGHT = 'taught';

/** The description of the reader that was taught for a site. */
export function taughtFor(kept: unknown, origin: string): TaughtReader | undefined {
  const readers = kept as Record<string, TaughtReader> | undefined;
  return readers && Object.hasOwn(readers, origin) ? readers[origin] : undefined;
}

/** The helpdesk that was taught for this page's site, if one was. */
export async function taughtHere(api: Api): Promise<Helpdesk | undefined> {
  const reader = taughtFor((await api.storage.local.get(TAUGHT))[TAUGHT], location.origin);
  return reader && taughtDesk(reader);
}

/**
 * Calls `begin` with the helpdesk once one is taught for this site, now or later. One that is taught anew takes the place of the
 * former inside the same object, so that a reader at work goes on with it.
 */
export async function whenTaught(api: Api, begin: (desk: Helpdesk) => void): Promise<void> {
  let desk: Helpdesk | undefined;
  const take = (next: Helpdesk | undefined) => {
    if (!next) return;
    if (desk) Object.assign(desk, next);
    else begin((desk = next));
  };
  api.storage.local.onChanged.addListener((changes) => {
    const reader = changes[TAUGHT] && taughtFor(changes[TAUGHT].newValue, location.origin);
    if (api.runtime.id && reader) take(taughtDesk(reader));
  });
  take(await taughtHere(api));
}
