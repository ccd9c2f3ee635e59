import { DAILY } from './tickets/daily';
import { ODD } from './tickets/odd';
import { ME, PEOPLE } from './tickets/people';
import type { Seed, Status, Who } from './tickets/schema';
import { URGENT } from './tickets/urgent';

/** How the same-origin API answers: as it should, with a refusal, with a web page, or never. */
export type ApiMode = 'ok' | 401 | 403 | 404 | 429 | 500 | 'html' | 'never';

export type Comment = {
  id: number;
  by: number;
  at: string;
  text: string;
  html?: string;
  internal: boolean;
};

export type DeskTicket = Omit<Seed, 'said'> & {
  createdAt: string;
  updatedAt: string;
  comments: Comment[];
};

export type Reply = { text: string; html?: string; internal?: boolean; status?: Status };

export type Desk = ReturnType<typeof createDesk>;

/** The demo helpdesk's memory. Instants follow from `now()`, so that its clocks are alive whenever it starts. */
export function createDesk(now: () => number = Date.now) {
  const tickets = new Map<number, DeskTicket>();
  const modes = new Map<number | 'all', ApiMode>();
  const changes: number[] = [];
  let signedIn = true;
  let late = 0;
  let nextComment = 0;

  const iso = (ms: number) => new Date(ms).toISOString();
  const changed = (id: number) => void changes.push(id);

  const ticket = (id: number): DeskTicket => {
    const found = tickets.get(id);
    if (!found) throw new Error(`the demo helpdesk has no ticket ${id}`);
    return found;
  };

  const add = (id: number, by: number, { text, html, internal = false }: Reply) => {
    const one = ticket(id);
    const at = iso(now());
    one.comments.push({ id: nextComment++, by, at, text, html, internal });
    one.updatedAt = at;
  };

  const reset = () => {
    const start = now();
    tickets.clear();
    modes.clear();
    signedIn = true;
    late = 0;
    nextComment = 91_000;
    for (const { said, ...seed } of [...URGENT, ...DAILY, ...ODD]) {
      const comments = said.map(({ by, ago, text, html, internal = false }) => ({
        id: nextComment++,
        by,
        at: iso(start - ago * 60_000),
        text,
        html,
        internal,
      }));
      const createdAt = comments[0]?.at ?? iso(start);
      const updatedAt = comments.at(-1)?.at ?? createdAt;
      tickets.set(seed.id, { ...seed, createdAt, updatedAt, comments });
      if (seed.timeless) modes.set(seed.id, 403);
    }
  };
  reset();

  return {
    reset,
    ticket,
    tickets: () => [...tickets.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    person: (id: number): Who => {
      const found = PEOPLE.find((one) => one.id === id);
      if (!found) throw new Error(`the demo helpdesk knows no person ${id}`);
      return found;
    },
    me: () => (signedIn ? ME : null),
    signIn: (yes: boolean) => void (signedIn = yes),
    /** How long, in milliseconds, the page waits before it shows a ticket's pane and then its conversation. */
    late: () => late,
    arriveLate: (ms: number) => void (late = ms),
    apiMode: (id: number | 'all' = 'all'): ApiMode => modes.get(id) ?? modes.get('all') ?? 'ok',
    setApiMode: (mode: ApiMode, id: number | 'all' = 'all') => void modes.set(id, mode),
    /** The customer writes again: a solved or pending ticket opens. */
    customerWrites(id: number, text: string) {
      const one = ticket(id);
      add(id, one.requester, { text });
      if (one.status === 'pending' || one.status === 'solved') one.status = 'open';
      changed(id);
    },
    agentWrites(id: number, reply: Reply) {
      add(id, ME, reply);
      if (reply.status) ticket(id).status = reply.status;
      changed(id);
    },
    setStatus(id: number, status: Status) {
      ticket(id).status = status;
      ticket(id).updatedAt = iso(now());
      changed(id);
    },
    change(
      id: number,
      change: Partial<Pick<DeskTicket, 'subject' | 'priority' | 'tags' | 'assignee'>>,
    ) {
      Object.assign(ticket(id), change, { updatedAt: iso(now()) });
      changed(id);
    },
    /** The tickets that changed since `count` was so many; -1 asks for the count only. */
    changesAfter: (count: number) => ({
      count: changes.length,
      ids: count < 0 ? [] : [...new Set(changes.slice(count))],
    }),
  };
}
