import type { Address, Here } from '../address';

const PAGE = /\/(?:SelfService|Ticket)\/(?:Display|Update|History|Modify\w*|Forward)\.html$/;
/** RT separates parameters by `&` or `;`. */
const ID = /[?&;]id=(\d+)(?=[&;]|$)/;

/** Request Tracker at any address: `/Ticket/Display.html?id=N`, below any path of its host. */
export const here: Here = {
  id: 'rt',
  ticketIn: ({ pathname, search }) => (PAGE.test(pathname) ? ID.exec(search)?.[1] : undefined),
};

export const address: Address = {
  ...here,
  name: 'Request Tracker',
  hosts: [],
  ownAddress: true,
  isList: ({ pathname }) => /\/Search\/Results\.html$/.test(pathname),
};
