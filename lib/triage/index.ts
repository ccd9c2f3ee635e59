import type { CategoryValue, Conclusion, PriorityValue, TopicValue } from '../assessment';
import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';

export { raisedTriggers, type TriggerFacts } from './triggers';

export type Triage = {
  category: Conclusion<CategoryValue>;
  topic: Conclusion<TopicValue>;
  priority: Conclusion<PriorityValue>;
};

/** What the playbook concludes from the customer's own words, each conclusion with the words that decided. */
export function triage(_ticket: Ticket, _playbook: Playbook): Triage {
  const none: Conclusion<never> = {
    value: null,
    by: 'playbook',
    evidence: [],
    because: 'noMatch',
  };
  return { category: none, topic: none, priority: none };
}
