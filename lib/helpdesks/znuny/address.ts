import type { Address, Here } from '../address';

/** Znuny separates parameters by `;` or `&`. */
const valueOf = (name: string, search: string): string | undefined =>
  new RegExp(`[?;&]${name}=(\\w+)(?=[;&]|$)`).exec(search)?.[1];

/** A ticket, and the windows in which an answer, a mail or a note is written to it. */
const ACTIONS = /^AgentTicket(?:Zoom|Compose|EmailOutbound|Note)$/;

/** Znuny: `index.pl?Action=AgentTicketZoom;TicketID=N` below any path of any host. */
export const here: Here = {
  id: 'znuny',
  ticketIn: ({ pathname, search }) =>
    /\/index\.pl$/.test(pathname) && ACTIONS.test(valueOf('Action', search) ?? '')
      ? /^\d+$/.exec(valueOf('TicketID', search) ?? '')?.[0]
      : undefined,
};

export const address: Address = {
  ...here,
  name: 'Znuny',
  hosts: [],
  ownAddress: true,
  isList: ({ pathname, search }) =>
    /\/index\.pl$/.test(pathname) &&
    /^(?:AgentTicket(?:Queue|StatusView|EscalationView|LockedView|Service)|AgentDashboard)$/.test(
      valueOf('Action', search) ?? '',
    ),
};
