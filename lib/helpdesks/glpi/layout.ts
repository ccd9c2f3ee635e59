import type { Message } from '../../ticket/schema';
import { attr, matches, query, queryAll, textOf } from '../find';
import { lower, type Kind, type Layout, type Page } from '../layout';
import { CUT, HOOKS, LOCK, PEOPLE } from './selectors';

/** GLPI's states and priorities are numbers; an icon's class names the state. */
const STATES: Record<string, string> = {
  1: 'new',
  2: 'in progress',
  3: 'in progress',
  4: 'pending',
  5: 'solved',
  6: 'closed',
  assigned: 'in progress',
  planned: 'in progress',
  waiting: 'pending',
};
const PRIORITIES = ['', 'very low', 'low', 'medium', 'high', 'very high', 'major'];
const ICON = /(?:^|\s)(new|assigned|planned|waiting|solved|closed)(?=\s|$)/;

const idIn = (link: Element | undefined): string | undefined =>
  /[?&]id=(\d+)/.exec(attr(link, 'href') ?? '')?.[1];

/** Asks and works for others differ by who the ticket says they are; somebody third is only known by what they wrote. */
function roleOf(item: Element, root: Element): Message['role'] {
  const links = HOOKS.author.flatMap((css) => queryAll(item, css));
  const ids = new Set(links.map(idIn));
  const [id] = ids;
  if (!id || ids.size > 1) return undefined;
  const [role, ...others] = (['customer', 'agent'] as const).filter((one) =>
    queryAll(root, `${PEOPLE[one]} option[data-itemtype="User"]`).some(
      (person) => attr(person, 'data-items-id') === id,
    ),
  );
  return others.length ? undefined : role;
}

function kindOf(item: Element, { root }: Page): Kind {
  const isPrivate = matches(item, '.private-item') || !!query(item, LOCK);
  const isWork = isPrivate || matches(item, '.ITILSolution, .ITILTask, .TicketTask');
  const role = isWork ? 'agent' : roleOf(item, root);
  return { ...(role ? { role } : {}), visibility: isPrivate ? 'internal' : 'public' };
}

const name = (actor: Element): string | undefined => attr(actor, 'data-text');

/** How GLPI lays a ticket out. Times stand in a zone and a form that the user has set. */
export const layout: Layout = {
  hooks: HOOKS,
  take: {
    status(element) {
      const key = ICON.exec(attr(element, 'class') ?? '')?.[1] ?? attr(element, 'value') ?? '';
      return STATES[key] ?? (matches(element, '.itilstatus') ? key || undefined : undefined);
    },
    priority: (element) => PRIORITIES[Number(attr(element, 'value'))] || undefined,
    channel: (element) => (Number(attr(element, 'value')) ? lower(element) : undefined),
    requester: name,
    email: (actor) => attr(actor, 'data-alternative-email') ?? attr(actor, 'data-default-email'),
    assignee: name,
    group: name,
    sentAt: () => undefined,
    text: (element) => textOf(element, CUT),
  },
  kindOf,
  messageId(item) {
    const [type, id] = [attr(item, 'data-itemtype'), attr(item, 'data-items-id')];
    return type && id ? `${type} ${id}` : undefined;
  },
  lacks: ['createdAt'],
};
