import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { firstName, fullName, shareAWord } from './names';

/** How a letter begins. */

const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|bonjour|hola|ciao|estimad[oa])(?![\p{L}\p{M}])[ ,]*/iu;
const NAME = /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\. ?){0,3}\p{Lu}[^\n,!:.;?]{0,79}/u;
const ANYBODY = /^(?:all|there|team|everyone|everybody|both|sir|madam|customer)(?![\p{L}\p{M}])/iu;

/** The name in a greeting and where it stands; an empty one where nobody is named; nothing where none greets. */
export function greetedIn(text: string): { name: string; from: number } | undefined {
  const greeting = GREETING.exec(text.slice(0, 200));
  if (!greeting) return undefined;
  const from = greeting[0].length;
  return { name: NAME.exec(text.slice(from, from + 100))?.[0].trim() ?? '', from };
}

/** The customer's name as the playbook greets, when a letter greets by another one. */
export function otherName(
  name: string,
  { requester, messages }: Ticket,
  tone: Playbook['tone'],
): string | undefined {
  const known = fullName(requester?.name);
  const writers = messages.flatMap(({ role, author }) =>
    role === 'customer' && author !== undefined ? [author.slice(0, 200)] : [],
  );
  const theirs = [known, requester?.organisation?.slice(0, 200), ...writers.slice(0, 50)];
  if (name === '' || known === undefined || ANYBODY.test(name)) return undefined;
  if (theirs.some((one) => one !== undefined && shareAWord(one, name))) return undefined;
  return tone?.greeting?.name === 'first' ? firstName(requester?.name) : known;
}
