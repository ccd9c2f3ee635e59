import type { Playbook, Slot, Template } from '../playbook/schema';
import { fill, type Fill, type FilledSlot } from '../reply';
import { toldOf, type Asked } from '../reply/told';
import type { Target } from './targets';

/** What whoever takes over has to know, as one note: filled as far as the ticket tells it, the rest asked for. Nothing is made up. */

/** `assumed`: the playbook has no such note, this one is ours. */
export type Packet = { template: Template; assumed: boolean };

/** What our own brief is called and what its fields are called; the names of those that may stay empty in `optional`. */
export type BriefWording = { name: string; fields: Record<BriefKey, string> };

const BRIEF = {
  customer: { source: 'person' },
  problem: { source: 'ticket.subject' },
  severity: { source: 'assessment.priority' },
  reason: { source: 'person', multiline: true },
  attempts: { source: 'ticket.attempts', multiline: true },
  impact: { source: 'ticket.impact', multiline: true, optional: true },
  deadlines: { source: 'person', multiline: true, optional: true },
  mood: { source: 'person', optional: true },
  status: { source: 'ticket.status', optional: true },
} satisfies Record<string, { source: Slot['source']; multiline?: true; optional?: true }>;

export type BriefKey = keyof typeof BRIEF;

/** Customer, problem, severity, time left and what was tried (R-000-ESC-13), the reason (R-000-ESC-12), and what helps beside it. */
function briefIn({ name, fields }: BriefWording, hasScale: boolean): Template {
  const keys = (Object.keys(BRIEF) as BriefKey[]).filter((key) => hasScale || key !== 'severity');
  return template({
    id: 'deskside.brief',
    ref: 'R-000-ESC-13',
    name,
    body: `**${name}**\n\n${keys.map((key) => `${fields[key]}: {${key}}`).join('\n')}`,
    slots: keys.map((key): Slot => {
      const { source, multiline, optional }: (typeof BRIEF)[BriefKey] & Extra = BRIEF[key];
      return {
        key,
        ref: 'R-000-ESC-13',
        label: fields[key],
        source,
        ...(multiline && { multiline }),
        ...(optional && { ifEmpty: 'removeLine' }),
        ...(key === 'customer' && { format: 'fullName' }),
      };
    }),
  });
}

type Extra = { multiline?: true; optional?: true };

const template = (own: Pick<Template, 'id' | 'ref' | 'name' | 'body' | 'slots'>): Template => ({
  group: '',
  audience: 'internal',
  subject: own.name,
  promises: [],
  confirm: [],
  says: [],
  suggest: { when: 'escalated' },
  ...own,
});

/**
 * What a level asks for beside the report, as the bug report of R-001-ESC-12: a form that stands on the same row as what is to be done
 * there. One that belongs to no level is for all of them.
 */
function formsFor({ notes = [], ladder }: Playbook, target: Target) {
  const rowsOf = (to?: string) =>
    ladder.filter(({ name }) => to === undefined || name === to).map(({ action }) => action?.ref);
  return notes.filter(
    ({ kind, at, ref, parts }) =>
      kind === 'form' &&
      at === 'escalation' &&
      parts !== undefined &&
      (rowsOf(target.to).includes(ref) || !rowsOf().includes(ref)),
  );
}

/** The template with the parts of a form below it, without those that it asks for anyway. */
function withForm(base: Template, form: ReturnType<typeof formsFor>[number]): Template {
  const asked = new Set(base.slots.map(({ source }) => source));
  const parts = (form.parts ?? []).filter(
    ({ source }) => source === undefined || !asked.has(source),
  );
  const slots = parts.map(({ ref, text, source = 'person' }, at): Slot => ({
    key: `more${base.slots.length + at}`,
    ref,
    label: text,
    source,
    multiline: true,
  }));
  const lines = slots.map(({ key, label }) => `${label}: {${key}}`);
  return {
    ...base,
    body: `${base.body}\n\n${lines.join('\n')}`,
    slots: [...base.slots, ...slots],
  };
}

/**
 * The note for one hand-over: the playbook's own report where it has one (R-001-TPL-16), else our brief, with the forms that the level
 * asks for.
 */
export function packetFor(playbook: Playbook, target: Target, wording: BriefWording): Packet {
  const own = playbook.templates.find(
    ({ audience, suggest }) => audience === 'internal' && suggest.when === 'escalated',
  );
  const base = own ?? briefIn(wording, playbook.scale !== null);
  const whole = formsFor(playbook, target).reduce(withForm, base);
  return { template: whole, assumed: own === undefined };
}

/** Where a value comes from. `message`: the index of the message, -1 the subject. */
export type Origin = {
  is: 'you' | 'ticket' | 'message' | 'replies' | 'clocks' | 'assessment' | 'triggers' | 'settings';
  message?: number;
};

export type PacketField = Pick<
  FilledSlot,
  'key' | 'ref' | 'label' | 'value' | 'choices' | 'multiline' | 'optional'
> & { state: 'filled' | 'open' | 'empty'; origin?: Origin };

export type FilledPacket = {
  id: string;
  name: string;
  ref: string;
  assumed: boolean;
  fields: PacketField[];
  /** Labels of what must be filled before anything is handed over. */
  missing: string[];
  /** Empty while something is missing. */
  text: string;
  html: string;
};

/** What is known beside the ticket, by the field of the brief or by the source of a slot: words and where they come from. */
export type Known = Partial<Record<BriefKey | Slot['source'], { text: string; origin: Origin }>>;

/** Fills the note; a word of the person wins over everything, and an empty one empties the field. */
export function fillPacket(
  { template: base, assumed }: Packet,
  given: Omit<Fill, 'template'> & { known: Known },
): FilledPacket {
  const { known, typed, ...facts } = given;
  const knownOf = ({ key, source }: Slot) =>
    source === 'person' ? (assumed ? known[key as BriefKey] : undefined) : known[source];
  const told = base.slots.flatMap((slot) => {
    const text = Object.hasOwn(typed, slot.key) ? undefined : knownOf(slot)?.text;
    return text ? [[slot.key, text] as const] : [];
  });
  const filled = fill({
    ...facts,
    template: base,
    typed: { ...Object.fromEntries(told), ...typed },
  });
  const fields = filled.slots.map((slot): PacketField => {
    const { key, ref, label, value, choices, multiline, optional, state } = slot;
    const declared = base.slots.find((one) => one.key === key)!;
    const isTyped = Object.hasOwn(typed, key);
    const origin = isTyped
      ? ({ is: 'you' } as const)
      : (knownOf(declared)?.origin ?? originOf(declared, given));
    return {
      key,
      ref,
      label,
      value,
      multiline,
      optional,
      state: state === 'out' ? 'empty' : state,
      ...(choices && { choices }),
      ...(state === 'filled' && { origin }),
    };
  });
  return {
    id: base.id,
    name: base.name,
    ref: base.ref,
    assumed,
    fields,
    missing: fields.filter(({ state }) => state === 'open').map(({ label }) => label),
    text: filled.text,
    html: filled.html,
  };
}

const TOLD: readonly string[] = ['impact', 'steps', 'intended', 'actual', 'environment'];

function originOf(
  { source }: Slot,
  { ticket, assessment, playbook }: Omit<Fill, 'template'>,
): Origin {
  const [room, what = ''] = source.split('.');
  if (room === 'ticket' && TOLD.includes(what)) {
    const message = toldOf(ticket, what as Asked, assessment, playbook)[0]?.message;
    return message === undefined ? { is: 'ticket' } : { is: 'message', message };
  }
  if (source === 'ticket.attempts') return { is: 'replies' };
  if (room === 'ticket') return { is: 'ticket' };
  if (room === 'escalation') return { is: 'triggers' };
  if (room === 'clock' || room === 'calendar') return { is: 'clocks' };
  return { is: room === 'settings' ? 'settings' : 'assessment' };
}
