import type { DeskTicket } from '../desk';
import type { Who } from '../tickets/schema';

export type ShownComment = {
  id: number;
  by: Who;
  at: string;
  html: string;
  text: string;
  internal: boolean;
};

export type Shown = Omit<DeskTicket, 'requester' | 'assignee' | 'comments'> & {
  thread: string;
  requester: Who;
  assignee: Who | null;
  comments: ShownComment[];
};

export type State = { me: Who | null; late: number; tickets: Shown[] };

export async function load(): Promise<State> {
  return (await fetch('/demo/tickets')).json();
}

export async function reply(body: {
  id: number;
  text: string;
  html?: string;
  internal?: boolean;
  status?: string;
}): Promise<void> {
  await fetch('/demo/reply', { method: 'POST', body: JSON.stringify(body) });
}

/** Calls `listener` with the number of each ticket that changes on the server. Asks often: a stream a tab would use up the connections. */
export function listen(listener: (id: number) => void) {
  let known = -1;
  const ask = async () => {
    const { count, ids } = await (await fetch(`/demo/changes?after=${known}`)).json();
    known = count;
    for (const id of ids as number[]) listener(id);
    setTimeout(ask, 250);
  };
  void ask();
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "6 minutes ago", in the page's language. */
export function ago(iso: string, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  const past = Date.parse(iso) - now;
  const [unit, size] = units.find(([, ms]) => Math.abs(past) >= ms) ?? ['minute', 60_000];
  return format.format(Math.round(past / size), unit);
}

export const initials = (name: string) =>
  [...name.matchAll(/\p{L}+/gu)]
    .map(([word]) => word[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();
