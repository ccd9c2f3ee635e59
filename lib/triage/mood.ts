import type { Mood, MoodSign } from '../assessment';
import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { quote } from './evidence';
import { MOODS, signsIn, type Sign } from './lexicon';
import type { Read } from './read';
import { judge, ruleOf, type Hits } from './rules';

/** What a sign needs to be told. */
const ENOUGH = 2;
/** A playbook calls more things dissatisfaction than bitter words: of these its trigger alone is not enough. */
const OF_TRIGGER = (kind: MoodSign['kind']): number => (kind === 'upset' ? 0.5 : ENOUGH);
/** In a long text a bitter word says less, in a line or two a weak one says enough. */
const USUAL = 120;
const LEAST = 0.5;
/** An earlier message of the customer counts this much for each later one. */
const FADES = 0.6;
/** What a person was hurt by, or will sue for, is not made undone by a friendly line. */
const STAYS: readonly MoodSign['kind'][] = ['safety', 'legal'];

type Weighed = Omit<Sign, 'term'> & { term: number | string; text: string; ref: string };

/**
 * What the customer's own words say of their mood: the playbook's triggers that stand for one, and a lexicon of our own
 * (R-004-DEE-23 and -26 for a manager, the law and safety). Newer messages count more; what was settled or thanked for afterwards
 * calms. Only words decide: capitals and exclamation marks make a sign surer and never make one. Abstains on other languages than
 * English.
 */
export function moodOf(ticket: Ticket, playbook: Playbook): Mood {
  const { text, hits } = judge(ticket, playbook);
  const { signs: found, solved, thanks, stands } = signsIn(text.words);
  const own = found.map((sign): Weighed => ({ ...sign, text: sign.kind, ref: 'lexicon' }));
  const all = [...ofTriggers(playbook, hits).filter(stands), ...own];
  const thanked = text.words[thanks.at(-1) ?? -1]?.message ?? -1;
  const settled = solved.at(-1) ?? -1;
  const open = all.filter(({ kind, first }) => {
    const message = text.words[first]?.message ?? -1;
    return STAYS.includes(kind) || (first > settled && (message >= thanked || thanked < 0));
  });
  const signs = MOODS.flatMap((kind) =>
    signOf(
      kind,
      open.filter((one) => one.kind === kind),
      text,
    ),
  );
  if (signs.length > 0) return { signs };
  if (![...text.texts.values()].some((written) => /\p{L}/u.test(written)))
    return { signs: [], because: 'noText' };
  const leaning = text.sentences.reduce((sum, sentence) => sum + sentence.leaning, 0);
  return leaning < 0 ? { signs: [], because: 'otherLanguage' } : { signs: [] };
}

/** The words by which the playbook itself knows a mood. */
const ofTriggers = ({ triggers }: Playbook, hits: Hits): Weighed[] =>
  triggers.flatMap(({ id, mood: kind, text, ref }) =>
    kind === undefined
      ? []
      : (hits.get(ruleOf.trigger(id)) ?? [])
          .filter(({ hint }) => !hint)
          .map(({ first, last }) => ({
            kind,
            first,
            last,
            weight: OF_TRIGGER(kind),
            term: id,
            text,
            ref,
          })),
  );

function signOf(kind: MoodSign['kind'], found: readonly Weighed[], read: Read): MoodSign[] {
  const counted = apart(found);
  const strength = counted.reduce((sum, one) => sum + one.weight * freshness(one, kind, read), 0);
  const length = Math.max(LEAST, Math.sqrt(read.words.length / USUAL));
  const enough = kind === 'upset' ? ENOUGH * length : ENOUGH;
  if (strength < enough) return [];
  const newest = [...counted].sort(
    (a, b) => messageAt(read, b) - messageAt(read, a) || b.weight - a.weight || a.first - b.first,
  );
  const evidence = newest.flatMap((one) => quote([{ ...one, hint: false }], read, one));
  const quotes = new Set<string>();
  return [
    {
      kind,
      confidence: Math.min(0.9, 0.6 + 0.15 * (strength / enough - 1) + (isLoud(read) ? 0.05 : 0)),
      evidence: evidence
        .filter(({ quote: said }) => !quotes.has(said) && quotes.add(said))
        .slice(0, MOST_QUOTES),
    },
  ];
}

const MOST_QUOTES = 3;

/** Each stretch of words counts once, for the most that it says, and each term once. */
function apart(found: readonly Weighed[]): Weighed[] {
  const taken = new Set<number>();
  const terms = new Set<number | string>();
  return [...found]
    .sort((a, b) => b.weight - a.weight || b.first - a.first)
    .filter(({ first, last, term }) => {
      if (terms.has(term)) return false;
      for (let at = first; at <= last; at += 1) if (taken.has(at)) return false;
      for (let at = first; at <= last; at += 1) taken.add(at);
      terms.add(term);
      return true;
    });
}

const messageAt = ({ words }: Read, { first }: Weighed): number => words[first]?.message ?? -1;

/** 1 for the customer's newest message; the subject belongs to the first. What asks for an act keeps asking. */
function freshness(one: Weighed, kind: MoodSign['kind'], read: Read): number {
  if (kind !== 'upset') return 1;
  const message = messageAt(read, one);
  const later = [...read.texts.keys()].filter((index) => index > Math.max(0, message)).length;
  return FADES ** later;
}

const LOUD = /!{2,}|\p{Lu}{4,}[^\p{L}]+\p{Lu}{4,}/u;
const MOST_LOOKED_AT = 2000;

const isLoud = ({ texts }: Read): boolean =>
  [...texts.values()].some((written) => LOUD.test(written.slice(0, MOST_LOOKED_AT)));
