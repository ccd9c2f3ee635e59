import type { Evidence, RaisedTrigger } from '../assessment';
import type { Playbook, Trigger } from '../playbook/schema';
import type { Clock, Metric } from '../sla/clock';
import type { Ticket } from '../ticket/schema';
import { quote } from './evidence';
import { footOf } from './letter';
import type { Read, Word } from './read';
import { judge, meet, ruleOf, type Hit, type Hits } from './rules';
import { triage } from './triage';

/** What is known beside the ticket's words. */
export type TriggerFacts = {
  clocks: readonly Clock[];
  /** ISO instant. */
  now: string;
  /** Earlier tickets of the desk, of any customer; the ticket itself may be among them. */
  earlier: readonly Ticket[];
  /** Id of the ticket's category, concluded or decided. */
  category: string | null;
  /** E-mail addresses, domains or organisations of very important customers, as the team listed them. */
  vip?: readonly string[];
  /** Earlier tickets that make a repeat, where the team set its own number. */
  repeats?: number;
  /** How often the ticket was passed on, as far as it was seen or written down. */
  transfers?: number;
  /** Id of the trigger that a person raised by hand. */
  raisedByHand?: string;
};

/** The playbook's escalation triggers that hold now, in its order, each with the words that raised it. */
export function raisedTriggers(
  ticket: Ticket,
  playbook: Playbook,
  facts: TriggerFacts,
): RaisedTrigger[] {
  const { text: said, hits } = judge(ticket, playbook);
  return playbook.triggers.flatMap((trigger) => {
    const evidence =
      watch(trigger, ticket, playbook, facts, said, hits) ?? noted(trigger, ticket, playbook);
    const { id, ref, text } = trigger;
    if (evidence !== null) return [{ id, ref, text, evidence }];
    return id === facts.raisedByHand
      ? [{ id, ref, text, evidence: [], by: 'person' as const }]
      : [];
  });
}

/** The words that raise a trigger, none where a fact raises it; null while it does not hold. */
function watch(
  trigger: Trigger,
  ticket: Ticket,
  playbook: Playbook,
  facts: TriggerFacts,
  text: Read,
  hits: Hits,
): Evidence[] | null {
  switch (trigger.watches) {
    case 'clocks':
      return isNearBreach(trigger, playbook, facts) ? [] : null;
    case 'history':
      return isRepeat(trigger, ticket, playbook, facts) ? [] : null;
    case 'people': {
      const words = said(trigger, text, hits) ?? titles(trigger, playbook, text);
      return words ?? (isListed(ticket, facts.vip ?? [], trigger.flags) ? [] : null);
    }
    case 'words':
      return said(trigger, text, hits);
    case 'transfers':
      return isPassedRound(trigger, ticket, facts) ? [] : null;
    case 'person':
      return null;
  }
}

/** More often than the playbook allows, by what was seen or by the helpdesk's own count (R-004-DEE-25). */
const isPassedRound = (
  { moreThan = 0 }: Trigger,
  { fields }: Ticket,
  { transfers = 0 }: TriggerFacts,
): boolean => Math.max(transfers, Number(fields.transfers) || 0) > moreThan;

/** What the customer says in so many words; hints are for signatures alone. */
function said(trigger: Trigger, text: Read, hits: Hits): Evidence[] | null {
  const found = (hits.get(ruleOf.trigger(trigger.id)) ?? []).filter(({ hint }) => !hint);
  return found.length > 0 ? quote(found, text, trigger) : null;
}

/** What an agent wrote of it, to the customer or in a note. */
function noted(trigger: Trigger, ticket: Ticket, playbook: Playbook): Evidence[] | null {
  if (!trigger.note) return null;
  const { text, hits } = judge(ticket, playbook, 'agents');
  const found = hits.get(ruleOf.note(trigger.id)) ?? [];
  return found.length > 0 ? quote(found, text, trigger) : null;
}

const LAST_WORDS = 8;

/** A title (a hint of the trigger) in a signature, in the short lines at a message's end, or among its last words. */
function titles(trigger: Trigger, playbook: Playbook, text: Read): Evidence[] | null {
  const feet = new Map([...text.texts].map(([message, written]) => [message, footOf(written)]));
  const closing = text.words.filter(
    ({ message, from }, index) =>
      message >= 0 &&
      (text.words[index + LAST_WORDS]?.message !== message || from >= (feet.get(message) ?? 0)),
  );
  const words: Word[] = [...closing, ...text.signatures];
  const found: readonly Hit[] = meet(words, playbook).get(ruleOf.trigger(trigger.id)) ?? [];
  return found.length > 0 ? quote(found, { ...text, words }, trigger) : null;
}

/** What a customer waits for; an assessment is the desk's own, a promise no agreement, a survey or a closing no harm. */
const AWAITED: readonly Metric[] = [
  'acknowledgement',
  'firstResponse',
  'nextResponse',
  'update',
  'resolution',
];
export const mayEscalate = ({ metric }: Clock): boolean => AWAITED.includes(metric);

/** A clock of the customer's that runs has used up the share that the playbook names, or more. */
function isNearBreach(
  trigger: Trigger,
  playbook: Playbook,
  { clocks, now }: TriggerFacts,
): boolean {
  const shares = playbook.thresholds
    .filter((threshold) => threshold.trigger === trigger.id)
    .map(({ elapsedPct }) => elapsedPct);
  if (shares.length === 0 && trigger.level !== undefined) return isUnsolved(trigger, clocks);
  return clocks.some(
    (clock) =>
      mayEscalate(clock) &&
      clock.stoppedAt === undefined &&
      (clock.state === 'missed' ||
        (clock.state === 'running' &&
          clock.warnings.some(({ elapsedPct, at }) => shares.includes(elapsedPct) && at <= now))),
  );
}

/** The time after which a ticket goes to the trigger's level has passed (R-001-ESC-07). */
const isUnsolved = ({ level }: Trigger, clocks: readonly Clock[]): boolean =>
  clocks.some(
    ({ metric, state, stoppedAt, label = '' }) =>
      metric === 'escalation' &&
      state === 'missed' &&
      stoppedAt === undefined &&
      Number(/\d+/.exec(label)?.[0]) === level,
  );

const DAY = 24 * 60 * 60 * 1000;

/** As many earlier tickets of the same customer and category as the playbook asks for, within its days. */
function isRepeat(
  { repeat }: Trigger,
  ticket: Ticket,
  playbook: Playbook,
  facts: TriggerFacts,
): boolean {
  const customer = ticket.requester?.email?.toLowerCase();
  const openedAt = Date.parse(ticket.createdAt ?? facts.now);
  if (!repeat || !customer || facts.category === null) return false;
  const before = facts.earlier.filter((other) => {
    const age = openedAt - Date.parse(other.createdAt ?? '');
    return (
      other.requester?.email?.toLowerCase() === customer &&
      (other.ref.id !== ticket.ref.id || other.ref.site !== ticket.ref.site) &&
      age >= 0 &&
      age <= repeat.days * DAY &&
      triage(other, playbook).category.value?.id === facts.category
    );
  });
  return before.length >= (facts.repeats ?? repeat.count);
}

const VIP = ['vip', 'executive'];
const plain = (tag: string): string => tag.toLowerCase().replace(/[\s_-]+/g, ' ');

/** On the team's list by address, domain or organisation, or marked as such by a tag or the tier. */
function isListed(
  { requester, tags }: Ticket,
  list: readonly string[],
  flags: readonly string[] = VIP,
): boolean {
  const email = requester?.email?.toLowerCase();
  const known = [email, email?.split('@')[1], requester?.organisation?.toLowerCase()];
  return (
    list.some((entry) => entry !== '' && known.includes(entry.toLowerCase().replace(/^@/, ''))) ||
    [...tags, requester?.tier ?? ''].some((tag) => flags.includes(plain(tag)))
  );
}
