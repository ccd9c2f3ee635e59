import type { Category, Playbook, Topic } from '../playbook/schema';
import { ASKED } from '../playbook/terms';
import type { Read } from './read';
import { ruleOf, type Hit, type Hits } from './rules';

export type Weighed = {
  category: Category;
  topic: Topic;
  hits: readonly Hit[];
  confidence: number;
};

/** A term counts more the more of its words say so, in the subject, and the earlier it stands. */
const TERM = 3;
const HINT = 1;
const PER_WORD = 0.5;
const SUBJECT = 1.25;
const LATE = 0.8;
const EARLY_WORDS = 40;
const MOST_PER_TOPIC = 3;
/** A text that says the same thing more often has said it. */
const MOST_HITS = 200;

/**
 * The category whose topics the words speak for most, and its strongest topic. A longer term hides the shorter ones
 * inside it ("billing error" is no "error"); the first in the playbook wins a tie.
 */
export function weighTopics(hits: Hits, text: Read, playbook: Playbook): Weighed | null {
  const topics = (playbook.categories?.items ?? []).flatMap((category) =>
    category.topics.map((topic) => ({
      category,
      topic,
      hits: hits.get(ruleOf.topic(topic.id)) ?? [],
    })),
  );
  const visible = unhidden(topics.flatMap(({ hits: own }) => own));
  const isMark = ({ first }: Hit): boolean => text.words[first]?.form.word === ASKED;
  // That something is asked says what a ticket is about only where no other word does.
  if (![...visible].every(isMark)) for (const hit of visible) if (isMark(hit)) visible.delete(hit);
  const weighed = topics
    .map(({ hits: own, ...rest }) => {
      const seen = own.filter((hit) => visible.has(hit));
      return { ...rest, hits: seen, weight: weightOf(seen, text) };
    })
    .filter(({ weight }) => weight > 0);
  const sums = new Map<Category, number>();
  for (const { category, weight } of weighed)
    sums.set(category, (sums.get(category) ?? 0) + weight);
  const [best, second] = [...sums].sort(([, a], [, b]) => b - a);
  if (!best) return null;
  const topic = weighed
    .filter(({ category }) => category === best[0])
    .reduce((a, b) => (b.weight > a.weight ? b : a));
  return { ...topic, confidence: best[1] / (best[1] + (second?.[1] ?? 0)) };
}

/** The strongest hits of a topic, each wording once; hints count once and only beside nothing better. */
function weightOf(hits: readonly Hit[], { words }: Read): number {
  const weighed = hits
    .map((hit) => {
      const place = words[hit.first]?.message === -1 ? SUBJECT : hit.first < EARLY_WORDS ? 1 : LATE;
      return { hit, weight: ((hit.hint ? HINT : TERM) + PER_WORD * (hit.weight - 1)) * place };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_HITS);
  const strongest: number[] = [];
  const said = new Set<string>();
  for (const { hit, weight } of weighed) {
    if (strongest.length === MOST_PER_TOPIC) break;
    const wording = hit.hint ? HINTED : wordingOf(hit, words);
    if (!said.has(wording)) strongest.push(weight);
    said.add(wording);
  }
  return strongest.reduce((sum, weight) => sum + weight, 0);
}

/** All hints are one wording, which no words can be. */
const HINTED = ' ';

const wordingOf = ({ first, last }: Hit, words: Read['words']): string =>
  words
    .slice(first, last + 1)
    .map(({ form }) => form.stem)
    .join(' ');

/** Hits that no longer term of any topic covers; a hint covers nothing. One sweep in the order of the text. */
function unhidden(hits: readonly Hit[]): Set<Hit> {
  const inOrder = [...hits].sort((a, b) => a.first - b.first || b.last - a.last);
  const seen = new Set<Hit>();
  let widest: Hit | undefined;
  for (const hit of inOrder) {
    const same = widest?.first === hit.first && widest.last === hit.last;
    if (!widest || same || hit.last > widest.last) seen.add(hit);
    if (!hit.hint && (!widest || hit.last > widest.last)) widest = hit;
  }
  return seen;
}
