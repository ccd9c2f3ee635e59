import type { ReplySettings } from './fill';
import { firstName, fullName } from './names';
import type { Ticket } from '../ticket/schema';

/** Words in brackets and the like, which a person meant to replace. */

const MARK =
  /\[(?!Ticket #|[Ii]nternal|[Pp]rivate|[Ss]taff|(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL)\])[\p{L}$#][^[\]\n,;]{0,60}\](?!\()|\{\{?[\p{L}_][\p{L}\p{N}_ .]{0,40}\}\}?|<(?:your|the|customer|name|insert)[ \p{L}]{0,40}>|(?<![\p{L}\p{N}])(?:#?X{4,}|TBD|TODO)(?![\p{L}\p{N}])/gu;
const MOST_LOOKED_AT = 50;

/** Each mark once, with the place where it stands first. */
export function marksIn(text: string, most: number): { said: string; from: number }[] {
  const found = new Map<string, number>();
  let looks = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (!found.has(mark)) found.set(mark, index);
    looks += 1;
    if (looks === MOST_LOOKED_AT || found.size === most) break;
  }
  return [...found].map(([said, from]) => ({ said, from }));
}

type Known = { ticket: Ticket; settings: ReplySettings; agent?: { name?: string } };

/** What the signs of other products' templates ask for, by their letters alone. */
const MEANT: [RegExp, (known: Known) => string | undefined][] = [
  [
    /^(?:ticket)?(?:customer|requester|client|contact|user|recipient)s?firstname$|^firstname$/,
    ({ ticket }) => firstName(ticket.requester?.name),
  ],
  [
    /^(?:(?:ticket)?(?:customer|requester|client|contact|recipient)s?(?:full)?name|thecustomersname|customer)$/,
    ({ ticket }) => fullName(ticket.requester?.name),
  ],
  [
    /^(?:(?:your|agents?|csr|currentuser|assignee|my)(?:full)?name|agent|signature)$/,
    ({ settings, agent }) => settings.agentName.trim() || agent?.name,
  ],
  [/^(?:your)?company(?:name)?$/, ({ settings }) => settings.companyName],
  [/^(?:ticket(?:id|number|nr|no)|casenumber)$/, ({ ticket }) => ticket.ref.id],
];

/** What a mark stands for, where that is known. */
export function meantBy(mark: string, known: Known): string | undefined {
  const letters = mark.toLowerCase().replace(/[^\p{L}]/gu, '');
  return MEANT.find(([asked]) => asked.test(letters))?.[1](known) || undefined;
}
