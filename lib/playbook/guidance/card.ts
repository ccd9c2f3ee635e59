import { originOf, type Lendable, type Origin, type PlaybookInUse } from '../borrow';

/** Cards of guidance, and the parts of a playbook that they are made of. */

export type CardKind =
  | 'upset'
  | 'topic'
  | 'incident'
  | 'escalation'
  | 'channel'
  | 'reply'
  | 'ticket'
  | 'solved'
  | 'guide';

/** `points`: what it lists. `assumed`: it is of ours, not of the document. `say`, `never` and `instead` are wordings for the customer. */
export type Line = {
  text: string;
  name?: string;
  hint?: string;
  points?: string[];
  say?: string[];
  never?: string[];
  instead?: string;
  assumed?: true;
};
export type Block = {
  is: 'steps' | 'ask' | 'rules' | 'dos' | 'donts' | 'say' | 'avoid' | 'levels';
  lines: Line[];
  /** A list's own name. */
  name?: string;
};

/**
 * `name`: the playbook's own, else the kind names it. `why`: what of the ticket asks for it: the name of a topic, category, channel or
 * level, or nothing. `ref`: the row that it begins with. `from`: the playbook that lends it. `now`: read it first.
 */
export type Card = {
  id: string;
  kind: CardKind;
  name?: string;
  why?: string;
  quote?: string;
  ref: string;
  blocks: Block[];
  from?: Origin;
  now?: true;
};

export type Part = Block & { section?: Lendable; ref: string | undefined };
export type About = Pick<Card, 'id' | 'kind' | 'name' | 'why' | 'quote' | 'now'>;

/** Facts to know once, not to be read beside a ticket. */
const BACKGROUND = ['benchmark', 'term'];

/** A card of these parts; parts of another playbook make a card of their own, which says so. */
export function cards(playbook: PlaybookInUse, about: About, parts: Part[]): Card[] {
  const found = new Map<string, Card>();
  for (const { section, ref, ...block } of parts) {
    if (block.lines.length === 0 || ref === undefined) continue;
    const lent = section && playbook.borrowed?.[section] ? originOf(playbook, section) : undefined;
    const id = lent ? `${about.id}/${lent.id}` : about.id;
    const card = found.get(id) ?? { ...about, id, ref, blocks: [], ...(lent && { from: lent }) };
    const last = card.blocks.at(-1);
    if (last?.is === 'rules' && block.is === 'rules') last.lines = [...last.lines, ...block.lines];
    else card.blocks.push({ ...block });
    found.set(id, card);
  }
  return [...found.values()];
}

export const plain = (said: readonly { text: string }[] = []): Line[] =>
  said.map(({ text }) => ({ text }));

export function notesAt(
  playbook: PlaybookInUse,
  is: (note: NonNullable<PlaybookInUse['notes']>[number]) => boolean,
): Part {
  const notes = (playbook.notes ?? []).filter(
    (note) => !BACKGROUND.includes(note.kind) && is(note),
  );
  const lines = notes.map(({ text, parts, assumed }) => ({
    text,
    ...(assumed && { assumed }),
    ...(parts && { points: parts.map((part) => part.text) }),
  }));
  return { section: 'notes', ref: notes[0]?.ref, is: 'rules', lines };
}

export function phrasesOf({ tone }: PlaybookInUse, uses: readonly string[]): Part {
  const phrases = uses.flatMap((use) => tone?.phrases.filter((one) => one.use === use) ?? []);
  return { section: 'tone', ref: phrases[0]?.ref, is: 'say', lines: plain(phrases) };
}

export function avoidIn({ tone }: PlaybookInUse): Part {
  const lines = (tone?.avoid ?? []).map(({ text, instead }) => ({
    text,
    ...(instead && { instead }),
  }));
  return { section: 'tone', ref: tone?.avoid[0]?.ref, is: 'avoid', lines };
}
