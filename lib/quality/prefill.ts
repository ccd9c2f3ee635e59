import type { Assessment } from '../assessment';
import type { Ticket } from '../ticket/schema';
import { fromAgentToCustomer } from '../ticket/conversation';
import { standingOf } from '../ticket/status';
import type { Answer } from './score';

/** What people did on this ticket, from the store. */
export type ReviewFacts = {
  /** A person logged or decided the category and the severity. */
  logged: { category: boolean; priority: boolean };
  /** Ids of templates that were put into a reply. */
  placed: readonly string[];
  /** Field paths that the page should show and that could not be read: no ground for a "no". */
  gaps: readonly string[];
};

/** An answer that the ticket itself proves. `because` is a key of the message catalogue. */
export type Prefilled = {
  item: string;
  answer: Answer;
  because:
    | 'loggedBoth'
    | 'noName'
    | 'noEmail'
    | 'timelineSent'
    | 'resolutionSent'
    | 'stillOpen'
    | 'nobodyAnswered';
};

/**
 * Answers to the runbook's scorecard that are certain; all others stay open for the reviewer. They are proposals:
 * the reviewer's answer wins.
 */
export function prefill(ticket: Ticket, assessment: Assessment, facts: ReviewFacts): Prefilled[] {
  const found: Prefilled[] = [];
  const propose = (item: string, answer: Answer, because: Prefilled['because']): void => {
    found.push({ item, answer, because });
  };
  const decided = assessment.category.by === 'person' && assessment.priority.by === 'person';
  if (decided || (facts.logged.category && facts.logged.priority))
    propose('classification', 'yes', 'loggedBoth');
  if (!ticket.requester?.name && !facts.gaps.includes('requester.name'))
    propose('customer', 'no', 'noName');
  else if (!ticket.requester?.email && !facts.gaps.includes('requester.email'))
    propose('customer', 'no', 'noEmail');
  if (facts.placed.includes('runbook.standard-response'))
    propose('timeline', 'yes', 'timelineSent');
  if (!ticket.messages.some(fromAgentToCustomer) && ticket.messages.every(({ role }) => role))
    propose('tone', 'na', 'nobodyAnswered');
  if (facts.placed.includes('runbook.resolution-confirmation'))
    propose('resolution', 'yes', 'resolutionSent');
  else if (standingOf(ticket.status) === 'open') propose('resolution', 'na', 'stillOpen');
  return found;
}
