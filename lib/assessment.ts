import type { Classifier } from './model/classify';
import type { Opening } from './playbook/opening';
import type { Clock } from './sla/clock';
import type { Promised } from './sla/promises';
import type { Change } from './ticket/changes';
import type { Ticket } from './ticket/schema';
import type { Transfer } from './ticket/transfers';

/**
 * Words of the ticket that decided something, and the `text` that they prove. `message` is the index in `ticket.messages`, -1 for
 * the subject; `from` is where the quote begins in the text of the message, or in the subject.
 */
export type Evidence = {
  quote: string;
  message: number;
  from: number;
  text: string;
  ref: string;
  /** So many customers report the same, and that decided together with the words. */
  customers?: number;
};

/** Who proposes: the rules of the playbook, or what was learned. */
export type Proposer = 'playbook' | 'learned';

/** A conclusion of the playbook, of what was learned, or of a person, whose word wins. `value: null` abstains and says why. */
export type Conclusion<T> =
  | {
      value: T;
      by: 'playbook' | 'person' | 'learned';
      evidence: Evidence[];
      confidence: number;
      /** Of one that was learned: from how many tickets of the team's own; 0 where it is the model that ships. */
      lessons?: number;
      decidedAt?: string;
      /** What the playbook alone would say, when a person decided otherwise. */
      proposed?: T | null;
      proposedBy?: Proposer;
    }
  | {
      value: null;
      by: 'playbook';
      evidence: [];
      because: 'noMatch' | 'noText' | 'noScale';
      assumed?: T;
    };

export type PriorityValue = { rank: number; code?: string; name: string };
export type CategoryValue = { id: string; name: string };
export type TopicValue = { id: string; text: string };
export type TierValue = { id: string; name: string };
export type QueueValue = { name: string };

/** The level that the team gave to tickets like this one. It stands beside the rules' level, and never lower. */
export type Likely = {
  value: PriorityValue;
  confidence: number;
  lessons: number;
  evidence: Evidence[];
};

export type AxisId = 'impact' | 'urgency' | 'complexity';

/**
 * Where a ticket stands on one of the axes along which the playbook classifies (R-004-AXS-02 to -05); `steps` are what a person may
 * choose, the least first. No axis ever changes the priority (I-004-6).
 */
export type Axis = { id: AxisId; steps: readonly string[]; is: Conclusion<string> };

export type Suggestion = { templateId: string; ref: string; because: SuggestionKey };
export type SuggestionKey =
  | 'firstReplyCritical'
  | 'firstReply'
  | 'updateDue'
  | 'updateNext'
  | 'solved'
  | 'stage'
  | 'escalation'
  | 'other';

/** `by`: a person raised it; without, its words or facts did. */
export type RaisedTrigger = {
  id: string;
  ref: string;
  text: string;
  evidence: Evidence[];
  by?: 'person';
};

/** What words of the customer show; never a judgement of the customer. */
export type MoodSign = {
  kind: 'manager' | 'safety' | 'legal' | 'leaving' | 'upset';
  confidence: number;
  evidence: Evidence[];
};

/** The signs of a mood, what asks for an act first. Without any, `because` says why none could be looked for. */
export type Mood = { signs: MoodSign[]; because?: 'noText' | 'otherLanguage' };

/** Somebody whom a ticket goes to: a rung of the ladder, or a person or team that a rule names. */
export type Escalation = {
  level: number | null;
  to: string;
  track?: string;
  ref: string;
  because: { ref: string; text: string };
  /** At once, whatever else there is to do. */
  immediate: boolean;
  /** Only told of it: the ticket stays where it is (I-003-4). */
  isTold?: true;
};

/** Everything Deskside concludes about one ticket at one instant. Computed when looked at, never stored. */
export type Assessment = {
  playbook: { id: string; version: string };
  category: Conclusion<CategoryValue>;
  topic: Conclusion<TopicValue>;
  priority: Conclusion<PriorityValue>;
  likely?: Likely;
  tier: Conclusion<TierValue>;
  queue: Conclusion<QueueValue>;
  /** In the playbook's order; none where it classifies along none. */
  axes: Axis[];
  mood: Mood;
  /** The priority the clocks run on: the concluded one, or the playbook's fallback as an assumption. */
  runsOn: { rank: number; assumed: boolean } | null;
  clocks: Clock[];
  triggers: RaisedTrigger[];
  escalations: Escalation[];
  suggestions: Suggestion[];
  asOf: string;
};

/**
 * A person's word on one ticket. It wins over the playbook from then on; the newest of a field counts. `value` is
 * the id of a category or topic, the rank of a priority in digits, or the owner as written; `null` takes the
 * earlier words back. `alike` is 'apart' where the ticket is not the same as others that look like it. `trigger` is the id of one that
 * the person raised by hand, `escalation` whom the ticket goes to.
 */
export type Decision = {
  ticket: string;
  field: 'category' | 'topic' | 'priority' | 'owner' | AxisId | 'alike' | 'trigger' | 'escalation';
  value: string | null;
  proposed: string | null;
  /** Who proposed it; not written down in earlier versions. */
  proposedBy?: Proposer;
  at: string;
  playbook: { id: string; version: string };
};

/** Steps under this name are the names of clocks: a person ticked off what they wait for. */
export const TICKED_CLOCKS = 'clocks';

/** Steps of a checklist that a person has done for the ticket. */
export type DoneStep = { checklist: string; step: string; at: string };

/** The model that ships, and those of what the team taught; absent until they are read, and where nothing was taught. */
export type Models = { prior?: Classifier; category?: Classifier; priority?: Classifier };

/** What is known beside the ticket itself: earlier tickets of the desk, people's words and steps on this one. */
export type Memory = {
  tickets: Ticket[];
  decisions: Decision[];
  steps?: DoneStep[];
  /** What replies to this ticket promised. */
  promises?: Promised[];
  /** The statuses in which this ticket was seen. */
  changes?: Change[];
  /** How the ticket was passed on, oldest first. */
  transfers?: Transfer[];
  models?: Models;
  /** Customers with an open ticket that reports the same, this one among them; looked for in `tickets` where it is absent. */
  alike?: { customers: number };
};

/** Open slots of a playbook that the team has filled and that a judgement depends on. */
export type Filled = Opening & {
  /** Resolution and update stand still while the ticket waits for the customer; no document asks for it. */
  pauseWhileWaiting?: boolean;
  /** E-mail addresses, domains or organisations of very important customers. */
  vip?: string[];
  /** Earlier tickets that make a repeat, in place of the playbook's own number. */
  repeats?: number;
  /** Trigger → level of the ladder, where the document maps none. */
  levels?: Record<string, number>;
};
