import type { Detect, Playbook } from '../playbook/schema';
import { findAll } from './find';
import type { Ticket } from '../ticket/schema';
import { ROLES } from '../playbook/roles';
import { read, type Read, type Word } from './read';
import { readied } from './laid';
import type { Making } from './termIndex';

type Role = (typeof ROLES)[number];
/** A rule that a term speaks for, and as what. */
type Use = { owner: string; role: Role; stated: boolean };

/** A term of a rule that stands in the text: `weight` is how many words it asks for, `hint` when it merely hints. */
export type Hit = { first: number; last: number; weight: number; hint: boolean };

/** What rules say about a text, by the rule's id. */
export type Hits = ReadonlyMap<string, readonly Hit[]>;

/** `uses` says for each term of the index whom it serves; a term that serves several is looked for once. */
type Rules = { terms: Making; uses: Use[][]; needing: ReadonlySet<string> };

const compiled = new WeakMap<Playbook, Rules>();

/** Topics, criteria and triggers share the words of one pass; their ids are told apart by their kind. */
export const ruleOf = {
  topic: (id: string): string => `topic ${id}`,
  criterion: (id: string): string => `criterion ${id}`,
  trigger: (id: string): string => `trigger ${id}`,
  note: (id: string): string => `note ${id}`,
  tier: (id: string): string => `tier ${id}`,
  tag: (id: string): string => `tag ${id}`,
  counted: (id: string): string => `counted ${id}`,
};

/** What is only asked or thought of says less of what the ticket is about: a banner for outages is a wish. */
const isTopic = (owner: string): boolean => owner.startsWith(ruleOf.topic(''));
const isTier = (owner: string): boolean => owner.startsWith(ruleOf.tier(''));

/** What a playbook looks for; its terms are made ready once. */
export function rulesOf(playbook: Playbook): Rules {
  const known = compiled.get(playbook);
  if (known) return known;
  const needing = new Set<string>();
  const uses = new Map<string, Use[]>();
  const add = (owner: string, detect: Detect): void => {
    if (detect.needs) needing.add(owner);
    for (const role of ROLES)
      for (const term of new Set(detect[role])) {
        const stated =
          role === 'over' ||
          role === 'without' ||
          (detect.stated === true && (role === 'terms' || role === 'hints'));
        const use = { owner, role, stated };
        const known = uses.get(term);
        if (known) known.push(use);
        else uses.set(term, [use]);
      }
  };
  for (const category of playbook.categories?.items ?? [])
    for (const { id, detect } of category.topics) add(ruleOf.topic(id), detect);
  for (const level of playbook.scale?.levels ?? [])
    for (const { id, detect } of level.criteria) {
      add(ruleOf.criterion(id), detect);
      // Where a count of customers stands in for the terms, what they need is all that is to be said.
      if (detect.reporters !== undefined)
        add(ruleOf.counted(id), {
          ...detect,
          terms: detect.needs ?? [],
          needs: undefined,
          hints: undefined,
        });
    }
  for (const { id, detect, note } of playbook.triggers) {
    if (detect) add(ruleOf.trigger(id), detect);
    if (note) add(ruleOf.note(id), note);
  }
  for (const tier of playbook.tiers ?? [])
    for (const { id, detect } of tier.topics) add(ruleOf.tier(id), detect);
  for (const { id, detect } of playbook.tagRules ?? []) add(ruleOf.tag(id), detect);
  const rules = {
    terms: readied([...uses.keys()], playbook.vocabulary),
    uses: [...uses.values()],
    needing,
  };
  compiled.set(playbook, rules);
  return rules;
}

export type Judged = { text: Read; hits: Hits };

type Writers = 'customers' | 'agents';

const judged = new WeakMap<Playbook, WeakMap<Ticket, Partial<Record<Writers, Judged>>>>();

/** A ticket read and held against a playbook. Tickets do not change, so the answer is kept while they live. */
export function judge(ticket: Ticket, playbook: Playbook, writers: Writers = 'customers'): Judged {
  const known = judged.get(playbook) ?? new WeakMap<Ticket, Partial<Record<Writers, Judged>>>();
  judged.set(playbook, known);
  const before = known.get(ticket) ?? {};
  known.set(ticket, before);
  if (!before[writers]) {
    const text = read(ticket, writers);
    before[writers] = { text, hits: meet(text.words, playbook) };
  }
  return before[writers];
}

/** Many times what a playbook asks for that was not made to block the panel: a term that serves a thousand rules counts for each. */
export const MOST_HITS = 60_000;

/** Every rule of the playbook that the words meet, with the words that meet it. */
export function meet(words: readonly Word[], playbook: Playbook): Hits {
  const { terms, uses, needing } = rulesOf(playbook);
  const index = terms.index();
  const byOwner = new Map<string, Record<Role, Hit[]>>();
  let left = MOST_HITS;
  for (const { term, first, last, asked, awaited } of findAll(words, index))
    for (const { owner, role, stated } of uses[term] ?? []) {
      if (left === 0) break;
      left -= 1;
      if (asked && (stated || (role === 'hints' && isTier(owner)))) continue;
      if (awaited && role === 'over') continue;
      let roles = byOwner.get(owner);
      if (!roles) {
        roles = {
          terms: [],
          hints: [],
          needs: [],
          except: [],
          unless: [],
          without: [],
          over: [],
        };
        byOwner.set(owner, roles);
      }
      const weight = asked && isTopic(owner) ? 0 : (index.weights[term] as number);
      roles[role].push({ first, last, weight, hint: role === 'hints' });
    }
  const hits = new Map<string, Hit[]>();
  for (const [owner, roles] of byOwner) {
    const met = holding(roles, words, needing.has(owner));
    if (met.length > 0) hits.set(owner, met);
  }
  return hits;
}

/** The terms and hints that nothing around them takes back, in the order of the text. */
function holding(
  { terms, hints, needs, except, unless, without, over }: Record<Role, Hit[]>,
  words: readonly Word[],
  needing: boolean,
): Hit[] {
  const sentenceOf = ({ first }: Hit): number => words[first]?.sentence ?? -1;
  const needed = new Set(needs.map(sentenceOf));
  const barred = new Set(unless.map(sentenceOf));
  const passed = new Map<number | undefined, number>();
  for (const { first } of over)
    passed.set(words[first]?.message, Math.max(first, passed.get(words[first]?.message) ?? -1));
  const opening = words.find(({ message }) => message >= 0)?.message;
  passed.set(-1, Math.max(passed.get(-1) ?? -1, passed.get(opening) ?? -1));
  const isOver = ({ first }: Hit): boolean => (passed.get(words[first]?.message) ?? -1) >= first;
  const lifted = without.length > 0;
  const excepted = new Set<number>();
  for (const { first, last } of except)
    for (let word = first; word <= last; word += 1) excepted.add(word);
  const isExcepted = ({ first, last }: Hit): boolean => {
    if (excepted.size > 0)
      for (let word = first; word <= last; word += 1) if (excepted.has(word)) return true;
    return false;
  };
  if (without.some((hit) => !isOver(hit) && !isExcepted(hit))) return [];
  return [...terms, ...hints]
    .filter((hit) => {
      const sentence = sentenceOf(hit);
      return (
        !barred.has(sentence) &&
        !isExcepted(hit) &&
        (lifted || !isOver(hit)) &&
        (!needing || [sentence - 1, sentence, sentence + 1].some((near) => needed.has(near)))
      );
    })
    .sort((a, b) => a.first - b.first);
}
