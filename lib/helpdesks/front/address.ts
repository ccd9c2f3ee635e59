import type { Address, Here } from '../address';

const KEY = /\/(cnv_\w+)(?:\/|$)/;
/** `/inboxes/teams/views/9523270/open/26322453318`: the list's state, then a conversation's number. */
const NUMBER =
  /^\/inboxes\/(?:[^/]+\/)+(?!folders|inbox|search|shared|tags|teammates|teams|views)[a-z_-]+\/(\d{6,15})\/?$/;

/** Front writes the same id to the base of 36 for others, and to that of 10 in its own addresses and page. */
export const numberOf = (id: string): number => parseInt(id.slice('cnv_'.length), 36);

/** Front: `https://app.frontapp.com/open/cnv_ID`, or below an inbox `/inboxes/…/open/NUMBER`. */
export const here: Here = {
  id: 'front',
  ticketIn({ pathname }) {
    const number = NUMBER.exec(pathname)?.[1];
    return number ? `cnv_${Number(number).toString(36)}` : KEY.exec(pathname)?.[1]?.toLowerCase();
  },
};

export const address: Address = {
  ...here,
  name: 'Front',
  hosts: ['https://*.frontapp.com/*'],
  ownAddress: false,
};
