import type { Playbook } from '../schema';
import { problem, type Problem } from './problem';

/** Names that rules, metrics, programmes and examples use for parts of the playbook. */
export function danglingNames(playbook: Playbook): Problem[] {
  const known = {
    rank: (playbook.scale?.levels ?? []).map(({ rank }) => rank),
    tier: (playbook.tiers ?? []).map(({ id }) => id),
    category: (playbook.categories?.items ?? []).map(({ id }) => id),
    topic: (playbook.categories?.items ?? []).flatMap(({ topics }) => topics.map(({ id }) => id)),
    queue: (playbook.tagRules ?? []).flatMap(({ queue }) => queue ?? []),
    trigger: playbook.triggers.map(({ id }) => id),
  };
  const SENTENCES = {
    rank: (rank: unknown) => `The scale has no level of rank ${rank}.`,
    tier: (id: unknown) => `No tier has the id "${id}".`,
    category: (id: unknown) => `No category has the id "${id}".`,
    topic: (id: unknown) => `No topic has the id "${id}".`,
    queue: (name: unknown) => `No rule leads to the queue "${name}".`,
    trigger: (id: unknown) => `No trigger has the id "${id}".`,
  };
  const missing = (
    kind: keyof typeof known,
    path: string,
    names: unknown[] | undefined | null,
  ): Problem[] =>
    (names ?? [])
      .filter((name) => name != null && !(known[kind] as unknown[]).includes(name))
      .map((name) => problem(path, SENTENCES[kind](name)));

  return [
    ...follows(playbook),
    ...(playbook.tagRules ?? []).flatMap(({ rank, floor, tier }, index) => [
      ...missing('rank', `tagRules.${index}.rank`, [rank]),
      ...missing('rank', `tagRules.${index}.floor`, [floor]),
      ...missing('tier', `tagRules.${index}.tier`, [tier]),
    ]),
    ...playbook.metrics.flatMap(({ ranks, tiers }, index) => [
      ...missing('rank', `metrics.${index}.ranks`, ranks),
      ...missing('tier', `metrics.${index}.tiers`, tiers),
    ]),
    ...(playbook.programmes ?? []).flatMap(({ weeks = [] }, index) =>
      weeks.flatMap(({ guard }, at) => {
        const path = `programmes.${index}.weeks.${at}.guard`;
        return [
          ...missing('rank', `${path}.ranks`, guard?.ranks),
          ...missing('tier', `${path}.tiers`, guard?.tiers),
        ];
      }),
    ),
    ...(playbook.examples ?? []).flatMap(({ expect }, index) => {
      const path = `examples.${index}.expect`;
      return [
        ...missing('category', `${path}.category`, [expect.category]),
        ...missing('topic', `${path}.topic`, [expect.topic]),
        ...missing('rank', `${path}.rank`, [expect.rank]),
        ...missing('tier', `${path}.tier`, [expect.tier]),
        ...missing('queue', `${path}.queue`, [expect.queue]),
        ...missing('trigger', `${path}.triggers`, expect.triggers),
      ];
    }),
  ];
}

/** A date that follows from another one follows from one that is asked for. */
const follows = ({ openSlots }: Playbook): Problem[] =>
  openSlots.flatMap(({ key, after }, index) => {
    if (!after) return [];
    const path = `openSlots.${index}.after.slot`;
    if (after.slot === key) return [problem(path, 'This date follows itself: name another slot.')];
    return openSlots.some((other) => other.key === after.slot)
      ? []
      : [problem(path, `No open slot has the key "${after.slot}".`)];
  });
