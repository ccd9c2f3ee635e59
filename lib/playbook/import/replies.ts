import { checkPlaybook } from '../check';
import { idFrom, OWN_REF } from '../change';
import type { Problem } from '../check';
import { keysIn } from '../marks';
import type { Playbook, Slot, Template } from '../schema';
import { knownSlot } from './slots';

/** Replies from elsewhere, on their way into a playbook of the team's own. */

/** `from`: where it stands in its file: a row, or a title. */
export type Reply = {
  from: string;
  name: string;
  group: string;
  audience: Template['audience'];
  subject: string;
  body: string;
};

export const MOST_REPLIES = 1_000;

/** The slots of these texts that nothing fills but the person who writes. */
export function askedFor(replies: readonly Reply[], playbook: Playbook): string[] {
  const slots = slotsOf(playbook);
  const keys = new Set(replies.flatMap((reply) => keysIn(`${reply.subject}\n${reply.body}`)));
  return [...keys].filter((key) => slotFor(key, slots).source === 'person').sort();
}

/** Replies that the playbook has already, word for word: they are not added again. */
export const isThere = ({ templates }: Playbook, { name, body }: Reply): boolean =>
  templates.some((template) => template.name === name && template.body === body);

/**
 * The playbook with the replies behind its own, each under an id of its own. A slot means what it means in the playbook's other replies.
 * Nothing suggests them: they are found by their names until the team says when they fit.
 */
export function withReplies(playbook: Playbook, replies: readonly Reply[]): Playbook {
  const slots = slotsOf(playbook);
  const taken = playbook.templates.map(({ id }) => id);
  const added = replies
    .filter((reply) => !isThere(playbook, reply))
    .map(({ name, group, audience, subject, body }): Template => {
      const id = idFrom(name.slice(0, 60), taken);
      taken.push(id);
      return {
        id,
        ref: OWN_REF,
        name,
        group,
        audience,
        subject,
        body,
        slots: [...new Set(keysIn(`${subject}\n${body}`))].map((key) => slotFor(key, slots)),
        promises: [],
        confirm: [],
        says: [],
        suggest: { when: 'firstReply', ranks: [] },
      };
    });
  const { templateGroups } = playbook;
  return {
    ...playbook,
    templates: [...playbook.templates, ...added],
    templateGroups: templateGroups && {
      ...templateGroups,
      names: [...new Set([...templateGroups.names, ...added.map(({ group }) => group)])],
    },
  };
}

/** What is wrong with the playbook once the replies are in it; each problem names the reply by where it stands in its file. */
export function problemsWith(playbook: Playbook, replies: readonly Reply[]): Problem[] {
  const checked = checkPlaybook(withReplies(playbook, replies));
  if (checked.ok) return [];
  const added = replies.filter((reply) => !isThere(playbook, reply));
  const before = playbook.templates.length;
  return checked.problems.map(({ path, sentence }) => {
    const [, index, rest = ''] = /^templates\.(\d+)\.?(.*)$/.exec(path) ?? [];
    const reply = index === undefined ? undefined : added[Number(index) - before];
    return reply
      ? { path: [reply.from, rest].filter(Boolean).join(', '), sentence }
      : { path, sentence };
  });
}

const slotsOf = ({ templates }: Playbook): Map<string, Slot> =>
  new Map(templates.flatMap(({ slots }) => slots).map((slot) => [slot.key, slot]));

const slotFor = (key: string, slots: Map<string, Slot>): Slot => ({
  ...(slots.get(key) ?? knownSlot(key)),
  ref: OWN_REF,
});
