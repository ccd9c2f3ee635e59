import type { Playbook, Slot } from '../playbook/schema';
import { secondsOf } from '../sla/instant';
import type { Ticket } from '../ticket/schema';
import { attemptsIn } from './attempts';
import { clockOf, dueAt, secondsLeft } from './clocks';
import type { Fill } from './fill';
import { firstName, fullName } from './names';
import { dateAndTime, durationIn } from './times';
import { toldOf, type Asked } from './told';
import { fieldOf } from './wording';

/** A slot's words, and the instant or the seconds that they tell, where they tell one. */
export type Value = { text: string; at?: string; seconds?: number };

/** `given` with the language that the reply is written in. */
export type Source = Fill & { language: string };

/** A slot's value from its source, or undefined when the source is silent. */
export function valueOf(slot: Slot, given: Source): Value | undefined {
  const at = dueAt(slot, given);
  if (at !== undefined)
    return {
      text: dateAndTime(at, { ...given, zone: zoneOf(slot, given), format: slot.format }),
      at,
    };
  if (slot.source === 'clock.within') {
    const seconds = secondsLeft(slot, given);
    return seconds === undefined
      ? undefined
      : { text: durationIn(given.language, seconds), seconds };
  }
  const text = wordsOf(slot, given);
  return text === undefined ? undefined : { text };
}

function wordsOf(slot: Slot, given: Source): string | undefined {
  const { ticket, assessment, settings, agent } = given;
  const { category, priority } = assessment;
  switch (slot.source) {
    case 'ticket.tag':
      return ticket.ref.id === '' ? undefined : `[Ticket #${ticket.ref.id}]`;
    case 'ticket.subject':
      return subjectOf(ticket);
    case 'ticket.status':
      return ticket.status && ticket.status.charAt(0).toUpperCase() + ticket.status.slice(1);
    case 'ticket.age':
      return ageOf(given);
    case 'ticket.attempts':
      return attemptsIn(ticket).join('\n') || undefined;
    case 'ticket.impact':
    case 'ticket.steps':
    case 'ticket.intended':
    case 'ticket.actual':
    case 'ticket.environment':
      return toldBy(slot.source, given);
    case 'ticket.requester.name':
      return nameOf(slot, given);
    case 'assessment.category':
      return category.value?.name;
    case 'assessment.priority':
      return priority.value?.name;
    case 'assessment.urgency':
      return urgencyOf(slot, given);
    case 'clock.firstResponse.asWritten':
      return clockOf(given, 'firstResponse')?.asWritten;
    case 'settings.agent':
      return settings.agentName.trim() || agent?.name;
    case 'settings.company':
      return settings.companyName;
    case 'settings.emergencyContact':
      return settings.emergencyContact;
    case 'settings.team':
      return category.value && priority.value
        ? settings.routing[`${category.value.id}/${priority.value.rank}`]
        : undefined;
    case 'escalation.reason':
      return reasonOf(given);
    case 'escalation.group':
      return given.escalation && slot.choices?.[groupOf(given.escalation)];
    case 'escalation.target':
      return given.escalation?.to;
    case 'escalation.motive':
      return motive(slot, given);
    default:
      return undefined;
  }
}

/** The form that the slot asks for, else that of the playbook's greeting; a note to the team has the full name. */
function nameOf({ format }: Slot, { ticket, template, playbook }: Fill): string | undefined {
  const greets = template.audience === 'customer' ? playbook.tone?.greeting?.name : 'full';
  const isFirst = format === undefined ? greets === 'first' : format === 'firstName';
  return isFirst ? firstName(ticket.requester?.name) : fullName(ticket.requester?.name);
}

const LONGEST_SUBJECT = 160;

/** Without "Re:" and "Fwd:", without a full stop, and not longer than a sentence bears. */
function subjectOf({ subject = '' }: Ticket): string | undefined {
  const plain = subject
    .slice(0, 1000)
    .replace(/^(?:\s*(?:re|aw|fwd?|wg)\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length > LONGEST_SUBJECT) return `${plain.slice(0, LONGEST_SUBJECT).trim()}…`;
  return plain.replace(/[.\s]+$/, '') || undefined;
}

function ageOf({ ticket: { createdAt }, now, language }: Source): string | undefined {
  if (createdAt === undefined || createdAt > now) return undefined;
  return durationIn(language, secondsOf(now) - secondsOf(createdAt));
}

const ZONES = new Set(Intl.supportedValuesOf('timeZone'));

type ToldSource = `ticket.${Asked}`;

const toldBy = (source: ToldSource, { ticket, assessment, playbook }: Fill): string | undefined =>
  toldOf(ticket, source.slice('ticket.'.length) as Asked, assessment, playbook)
    .map(({ text }) => text)
    .join('\n') || undefined;

/**
 * The first choice where it cannot wait or stands in the upper half of the scale, the last for the lowest level, else the middle one.
 * Without a level and without a reason that is urgent, anything would be a guess.
 */
function urgencyOf({ choices = [] }: Slot, { assessment, playbook }: Fill): string | undefined {
  const { priority, triggers } = assessment;
  const raised = new Set(triggers.map(({ id }) => id));
  const isUrgent = ({ id, immediate, motive }: Playbook['triggers'][number]) =>
    raised.has(id) && (immediate === true || motive === 'urgency');
  if (playbook.triggers.some(isUrgent)) return choices[0];
  const levels = playbook.scale?.levels ?? [];
  const rank = priority.value?.rank;
  const at = levels.findIndex((level) => level.rank === rank);
  if (at === -1) return undefined;
  if (at + 1 <= levels.length / 2) return choices[0];
  return at === levels.length - 1 ? choices.at(-1) : choices[Math.floor(choices.length / 2)];
}

/** The customer's own zone where the slot asks for it and the page shows it, else the team's. */
function zoneOf({ zone }: Slot, given: Fill): string {
  const theirs = zone === 'customer' ? fieldOf(given.ticket, ['timezone', 'tz']) : undefined;
  return theirs !== undefined && ZONES.has(theirs) ? theirs : given.zone;
}

/** The first two levels are senior colleagues, whoever is above or beside them is the management (R-000-TPL-43). */
export const groupOf = ({ level }: Pick<NonNullable<Fill['escalation']>, 'level'>): 0 | 1 =>
  level !== null && level <= 2 ? 0 : 1;

/** Why it is escalated, by the trigger that leads; a customer hears only what the playbook has for their ears. */
function reasonOf({ assessment, playbook, template }: Fill): string | undefined {
  const [leading] = assessment.triggers;
  if (template.audience !== 'customer') return leading?.text;
  return playbook.triggers.find(({ id }) => id === leading?.id)?.say;
}

/** Complexity for a technical reason, urgency for a deadline, both for both. */
function motive(slot: Slot, { assessment, playbook }: Fill): string | undefined {
  const watched = new Set(
    assessment.triggers.map(({ id }) => playbook.triggers.find((t) => t.id === id)?.motive),
  );
  const [complexity, urgency, both] = slot.choices ?? [];
  if (watched.has('complexity')) return watched.has('urgency') ? both : complexity;
  return watched.has('urgency') ? urgency : undefined;
}
