import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { alikeIn } from './draftTemplate';
import { saidIn, type Said } from './draftWords';
import { greetedIn } from './greeting';

/** What is meant for the team, in a text for the customer. Linear in the length of both. */

export type Inside = {
  from: 'note' | 'template' | 'words';
  start: number;
  end: number;
  name?: string;
  /** It says that its whole line is for the team. */
  isLabel?: true;
};

/** So many words in a row are no chance. */
const ROW = 7;
const MOST_INSIDE = 4_000;
const MOST_OPEN = 8_000;
const MOST_FOUND = 2;

const rowAt = (said: readonly Said[], at: number): string =>
  said
    .slice(at, at + ROW)
    .map(({ word }) => word)
    .join(' ');

function addRows(rows: Set<string>, text: string, most: number): number {
  const said = saidIn(text, most);
  for (let at = 0; at + ROW <= said.length; at += 1) rows.add(rowAt(said, at));
  return said.length;
}

function rowsOf(texts: Iterable<string>, most: number): Set<string> {
  const rows = new Set<string>();
  let left = most;
  for (const text of texts) {
    if (left <= 0) break;
    left -= addRows(rows, text, left);
  }
  return rows;
}

/** A note that begins with a greeting is a reply that a colleague has prepared. */
const isPrepared = (text: string): boolean => greetedIn(text) !== undefined;

/** Stretches of the text that stand word for word in a note, and in nothing that the customer may know. */
function quoted(
  text: string,
  ticket: Ticket,
  playbook: Playbook,
  inside: readonly string[],
): Inside[] {
  const newest = [...ticket.messages].reverse();
  const notes = newest.flatMap(({ visibility, text: note }) =>
    visibility === 'internal' && !isPrepared(note) ? [note] : [],
  );
  if (notes.length === 0 && inside.length === 0) return [];
  const rows = rowsOf([...inside, ...notes], MOST_INSIDE);
  const open = rowsOf(
    [
      ticket.subject ?? '',
      ...newest.flatMap(({ visibility, text: said }) => (visibility === 'internal' ? [] : [said])),
      ...playbook.templates.flatMap(({ audience, body }) =>
        audience === 'customer' ? [body] : [],
      ),
    ],
    MOST_OPEN,
  );
  const said = saidIn(text, MOST_OPEN);
  const found: Inside[] = [];
  for (let at = 0; at + ROW <= said.length && found.length < MOST_FOUND; at += 1) {
    if (!isIn(at)) continue;
    let last = at;
    while (isIn(last + 1)) last += 1;
    const end = last + ROW - 1;
    found.push({ from: 'note', start: said[at]!.from, end: said[end]!.to });
    at = end;
  }
  return found;

  function isIn(at: number): boolean {
    if (at + ROW > said.length) return false;
    const row = rowAt(said, at);
    return rows.has(row) && !open.has(row);
  }
}

/** How a line begins that is for the team. */
const LABEL =
  /^[ \t>*[(#]{0,4}(?:internal|private|staff|team)(?:[ -](?:note|comment|only|use))?(?: only)?[\])]? ?[:–—\]][^\n]{0,160}/im;
/** Words that only the team writes to itself. */
const WORDS = [
  LABEL,
  /\b(?:internal (?:use )?only|for internal use|note to (?:self|the team|colleagues)|internal notes? (?:below|above|for)|not for (?:the )?(?:customer|client))\b/i,
  /\b(?:do not|don['’]t|never|must not|please keep from)(?: ever)? (?:share|forward|show|send|tell|mention|disclose|reveal)(?: (?:this|that|it|any of this|the above|about this))?(?: to| with)? (?:the |this |our )?(?:customers?|clients?|requesters?|end[- ]users?)\b/i,
  /\b(?:the|this|our) (?:customer|client|requester|user) (?:is|was|seems|sounds|keeps|clearly|obviously|just)(?: (?:being|a bit|a|an|very|really|so|just|clearly|obviously|simply|getting|complaining|whining))? ?(?:wrong|lying|liar|rude|angry|annoying|difficult|impossible|clueless|stupid|idiot|pain|confused|upset|impatient|unreasonable|entitled|complaining|whining|ranting|abusive|paranoid|crazy|nuts|drama)\b/i,
  /(?<!\b(?:not|no|n['’]t|never)(?: (?:a|an|any|your|been|be|seem|look like)){0,3} )\b(?:user error|pebkac|layer 8 (?:issue|problem)|(?:customer|client|user)(?:['’]s)? (?:own )?(?:fault|mistake))\b/i,
];

/** What only the team should read; at most a few stretches. `inside`: notes that Deskside itself writes. */
export function insideIn(
  text: string,
  { ticket, playbook }: { ticket: Ticket; playbook: Playbook },
  inside: readonly string[],
): Inside[] {
  const staff = alikeIn(text, playbook, 'internal', STAFF);
  const found = [
    ...WORDS.flatMap((words): Inside[] => {
      const said = words.exec(text);
      if (!said) return [];
      const { 0: one, index: start } = said;
      const isLabel = words === LABEL && { isLabel: true as const };
      return [{ from: 'words', start, end: start + one.length, ...isLabel }];
    }),
    ...quoted(text, ticket, playbook, inside),
  ];
  const apart = found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => one.start < end && start < one.end),
  );
  return [
    ...(staff ? [{ from: 'template', start: 0, end: 0, name: staff.template.name } as const] : []),
    ...apart.slice(0, MOST_FOUND),
  ];
}

/** More must be left of a template for the team: most are short. */
const STAFF = 0.75;
