import type { Address, Here } from '../address';
import { threadIn } from './thread';

/** Gmail: a thread as a ticket, `https://mail.google.com/mail/u/0/#inbox/THREAD`. */
export const here: Here = {
  id: 'gmail',
  ticketIn: ({ pathname, hash }) => (isMail(pathname) ? threadIn(hash) : undefined),
};

export const address: Address = {
  ...here,
  name: 'Gmail',
  hosts: ['https://mail.google.com/*'],
  ownAddress: false,
  isList: ({ pathname, hash }) => isMail(pathname) && !threadIn(hash),
};

const isMail = (path: string): boolean => /^\/mail\/(?:u\/\d+\/?)?$/.test(path);
