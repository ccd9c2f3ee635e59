import { get } from '../reader/get';
import type { Facts, List } from './contract';

/** Milliseconds for which an answer stands, and before an API that refused is asked again. */
const FRESH = 55_000;
const REFUSED_FOR = 60_000;
/** Tickets asked for at once, and remembered. */
const AT_ONCE = 100;
const MOST_KNOWN = 2_000;

/** What the helpdesk's API tells of tickets, asked with the agent's own session and only for those not known lately. */
export function factsFrom({ fromApi }: List) {
  const known = new Map<string, { at: number; facts: Facts }>();
  let refusedAt = -REFUSED_FOR;

  return async (ids: readonly string[], url: URL): Promise<(id: string) => Facts | undefined> => {
    const now = performance.now();
    const wanted = [...new Set(ids)].filter((id) => now - (known.get(id)?.at ?? -FRESH) >= FRESH);
    if (known.size > MOST_KNOWN) known.clear();
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      if (!fromApi || now - refusedAt < REFUSED_FOR) break;
      const some = wanted.slice(from, from + AT_ONCE);
      const told = await fromApi(some, get, url).catch(() => undefined);
      if (!told) refusedAt = now;
      for (const id of told ? some : []) known.set(id, { at: now, facts: told?.get(id) ?? {} });
    }
    return (id) => known.get(id)?.facts;
  };
}
