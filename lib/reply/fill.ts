import { addSeconds } from 'date-fns';
import type { Assessment } from '../assessment';
import type { Playbook, Slot, Template } from '../playbook/schema';
import type { Promised } from '../sla/promises';
import type { Ticket } from '../ticket/schema';
import { layOut, type Part } from './body';
import { asHtml, asText } from './render';
import { dueAt, valueOf } from './sources';

export type { Part } from './body';

/** What the team has entered once. `routing` is `category id/rank` → team. */
export type ReplySettings = {
  agentName: string;
  companyName: string;
  emergencyContact: string;
  routing: Record<string, string>;
};

export type Fill = {
  template: Template;
  ticket: Ticket;
  assessment: Assessment;
  playbook: Playbook;
  settings: ReplySettings;
  /** The agent that the page says is signed in, for a signature while the settings name nobody. */
  agent?: { name?: string };
  /** What the person typed or chose, by slot key. It wins over every other source. */
  typed: Record<string, string>;
  /** The level that the escalation goes to, when one is recorded: presets who is brought in. */
  escalation?: { level: number };
  now: string;
  /** IANA zone that dates are written in. */
  zone: string;
  /** BCP 47 tag of the reply's language. */
  language: string;
};

/** `state`: `filled` has a value, `open` must get one before the text may leave, `empty` is optional and left out. */
export type FilledSlot = {
  key: string;
  ref: string;
  label: string;
  value: string;
  state: 'filled' | 'open' | 'empty';
  from: 'typed' | Slot['source'];
  choices?: string[];
  multiline: boolean;
  optional: boolean;
};

/** A duty that begins when the reply is sent; one whose time is given in free words has none. */
export type PromiseMade = Omit<Promised, 'placedAt'>;

export type Filled = {
  subject: string;
  parts: Part[];
  slots: FilledSlot[];
  /** Keys of the slots that must be filled before the text may leave. */
  open: string[];
  /** Plain text; empty while a slot is open. */
  text: string;
  /** The same as p, br, b, ul and li, everything else escaped; empty while a slot is open. */
  html: string;
  promises: PromiseMade[];
  confirm: { ref: string; text: string }[];
};

/**
 * Fills a template from the ticket, the assessment, the team's settings and what the person typed. A slot that
 * stands twice is filled once. Nothing unfilled ever leaves: while a required slot is open, `text` and `html` are
 * empty and `open` names it; the square brackets of the ticket tag are the only ones that stay.
 */
export function fill(given: Fill): Filled {
  const { template } = given;
  const slots = template.slots.map((slot) => fillSlot(slot, given));
  const open = slots.filter(({ state }) => state === 'open').map(({ key }) => key);
  const byKey = new Map(slots.map((slot) => [slot.key, slot]));
  const parts = layOut(template.body, byKey);
  const whole = open.length === 0;
  return {
    subject: layOut(template.subject, byKey)
      .map((part) => (part.is === 'slot' ? part.value : part.text))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    parts,
    slots,
    open,
    text: whole ? asText(parts) : '',
    html: whole ? asHtml(parts) : '',
    promises: promisesOf(given, byKey),
    confirm: template.confirm,
  };
}

function fillSlot(slot: Slot, given: Fill): FilledSlot {
  const typed = Object.hasOwn(given.typed, slot.key)
    ? clean(given.typed[slot.key] ?? '', slot)
    : undefined;
  const value = typed ?? clean(valueOf(slot, given) ?? '', slot);
  const optional = slot.ifEmpty === 'removeLine';
  return {
    key: slot.key,
    ref: slot.ref,
    label: slot.label,
    value,
    state: value !== '' ? 'filled' : optional ? 'empty' : 'open',
    from: typed === undefined ? slot.source : 'typed',
    ...(slot.choices ? { choices: slot.choices } : choicesOf(slot, given.playbook)),
    multiline: slot.multiline === true,
    optional,
  };
}

/** What the playbook itself offers for a slot: its categories, its levels. */
function choicesOf(slot: Slot, playbook: Playbook): { choices?: string[] } {
  if (slot.source === 'assessment.category' && playbook.categories)
    return { choices: playbook.categories.items.map(({ name }) => name) };
  if (slot.source === 'assessment.priority' && playbook.scale)
    return { choices: playbook.scale.levels.map(({ name }) => name) };
  return {};
}

/** One line stays one line; control characters that could hide or turn text are dropped. */
function clean(value: string, slot: Slot): string {
  const plain = value.replace(/\r\n?/g, '\n').replace(HIDDEN, '');
  return (slot.multiline ? plain : plain.replace(/\s+/g, ' ')).trim();
}

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function promisesOf(given: Fill, slots: Map<string, FilledSlot>): PromiseMade[] {
  return given.template.promises.map(({ fromSlot, ...promise }) => {
    const slot = fromSlot === undefined ? undefined : slots.get(fromSlot);
    if (!slot) return promise;
    if (slot.from === 'typed') return { ...promise, ...timeIn(slot.value) };
    const by = dueAt(slot.from, given);
    return by === undefined ? promise : { ...promise, by };
  });
}

/** When a promise is due if the reply is sent at `now`; `undefined` for one that recurs, and for one in free words. */
export function promisedFor({ by, afterSeconds }: PromiseMade, now: string): string | undefined {
  if (by !== undefined) return by;
  return afterSeconds === undefined ? undefined : addSeconds(now, afterSeconds).toISOString();
}

const SECONDS: Record<string, number> = {
  minute: 60,
  min: 60,
  hour: 3600,
  hr: 3600,
  h: 3600,
  day: 86_400,
};

/** A typed time span ("2 hours", "within 30 minutes"), counted from the sending; nothing for any other wording. */
function timeIn(typed: string): { afterSeconds?: number } {
  const [, count, unit] =
    /^\s*(?:within |in )?(\d{1,4})\s*(minute|min|hour|hr|h|day)s?\.?\s*$/i.exec(typed) ?? [];
  return unit ? { afterSeconds: Number(count) * (SECONDS[unit.toLowerCase()] ?? 0) } : {};
}
