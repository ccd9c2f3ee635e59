import type { Metric } from './clock';

/**
 * What happened to a ticket, and which clocks it starts and stops. Instants are whole seconds; events stand in the order in
 * which they happened, and of several at one instant the list's order counts.
 */

export type EventKind =
  | 'created'
  | 'agentReply'
  | 'customerReply'
  | 'assessed'
  | 'acknowledged'
  | 'incidentStarted'
  | 'statusPosted'
  | 'incidentEnded'
  | 'rcaSent'
  | 'held'
  | 'resumed'
  | 'promised'
  | 'closed'
  | 'merged';

/** What a policy chooses by; `calendar` overrides the one that the policy names. */
export type Facts = {
  status: string;
  priority?: string;
  channel?: string;
  tier?: string;
  tags?: readonly string[];
  calendar?: string;
};

export type Event =
  /** `by`, of a creation: a ticket that an agent opened waits for the customer's first word. */
  | { at: number; is: EventKind; by?: 'customer' | 'agent' }
  | { at: number; is: 'changed'; to: Partial<Facts> };

/**
 * `starts` opens the clock unless it is open; `stops` ends it; `restarts` ends it and opens the next one at once. Solving stops every clock
 * that does not say `outlives`. `afterFirst`: only once the desk has had its first word; `again` that a reopened ticket goes on with the same one.
 */
type Rule = {
  starts: readonly (EventKind | 'solved')[];
  stops?: readonly EventKind[];
  restarts?: readonly EventKind[];
  cancels?: readonly (EventKind | 'reopened')[];
  afterFirst?: true;
  again?: true;
  outlives?: true;
};

/**
 * Every clock of the five documents (requirements 8.1). First and next response never restart on a reopened ticket, a
 * customer's second word moves nothing, and notes and bots are no events (ANCHORS section 6, rules 5 to 8).
 */
export const RULES: Record<Metric, Rule> = {
  assessment: { starts: ['created'], stops: ['assessed'] },
  acknowledgement: { starts: ['created'], stops: ['acknowledged', 'agentReply'] },
  firstResponse: { starts: ['created'], stops: ['agentReply'] },
  nextResponse: { starts: ['customerReply'], stops: ['agentReply'], afterFirst: true },
  update: { starts: ['agentReply'], restarts: ['agentReply'] },
  resolution: { starts: ['created'], again: true },
  followUp: {
    starts: ['solved'],
    stops: ['agentReply'],
    cancels: ['reopened'],
    outlives: true,
  },
  stage: { starts: ['created'] },
  escalation: { starts: ['created'] },
  survey: { starts: ['solved'], cancels: ['reopened'], outlives: true },
  hold: { starts: ['held'], stops: ['resumed'] },
  promise: { starts: ['promised'], stops: ['agentReply'] },
  keepOpen: { starts: ['promised'], stops: ['closed'], outlives: true },
  autoCloseWarn: { starts: ['agentReply'], restarts: ['agentReply'], cancels: ['customerReply'] },
  autoClose: { starts: ['agentReply'], restarts: ['agentReply'], cancels: ['customerReply'] },
  statusPage: {
    starts: ['incidentStarted'],
    restarts: ['statusPosted'],
    cancels: ['incidentEnded'],
    outlives: true,
  },
  rca: { starts: ['incidentEnded'], stops: ['rcaSent'], outlives: true },
};
