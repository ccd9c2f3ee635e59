import type { Address } from '../address';

const PAGE = /\/(?:SelfService|Ticket)\/(?:Display|Update|History|Modify\w*|Forward)\.html$/;
/** RT separates parameters by `&` or `;`. */
const ID = /[?&;]id=(\d+)(?=[&;]|$)/;

/** Request Tracker at any address: `/Ticket/Display.html?id=N`, below any path of its host. */
export const address: Address = {
  id: 'rt',
  name: 'Request Tracker',
  hosts: [],
  ownAddress: true,
  ticketIn: ({ pathname, search }) => (PAGE.test(pathname) ? ID.exec(search)?.[1] : undefined),
  isList: ({ pathname }) => /\/Search\/Results\.html$/.test(pathname),
};
