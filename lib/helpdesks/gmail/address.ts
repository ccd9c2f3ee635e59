import type { Address } from '../address';
import { threadIn } from './thread';

/** Gmail: a thread as a ticket, `https://mail.google.com/mail/u/0/#inbox/THREAD`. */
export const address: Address = {
  id: 'gmail',
  name: 'Gmail',
  hosts: ['https://mail.google.com/*'],
  ownAddress: false,
  ticketIn: ({ pathname, hash }) => (isMail(pathname) ? threadIn(hash) : undefined),
  isList: ({ pathname, hash }) => isMail(pathname) && !threadIn(hash),
};

const isMail = (path: string): boolean => /^\/mail\/(?:u\/\d+\/?)?$/.test(path);
