import type { Category, Playbook, Topic } from '../playbook/schema';
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
  const byWords = new Map<string, number>();
  let hinted = 0;
  for (const { first, last, weight: asked, hint } of hits) {
    const said = words.slice(first, last + 1).map((word) => word.form.stem);
    const place = words[first]?.message === -1 ? SUBJECT : first < EARLY_WORDS ? 1 : LATE;
    const weight = ((hint ? HINT : TERM) + PER_WORD * (asked - 1)) * place;
    if (hint) hinted = Math.max(hinted, weight);
    else byWords.set(said.join(' '), Math.max(weight, byWords.get(said.join(' ')) ?? 0));
  }
  return [hinted, ...byWords.values()]
    .sort((a, b) => b - a)
    .slice(0, MOST_PER_TOPIC)
    .reduce((sum, weight) => sum + weight, 0);
}

/** Hits that no longer term of any topic covers; a hint covers nothing. One sweep in the order of the text. */
function unhidden(hits: readonly Hit[]): ReadonlySet<Hit> {
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
