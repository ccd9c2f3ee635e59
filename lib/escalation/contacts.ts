import type { Escalation } from '../assessment';
import { linesOf } from '../playbook/lists';
import type { OpenSlot, Playbook } from '../playbook/schema';
import { slotsOf, type Kept } from '../playbook/slots';

/** How somebody whom a ticket goes to can be reached, as the team filled it in. */

/** `open`: the slots that would say it, while nothing does. */
export type Contact = { lines: string[]; open: OpenSlot[] };

type Target = Pick<Escalation, 'to' | 'level' | 'track'>;

const same = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();

const isOf = ({ to, track }: Target, name: string) => same(name, to) || same(name, track);

/**
 * Each of them once, by `to`. Where one slot holds the contacts of several, a line may begin with the level or the name that it is for
 * ("Level 3: ..."); lines that name none are for the names in their order. Who has no slot of contacts is left out.
 */
export function contactsOf(
  escalations: readonly Target[],
  playbook: Playbook,
  kept: Kept,
): Map<string, Contact> {
  const slots = slotsOf(playbook, kept).filter(({ slot }) => slot.contactOf);
  return new Map(
    escalations.flatMap((target) => {
      const own = slots.filter(({ slot }) => slot.contactOf!.some((name) => isOf(target, name)));
      const lines = own.flatMap(({ slot, typed }) =>
        linesFor(target, slot.contactOf!, linesOf(typed.text)),
      );
      const open = lines.length > 0 ? [] : own.map(({ slot }) => slot);
      return own.length === 0 ? [] : [[target.to, { lines, open }]];
    }),
  );
}

function linesFor(target: Target, names: readonly string[], lines: string[]): string[] {
  if (names.length === 1) return lines;
  const labelled = lines.map((line) => ({ line, label: labelIn(line, names) }));
  if (labelled.every(({ label }) => label === undefined)) {
    const [line] = lines.slice(names.findIndex((name) => isOf(target, name)));
    return line === undefined ? [] : [line];
  }
  return labelled.flatMap(({ line, label }) => {
    if (label === undefined) return [];
    const fits = label.level === target.level || isOf(target, label.name ?? '');
    return fits ? [line.slice(label.length).trim() || line] : [];
  });
}

/** "Level 3:", "3." or a name and a colon, at the start of a line. */
function labelIn(line: string, names: readonly string[]) {
  const numbered = /^(?:level\s*)?(\d)\s*[:.)]\s*/i.exec(line);
  if (numbered) return { level: Number(numbered[1]), length: numbered[0].length };
  const name = names.find((one) => same(one, line.slice(0, one.length)));
  if (name === undefined) return undefined;
  const [colon] = /^\s*[:,(–-]?\s*/.exec(line.slice(name.length)) ?? [''];
  return { name, length: name.length + colon.length };
}

/** A piece of a contact; `href` only where it is clearly an address or a number. */
export type ContactPart = { text: string; href?: string };

const ADDRESS = /[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;
const NUMBER = /(?:\+|\(?0)[\d ()./-]{6,}\d/;
const REACH = new RegExp(
  `(?<![^\\s<(,;:])(?:${ADDRESS.source}|${NUMBER.source})(?![^\\s>),;.:])`,
  'g',
);

/** A contact as written, with what may be written to or called. Anything that is not clearly one of these stays text. */
export function contactParts(line: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let from = 0;
  for (const { 0: text, index } of line.matchAll(REACH)) {
    const href = hrefOf(text);
    if (href === undefined) continue;
    if (index > from) parts.push({ text: line.slice(from, index) });
    parts.push({ text, href });
    from = index + text.length;
  }
  if (from < line.length) parts.push({ text: line.slice(from) });
  return parts;
}

const DIGITS = { fewest: 7, most: 15 };

function hrefOf(text: string): string | undefined {
  if (text.includes('@')) return `mailto:${text}`;
  const digits = text.replace(/\D/g, '');
  if (digits.length < DIGITS.fewest || digits.length > DIGITS.most) return undefined;
  return `tel:${text.startsWith('+') ? '+' : ''}${digits}`;
}
