import { keysIn } from '../marks';
import type { Playbook, Slot, Template } from '../schema';
import { OWN_REF, replaced } from '../change';

/** Changes of the replies: slots follow the text, groups follow the replies that stand in them. */

/**
 * The template with another subject or body. A slot that the text names no more is gone, with the tie of a statement to it; one
 * that is new is as another reply has it, else a person fills it in.
 */
export function withWording(
  template: Template,
  wording: Partial<Pick<Template, 'subject' | 'body'>>,
  others: readonly Template[] = [],
): Template {
  const next = { ...template, ...wording };
  const used = new Set([...keysIn(next.subject), ...keysIn(next.body)]);
  const known = new Map(template.slots.map((slot) => [slot.key, slot]));
  const elsewhere = new Map(others.flatMap(({ slots }) => slots).map((slot) => [slot.key, slot]));
  const added = [...used].filter((key) => !known.has(key));
  const gone = [...known.keys()].filter((key) => !used.has(key));
  return {
    ...next,
    ...(next.variants && {
      variants: next.variants.map((variant) => withMarks(variant, added, gone)),
    }),
    slots: [
      ...template.slots.filter(({ key }) => used.has(key)),
      ...added.map((key) => newSlot(key, elsewhere.get(key))),
    ],
    confirm: template.confirm.map(({ slot, ...statement }) =>
      slot === undefined || !used.has(slot) ? statement : { ...statement, slot },
    ),
  };
}

type Variant = NonNullable<Template['variants']>[number];

/** The same reply in another language, with the same slots: what is new stands at its end until somebody finds its place. */
function withMarks(variant: Variant, added: readonly string[], gone: readonly string[]): Variant {
  const without = (text: string) =>
    gone.reduce((left, key) => left.replaceAll(`{${key}}`, ''), text);
  const { choices, ...rest } = variant;
  const left = Object.entries(choices ?? {}).filter(([key]) => !gone.includes(key));
  return {
    ...rest,
    subject: without(variant.subject),
    body: [without(variant.body), ...added.map((key) => `{${key}}`)].join('\n'),
    ...(left.length > 0 && { choices: Object.fromEntries(left) }),
  };
}

/** "orderNumber" is labelled "Order number". */
const newSlot = (key: string, like?: Slot): Slot =>
  like ? { ...like, ref: OWN_REF } : { key, ref: OWN_REF, label: labelOf(key), source: 'person' };

function labelOf(key: string): string {
  const spaced = key
    .replace(/_+/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .trim();
  return spaced ? spaced[0]!.toUpperCase() + spaced.slice(1).toLowerCase() : key;
}

/** The first mark in braces that is no slot, for its name is not one word: "{order number}". */
export const strayMark = (text: string): string | undefined =>
  [...text.matchAll(/\{([^{}\n]{0,60})\}/g)].find(([, name = '']) => !/^\w+$/.test(name))?.[0];

/** The playbook with another list of replies; where it lists its groups, theirs are among them. */
export function withTemplates(playbook: Playbook, templates: readonly Template[]): Playbook {
  const { templateGroups: groups } = playbook;
  const names = [...new Set([...(groups?.names ?? []), ...templates.map(({ group }) => group)])];
  return {
    ...playbook,
    templates: [...templates],
    templateGroups: groups && { ...groups, names },
  };
}

/** The playbook with a reply in another group, which is listed; the one that it leaves empty is not. */
export function withGroup(playbook: Playbook, at: number, group: string): Playbook {
  const before = playbook.templates[at];
  if (!before) return playbook;
  const templates = replaced(playbook.templates, at, { ...before, group });
  const next = withTemplates(playbook, templates);
  const isLeft = templates.some((template) => template.group === before.group);
  return isLeft ? next : withoutGroup(next, before.group);
}

/** The playbook with a group called otherwise: its replies follow. A name that is there already joins both. */
export function withGroupNamed(playbook: Playbook, before: string, after: string): Playbook {
  const { templateGroups: groups } = playbook;
  const names = groups?.names.map((name) => (name === before ? after : name));
  return {
    ...playbook,
    templates: playbook.templates.map((template) =>
      template.group === before ? { ...template, group: after } : template,
    ),
    templateGroups: groups && { ...groups, names: [...new Set(names)] },
  };
}

const withoutGroup = (playbook: Playbook, gone: string): Playbook => {
  const { templateGroups: groups } = playbook;
  return {
    ...playbook,
    templateGroups: groups && { ...groups, names: groups.names.filter((name) => name !== gone) },
  };
};
