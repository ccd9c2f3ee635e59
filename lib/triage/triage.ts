import type {
  CategoryValue,
  Conclusion,
  Evidence,
  PriorityValue,
  QueueValue,
  TierValue,
  TopicValue,
} from '../assessment';
import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';
import { weighTopics } from './category';
import { quote } from './evidence';
import { chooseLevel } from './priority';
import { chooseTier, tagsMet } from './routing';
import { judge } from './rules';

export type Triage = {
  category: Conclusion<CategoryValue>;
  topic: Conclusion<TopicValue>;
  priority: Conclusion<PriorityValue>;
  tier: Conclusion<TierValue>;
  queue: Conclusion<QueueValue>;
};

/**
 * What the playbook concludes from the customer's own words: the subject and the messages, without quoted history.
 * Each conclusion carries the words that decided. Where no words fit, the value is null and the playbook's fallback
 * is offered as an assumption. Linear in the length of the text; never throws on any text.
 */
export function triage(ticket: Ticket, playbook: Playbook): Triage {
  const { text, hits } = judge(ticket, playbook);
  const because = [...text.texts.values()].some((written) => written.trim() !== '')
    ? 'noMatch'
    : 'noText';
  const decided = <T>(value: T, evidence: Evidence[], confidence: number): Conclusion<T> => ({
    value,
    by: 'playbook',
    evidence,
    confidence,
  });
  const silent = <T>(section: unknown, assumed?: T): Conclusion<T> => ({
    value: null,
    by: 'playbook',
    evidence: [],
    because: section === null ? 'noScale' : because,
    ...(assumed === undefined ? {} : { assumed }),
  });

  const topic = weighTopics(hits, text, playbook);
  const level = chooseLevel(hits, playbook);
  const lowest = Math.max(...(playbook.scale?.levels ?? []).map(({ rank }) => rank));
  const isCalm = level !== null && !level.hinted && level.level.rank === lowest;
  const tier = chooseTier(hits, playbook, isCalm);
  const queue = tagsMet(hits, playbook).find((tag) => tag.queue !== undefined);
  const { categories, scale } = playbook;
  const otherCategory = categories?.items.find(({ id }) => id === categories.fallback.id);
  const otherLevel = scale?.levels.find(({ rank }) => rank === scale.fallback.rank);
  const topicQuotes = topic ? quote(topic.hits, text, topic.topic) : [];
  return {
    category: topic
      ? decided(nameOf(topic.category), topicQuotes, topic.confidence)
      : silent(categories, otherCategory && nameOf(otherCategory)),
    topic: topic
      ? decided({ id: topic.topic.id, text: topic.topic.text }, topicQuotes, topic.confidence)
      : silent(categories),
    priority: level
      ? decided(
          labelOf(level.level),
          level.met.flatMap(({ criterion, hits: own }) => quote(own, text, criterion)),
          level.confidence,
        )
      : silent(scale, otherLevel && labelOf(otherLevel)),
    tier: tier
      ? decided(
          nameOf(tier.tier),
          tier.met.flatMap((ground) => quote(ground.hits, text, ground)),
          tier.met.length > 1 ? 0.9 : 0.75,
        )
      : silent(playbook.tiers ?? null),
    queue:
      queue?.queue !== undefined
        ? decided({ name: queue.queue }, quote(queue.hits, text, queue), 0.75)
        : silent(playbook.tagRules ?? null),
  };
}

const nameOf = ({ id, name }: CategoryValue): CategoryValue => ({ id, name });
const labelOf = ({ rank, code, name }: PriorityValue): PriorityValue => ({
  rank,
  ...(code === undefined ? {} : { code }),
  name,
});
