import type { Assessment } from '../assessment';
import { keysIn } from '../playbook/marks';
import type { Playbook, Slot, Template } from '../playbook/schema';
import type { Promised } from '../sla/promises';
import type { Ticket } from '../ticket/schema';
import { kept, layOut, sentencesIn, type Part } from './body';
import { CLOSING, OPENING, personalOf, ruleFor, withOwn, type Personal } from './personal';
import { asHtml, asText } from './render';
import { valueOf, type Source, type Value } from './sources';
import { secondsIn } from './times';
import { languageOf, languagesOf, wordingOf, type Wording } from './wording';

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
  /** The text as the person changed it, with its marks; absent, it is the template's. */
  body?: string;
  /** Removable sentences that the person left out, each as it stands between its brackets. */
  leftOut?: readonly string[];
  /** The level and the person or team that the escalation goes to, once that is known: presets who is brought in. */
  escalation?: { level: number | null; to?: string };
  now: string;
  /** IANA zone that dates are written in. */
  zone: string;
  /** BCP 47 tag that the person chose for the reply; without one the page decides, else the template. */
  language?: string;
};

/**
 * `state`: `filled` has a value, `open` must get one before the text may leave, `empty` is optional and left out, `out` is no
 * longer in the text. `own`: the place of a sentence of the agent's own, which has no label.
 */
export type FilledSlot = {
  key: string;
  ref: string;
  label: string;
  value: string;
  state: 'filled' | 'open' | 'empty' | 'out';
  from: 'typed' | Slot['source'];
  choices?: string[];
  multiline: boolean;
  optional: boolean;
  own?: 'opening' | 'closing';
};

/** A duty that begins when the reply is sent; one whose time is given in free words has none. */
export type PromiseMade = Omit<Promised, 'placedAt'>;

export type Filled = {
  language: string;
  /** The languages that the template is there in. */
  languages: string[];
  subject: string;
  /** The text as it stands, with marks, and as the template has it. */
  body: string;
  original: string;
  /** `body` with the places of own sentences; `at` of a part is a place in it. */
  written: string;
  /** What leaves, and what a person sees: there, what is left out keeps its place. */
  parts: Part[];
  shown: Part[];
  slots: FilledSlot[];
  /** Keys of the slots that must be filled before the text may leave. */
  open: string[];
  /** Plain text; empty while a slot is open. */
  text: string;
  /** The same as p, br, b, ul and li, everything else escaped; empty while a slot is open. */
  html: string;
  promises: PromiseMade[];
  confirm: { ref: string; text: string }[];
  /** What the playbook asks of the agent's own words and the text still lacks. */
  personal?: Personal;
};

/**
 * Fills a template from the ticket, the assessment, the team's settings and what the person typed. A slot that
 * stands twice is filled once. Nothing unfilled ever leaves: while a required slot is open, `text` and `html` are
 * empty and `open` names it; the square brackets of the ticket tag are the only ones that stay.
 */
export function fill(given: Fill): Filled {
  const { template, playbook, ticket } = given;
  const wording = wordingOf(template, given.language ?? languageOf(ticket));
  const rule = ruleFor(template, playbook.personalisation);
  const body = given.body ?? wording.body;
  const written = rule ? withOwn(body) : body;
  const leftOut = new Set(given.leftOut);
  const source: Source = { ...given, language: wording.language };

  const used = new Set([...keysIn(wording.subject), ...keysIn(kept(written, leftOut))]);
  const declared = declaredIn(template, written, sentencesIn(written));
  const marks = [...declared.map(({ key }) => key), OPENING, CLOSING].map((key) => `{${key}}`);
  const values = new Map(
    declared.map((slot) => [slot.key, fillSlot(slot, source, wording, marks)]),
  );
  const slots = [...values.values()].map(({ slot }) =>
    used.has(slot.key) ? slot : { ...slot, state: 'out' as const },
  );
  const byKey = new Map(slots.map((slot) => [slot.key, slot]));
  const open = slots.filter(({ state }) => state === 'open').map(({ key }) => key);
  const parts = layOut(written, { slots: byKey, leftOut, shown: false });
  const valueIn = (key: string): string => byKey.get(key)?.value ?? '';
  return {
    language: wording.language,
    languages: languagesOf(template),
    subject: layOut(wording.subject, { slots: byKey, leftOut, shown: false })
      .map((part) => (part.is === 'slot' ? part.value : part.is === 'text' ? part.text : ''))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    body,
    original: wording.body,
    written,
    parts,
    shown: layOut(written, { slots: byKey, leftOut, shown: true }),
    slots,
    open,
    text: open.length === 0 ? asText(parts) : '',
    html: open.length === 0 ? asHtml(parts) : '',
    promises: promisesOf(given, byKey, values),
    confirm: template.confirm.filter(({ slot }) => slot === undefined || isSaid(byKey.get(slot))),
    personal: personalOf(rule, {
      body,
      original: wording.body,
      opening: valueIn(OPENING),
      closing: valueIn(CLOSING),
      parts,
    }),
  };
}

const isSaid = (slot: FilledSlot | undefined): boolean =>
  slot?.state === 'filled' || slot?.state === 'open';

/** The template's slots, and those that only the text has: own sentences, and marks that a person wrote. */
function declaredIn({ slots }: Template, body: string, sentences: string[]): Slot[] {
  const known = new Set(slots.map(({ key }) => key));
  const more = new Set([body, ...sentences].flatMap(keysIn).filter((key) => !known.has(key)));
  return [...slots, ...[...more].map(undeclared)];
}

const undeclared = (key: string): Slot =>
  key === OPENING || key === CLOSING
    ? { key, ref: '', label: '', source: 'person', multiline: true, ifEmpty: 'removeLine' }
    : { key, ref: '', label: key, source: 'person' };

type FilledValue = { slot: FilledSlot; told?: Value };

function fillSlot(
  slot: Slot,
  given: Source,
  wording: Wording,
  marks: readonly string[],
): FilledValue {
  const choices = Object.hasOwn(wording.choices, slot.key)
    ? wording.choices[slot.key]
    : slot.choices;
  const worded = choices ? { ...slot, choices } : slot;
  const typed = Object.hasOwn(given.typed, slot.key)
    ? clean(given.typed[slot.key] ?? '', slot)
    : undefined;
  const told = typed === undefined ? valueOf(worded, given) : undefined;
  const value = typed ?? clean(told?.text ?? '', slot);
  const optional = slot.ifEmpty === 'removeLine';
  const isFilled = value !== '' && !marks.some((mark) => value.includes(mark));
  return {
    told,
    slot: {
      key: slot.key,
      ref: slot.ref,
      label: slot.label,
      value,
      state: isFilled ? 'filled' : optional && value === '' ? 'empty' : 'open',
      from: typed === undefined ? slot.source : 'typed',
      ...(choices ? { choices } : choicesOf(slot, given.playbook)),
      multiline: slot.multiline === true,
      optional,
      ...(slot.key === OPENING && { own: 'opening' as const }),
      ...(slot.key === CLOSING && { own: 'closing' as const }),
    },
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

const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Promises that the text makes. One of a slot that is not in the text falls away with it. */
function promisesOf(
  { template }: Fill,
  slots: ReadonlyMap<string, FilledSlot>,
  values: ReadonlyMap<string, FilledValue>,
): PromiseMade[] {
  return template.promises.flatMap(({ fromSlot, ...promise }) => {
    const slot = fromSlot === undefined ? undefined : slots.get(fromSlot);
    if (!slot) return [promise];
    if (!isSaid(slot)) return [];
    const { at, seconds } = values.get(slot.key)?.told ?? {};
    if (at !== undefined) return [{ ...promise, by: at }];
    const afterSeconds = seconds ?? secondsIn(slot.value);
    return [afterSeconds === undefined ? promise : { ...promise, afterSeconds }];
  });
}
