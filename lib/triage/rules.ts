import type { Detect, Playbook } from '../playbook/schema';
import { findAll, indexOf, type Found, type Index, type Term } from './find';
import type { Ticket } from '../ticket/schema';
import { read, type Read, type Word } from './read';
import { readTerm, type Vocabulary } from '../playbook/terms';

const ROLES = ['terms', 'hints', 'needs', 'unless', 'over'] as const;
type Role = (typeof ROLES)[number];
type Owned = Term & { owner: string; role: Role };

/** A term of a rule that stands in the text, `hint` when it merely hints. */
export type Hit = Found<Owned> & { hint: boolean };

/** What rules say about a text, by the rule's id. */
export type Hits = ReadonlyMap<string, readonly Hit[]>;

type Rules = { index: Index<Owned>; needing: ReadonlySet<string> };

const compiled = new WeakMap<Playbook, Rules>();

/** Topics, criteria and triggers share the words of one pass; their ids are told apart by their kind. */
export const ruleOf = {
  topic: (id: string): string => `topic ${id}`,
  criterion: (id: string): string => `criterion ${id}`,
  trigger: (id: string): string => `trigger ${id}`,
};

/** Reads a playbook's terms once; later calls cost nothing. */
function rulesOf(playbook: Playbook): Rules {
  const known = compiled.get(playbook);
  if (known) return known;
  const terms: Owned[] = [];
  const needing = new Set<string>();
  const add = (owner: string, detect: Detect, vocabulary: Vocabulary, stated: boolean): void => {
    if (detect.needs) needing.add(owner);
    for (const role of ROLES)
      for (const term of detect[role] ?? [])
        terms.push({
          owner,
          role,
          places: readTerm(term, vocabulary),
          stated: stated && (role === 'terms' || role === 'hints'),
        });
  };
  for (const category of playbook.categories?.items ?? [])
    for (const { id, detect } of category.topics)
      add(ruleOf.topic(id), detect, playbook.vocabulary, false);
  for (const level of playbook.scale?.levels ?? [])
    for (const { id, detect } of level.criteria)
      add(ruleOf.criterion(id), detect, playbook.vocabulary, detect.stated === true);
  for (const { id, detect } of playbook.triggers)
    if (detect) add(ruleOf.trigger(id), detect, playbook.vocabulary, detect.stated === true);
  const rules = { index: indexOf(terms), needing };
  compiled.set(playbook, rules);
  return rules;
}

export type Judged = { text: Read; hits: Hits };

const judged = new WeakMap<Playbook, WeakMap<Ticket, Judged>>();

/** A ticket read and held against a playbook. Tickets do not change, so the answer is kept while they live. */
export function judge(ticket: Ticket, playbook: Playbook): Judged {
  const known = judged.get(playbook) ?? new WeakMap<Ticket, Judged>();
  judged.set(playbook, known);
  const before = known.get(ticket);
  if (before) return before;
  const text = read(ticket);
  const fresh = { text, hits: meet(text.words, playbook) };
  known.set(ticket, fresh);
  return fresh;
}

/** Every rule of the playbook that the words meet, with the words that meet it. */
export function meet(words: readonly Word[], playbook: Playbook): Hits {
  const { index, needing } = rulesOf(playbook);
  const byOwner = new Map<string, Record<Role, Found<Owned>[]>>();
  for (const found of findAll(words, index)) {
    const { owner, role } = found.term;
    let roles = byOwner.get(owner);
    if (!roles) {
      roles = { terms: [], hints: [], needs: [], unless: [], over: [] };
      byOwner.set(owner, roles);
    }
    roles[role].push(found);
  }
  const hits = new Map<string, Hit[]>();
  for (const [owner, roles] of byOwner) {
    const met = holding(roles, words, needing.has(owner));
    if (met.length > 0) hits.set(owner, met);
  }
  return hits;
}

function holding(
  { terms, hints, needs, unless, over }: Record<Role, Found<Owned>[]>,
  words: readonly Word[],
  needing: boolean,
): Hit[] {
  const sentenceOf = ({ first }: Found<Owned>): number => words[first]?.sentence ?? -1;
  const needed = new Set(needs.map(sentenceOf));
  const barred = new Set(unless.map(sentenceOf));
  const passed = new Map(over.map(({ first }) => [words[first]?.message, first]));
  const holds = (found: Found<Owned>): boolean => {
    const sentence = sentenceOf(found);
    return (
      !barred.has(sentence) &&
      (passed.get(words[found.first]?.message) ?? -1) < found.first &&
      (!needing || [sentence - 1, sentence, sentence + 1].some((near) => needed.has(near)))
    );
  };
  return [
    ...terms.filter(holds).map((found) => ({ ...found, hint: false })),
    ...hints.filter(holds).map((found) => ({ ...found, hint: true })),
  ];
}
