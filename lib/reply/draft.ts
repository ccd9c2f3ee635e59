import { fromAgentToCustomer } from '../ticket/conversation';
import { readText } from './attempts';
import { MOST, withoutHistory } from './draftWords';
import { putInto } from './draftEdit';
import { takeAddressOut, takeAllOut, takeOut } from './draftOut';
import { unkeepable } from './draftPromises';
import { marksIn, meantBy } from './draftMarks';
import { alikeIn } from './draftTemplate';
import type { Fill } from './fill';
import {
  gravityOf,
  keyOf,
  type DraftFinding,
  type Gravity,
  type Put,
  type Swapped,
} from './finding';
import { firstName, fullName } from './names';
import { insideIn } from './leaks';
import { secretsIn } from './leaksData';
import { personalOf, ruleFor } from './personal';
import { greetings, wordings, type Swapping } from './tone';

/** A look over what an agent writes in the page's own reply box. Nothing here holds a reply back, and nothing of it is kept. */

export type DraftGiven = Pick<
  Fill,
  'ticket' | 'assessment' | 'playbook' | 'settings' | 'now' | 'zone'
> & {
  agent?: { name?: string; email?: string };
  /** Notes that Deskside writes about this ticket, for the team alone. */
  inside?: readonly string[];
};

/** Who reads it; absent where the page doesn't say. */
type Draft = { text: string; as?: 'public' | 'internal' };

const MOST_MARKS = 3;
/** Words before which nobody is told what a letter lacks: it may still come. */
const GREETED_BY = 8;
const SAYS_BY = 20;

/**
 * Empty when all is well. What holds for a letter to the customer is asked only of one that the page says is public; marks and secrets
 * are looked for in notes too. The gravest stands first. Linear in the length of the text, and bounded.
 */
export function checkDraft({ text, as }: Draft, given: DraftGiven): DraftFinding[] {
  const own = withoutHistory(text.slice(0, MOST));
  const count = wordsIn(own);
  if (count === 0) return [];
  const isWhole = text.length <= MOST;
  const put: Swapping<Put> = (stretch) => (isWhole ? putInto(text, stretch) : undefined);
  const found = [
    ...secrets(own, as, given, put, (stretch) =>
      isWhole ? takeAddressOut(text, stretch) : undefined,
    ),
    ...marks(own, given, put),
    ...(as === 'public' ? inside(own, isWhole ? text : undefined, given) : []),
    ...(as === 'public' ? letter(own, count, given, put) : []),
  ];
  return onceEach(found).sort((a, b) => ORDER[gravityOf(a)] - ORDER[gravityOf(b)]);
}

/** What stands there twice is told once: the first is mended, then the next. */
function onceEach(found: readonly DraftFinding[]): DraftFinding[] {
  const keys = found.map(keyOf);
  return found.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

const ORDER: Record<Gravity, number> = { grave: 0, plain: 1, slight: 2 };

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

function letter(
  text: string,
  count: number,
  given: DraftGiven,
  put: Swapping<Put>,
): DraftFinding[] {
  const read = readText(text);
  const isForeign = read.sentences.reduce((sum, { leaning }) => sum + leaning, 0) < 0;
  return [
    ...hardlyChanged(text, given),
    ...greetings(text, given, put)
      .filter(({ is }) => is !== 'greeting' || (count >= GREETED_BY && !isInChat(given)))
      .map((one) => (one.is === 'greeting' ? { ...one, ...greet(text, given, put) } : one)),
    ...wordings(text, given, put, read).filter(
      ({ is }) => is !== 'want' || (count >= SAYS_BY && !isForeign && !LEADS_ON.test(text)),
    ),
    ...unkeepable(text, given, put),
  ];
}

/** Words that ask for something, offer it or hand it over: a next step in whatever words, beside those that a playbook lists. */
const LEADS_ON =
  /\bplease \p{L}|\?\s|\?$|\byou (?:can|may|could) |\b(?:let|tell|write|reply|call|send)(?: it| them)?(?: to)? (?:me|us)\b|\battached\b|\b(?:i|we)(?:['’]ve| have) (?:just |now |already )?(?:sent|fixed|refunded|changed|added|passed|asked|arranged|corrected|updated|opened|made)\b/iu;

/** In a chat nobody greets with each line. */
const isInChat = ({ ticket }: DraftGiven): boolean =>
  /chat|messag|whatsapp|sms|social|twitter|facebook|telegram/i.test(ticket.channel ?? '') &&
  ticket.messages.some(fromAgentToCustomer);

/** The greeting before the first word. */
function greet(
  text: string,
  { ticket, playbook }: DraftGiven,
  put: Swapping<Put>,
): Pick<Extract<DraftFinding, { is: 'greeting' }>, 'edit'> {
  const wants = playbook.tone?.greeting?.name;
  const name = (wants === 'first' ? firstName : fullName)(ticket.requester?.name);
  const first = /\S+/.exec(text);
  if (name === undefined || !first) return {};
  const greeting = `Hi ${name},`;
  const edit = put({
    from: first.index,
    to: first.index + first[0].length,
    words: `${greeting}\n\n${first[0]}`,
    offered: greeting,
  });
  return edit ? { edit } : {};
}

function marks(text: string, given: DraftGiven, put: Swapping<Put>): DraftFinding[] {
  return marksIn(text, MOST_MARKS).map(({ said, from }): DraftFinding => {
    const words = meantBy(said, given);
    const edit =
      words === undefined
        ? undefined
        : put({ from, to: from + said.length, words, offered: words });
    return { is: 'mark', said, ...(edit && { edit }) };
  });
}

const hostOf = (address: string | undefined): string[] =>
  address?.includes('@') ? [address.slice(address.indexOf('@') + 1).toLowerCase()] : [];

function secrets(
  text: string,
  as: Draft['as'],
  { ticket, playbook, agent }: DraftGiven,
  put: Swapping<Put>,
  out: (stretch: { from: number; to: number }) => Swapped<Put> | undefined,
): DraftFinding[] {
  const { requester, messages, ref } = ticket;
  const open = messages
    .filter(({ visibility }) => visibility !== 'internal')
    .map((one) => one.text);
  const known = [requester?.email ?? '', ...playbook.templates.map(({ body }) => body), ...open]
    .join('\n')
    .slice(0, MOST_KNOWN)
    .toLowerCase();
  const hosts = new Set([ref.site, ...hostOf(requester?.email), ...hostOf(agent?.email)]);
  return secretsIn(text, { known, hosts }, as === 'public').map(
    ({ what, from, to, shown }): DraftFinding => {
      const edit =
        what === 'email' ? out({ from, to }) : put({ from, to, words: shown, offered: shown });
      return { is: 'secret', what, said: shown, ...(edit && { edit }) };
    },
  );
}

const MOST_KNOWN = 100_000;
const LONGEST_QUOTE = 140;

/** `text`: the whole of what stands in the box, where it may be changed. */
function inside(own: string, text: string | undefined, given: DraftGiven): DraftFinding[] {
  return insideIn(own, given, given.inside ?? []).map(
    ({ from, start, end, name, isLabel }): DraftFinding => {
      if (name !== undefined)
        return {
          is: 'inside',
          from,
          said: name,
          ...(text !== undefined && { edit: takeAllOut(text, own) }),
        };
      const said = own.slice(start, end).trim().replace(/\s+/g, ' ');
      const edit =
        text === undefined ? undefined : takeOut(text, { from: start, to: end }, isLabel === true);
      return {
        is: 'inside',
        from,
        said: said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said,
        ...(edit && { edit }),
      };
    },
  );
}

/** A template that somebody has put there, and that still lacks the words of one's own for which the playbook asks. */
function hardlyChanged(text: string, { playbook }: DraftGiven): DraftFinding[] {
  const rule = playbook.personalisation;
  if (!rule || rule.mode === 'none') return [];
  const alike = alikeIn(text, playbook, 'customer');
  if (!alike) return [];
  const { template, original, body, parts } = alike;
  const personal = personalOf(ruleFor(template, rule), {
    body,
    original,
    opening: '',
    closing: '',
    parts,
  });
  if (!personal || personal.missing.length === 0) return [];
  const { ref, text: words, missing, blocks, share } = personal;
  return [
    {
      is: 'template',
      ref,
      rule: words,
      name: template.name,
      missing,
      blocks,
      ...(share && { share }),
    },
  ];
}
