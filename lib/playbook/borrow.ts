import type { Playbook } from './schema';

/** Sections that stand on their own, so that one playbook can lend them to another. */
export const LENDABLE = [
  'tone',
  'guides',
  'templates',
  'checklists',
  'scorecards',
  'notes',
  'incidents',
  'programmes',
  'metrics',
  'cadences',
] as const;
export type Lendable = (typeof LENDABLE)[number];

/** A playbook as it is worked by: what of it is borrowed, and from where. */
export type PlaybookInUse = Playbook & {
  borrowed?: Partial<Record<Lendable, Origin>>;
};

/** Where a section is from. */
export type Origin = Pick<Playbook, 'id' | 'version' | 'title'>;

/** The playbook and version that a section rests on: its lender's, where it is borrowed. */
export const originOf = (playbook: PlaybookInUse, section: Lendable): Origin =>
  playbook.borrowed?.[section] ?? playbook;

/** Does the playbook say anything in this section? */
export const hasSection = (playbook: Playbook, section: Lendable): boolean => {
  const part = playbook[section];
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
};

/**
 * The playbook with sections of others in place of its own. Groups of replies go with the replies. A lender that has no such
 * section lends nothing.
 */
export function withBorrowed(
  playbook: Playbook,
  lenders: Partial<Record<Lendable, Playbook>>,
): PlaybookInUse {
  return LENDABLE.reduce<PlaybookInUse>((before, section) => {
    const lender = lenders[section];
    if (!lender || !hasSection(lender, section)) return before;
    return {
      ...before,
      [section]: lender[section],
      ...(section === 'templates' && { templateGroups: lender.templateGroups }),
      borrowed: {
        ...before.borrowed,
        [section]: { id: lender.id, version: lender.version, title: lender.title },
      },
    };
  }, playbook);
}
