import { address } from '../helpdesks/gmail/address';
import { timeOf } from '../helpdesks/dates';
import { attr, langOf, ofDocument, query, queryAll } from '../helpdesks/find';
import type { List } from './contract';
import { attrIn } from './rows';

const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

/**
 * The token by which Gmail's addresses name a thread of this permanent id (`f:179…`): the sextets of its base64 as one number,
 * written in base 40 without vowels.
 */
export function tokenOf(permanent: string): string {
  let number = 0n;
  for (const letter of permanent) number = (number << 8n) | BigInt(letter.charCodeAt(0));
  // Whole sextets: what is missing in the last one are zeros.
  number <<= BigInt((6 - ((permanent.length * 8) % 6)) % 6);
  let token = '';
  for (; number; number /= 40n) token = CONSONANTS[Number(number % 40n)] + token;
  return token;
}

const HOOKS = {
  row: [
    '[role="main"] tr.zA:has([data-thread-id])', // 2026-08: one thread
  ],
  subject: [
    '.y6 .bog', // 2026-08: words of the subject
    '.y6 > span:first-child', // 2015-01: words of the subject
  ],
  email: [
    '.yW [email]', // 2026-08: people of the thread
  ],
  requester: [
    '.yW [email][name]', // 2026-08: people of the thread
  ],
  updatedAt: [
    'td.xW span[title]', // 2026-08: time of the newest message
  ],
  mark: [
    'td.a4W', // 2026-08: subject and snippet
  ],
} as const;

const COUNT = '.bx0';
const ACCOUNT = /\S+@\S+\.\w+/;

/** Gmail's threads. One message from somebody else and no more is a question that nobody has answered. */
export const gmail: List = {
  address,
  hooks: HOOKS,
  take: {
    email: (element) => attr(element, 'email')?.toLowerCase(),
    requester: (element) => attr(element, 'name'),
    updatedAt: (element, { doc }) => timeOf(attr(element, 'title'), langOf(doc)),
  },
  idOf(row) {
    const permanent = /^#?thread-([af]:\S+)$/.exec(attrIn(row, 'data-thread-id') ?? '')?.[1];
    return permanent && tokenOf(permanent);
  },
  pathOf: (id, { pathname }) => `${pathname}#all/${id}`,
  more(row, { updatedAt, requester, ...facts }, { doc }) {
    const account = ACCOUNT.exec(ofDocument(doc, 'title'))?.[0]?.toLowerCase();
    const sender = requester?.email;
    const isAlone = queryAll(row, HOOKS.email[0]).length === 1;
    const isOther = isAlone && !!sender && !!account && sender !== account;
    const isSingle = isOther && !query(row, COUNT);
    return {
      ...facts,
      ...(isOther && { requester }),
      ...(updatedAt && { updatedAt }),
      ...(isSingle && { unanswered: true, ...(updatedAt && { createdAt: updatedAt }) }),
    };
  },
};
