import type { Agent, Get } from '../contract';
import { idOf, list, record, text, type Json } from './json';

/** Who works here, by id. Freshdesk's own page fills its menus from it; every agent may ask. */
export type Roster = {
  agents: ReadonlyMap<string, Agent>;
  groups: ReadonlyMap<string, string | undefined>;
  me: Agent | undefined;
};

/** By site: people and groups change seldom, and a page lives for a day. */
const rosters = new Map<string, Promise<Roster | undefined>>();

/** What `pick` makes of each row that has an id. */
const byId = <T>(rows: unknown, pick: (row: Json) => T): Map<string, T> =>
  new Map(
    list(rows).flatMap((row) => {
      const id = idOf(row.id);
      return id ? [[id, pick(row)] as const] : [];
    }),
  );

async function fetchRoster(get: Get): Promise<Roster | undefined> {
  const [all, mine] = await Promise.all([
    get('/api/_/bootstrap/agents_groups'),
    get('/api/_/bootstrap/me'),
  ]);
  if (!all.ok) return undefined;
  const data = record(record(all.body).data);
  const agents = byId(data.agents, ({ contact }): Agent => {
    const { name, email } = record(contact);
    return { name: text(name), email: text(email)?.toLowerCase() };
  });
  const myId = mine.ok && idOf(record(record(mine.body).agent).id);
  return {
    agents,
    groups: byId(data.groups, ({ name }) => text(name)),
    me: myId ? agents.get(myId) : undefined,
  };
}

/** The site's agents and groups; asked for again only when the last answer was a refusal. */
export async function rosterOf(site: string, get: Get): Promise<Roster | undefined> {
  const asked = rosters.get(site) ?? fetchRoster(get);
  rosters.set(site, asked);
  const roster = await asked;
  if (!roster) rosters.delete(site);
  return roster;
}
