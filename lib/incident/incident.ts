import type { Playbook } from '../playbook/schema';
import type { Ticket } from '../ticket/schema';

/** An incident: a thing of its own with a level of its own, to which tickets are linked; their priority stays what it is (R-004-INC-01). */

/** What the customers are told afterwards, in four parts (R-004-INC-18). */
export const PARTS = ['what', 'why', 'prevention', 'credits'] as const;
export type Part = (typeof PARTS)[number];

/** Worked on at the same time (R-004-INC-11). */
export const FRONTS = ['outreach', 'status', 'bridge'] as const;
export type Front = (typeof FRONTS)[number];

/**
 * `lead`: the commander or the team. `called`: who of the call tree was called, by name. `tickets`: their keys. `statusAt`: when its status was told, oldest first. `reached` and `sent`:
 * customers who were written to while it lasted, and who have the summary. Instants in ISO.
 */
export type Incident = {
  id: string;
  level: string;
  title: string;
  startedAt: string;
  endedAt?: string;
  lead?: string;
  called?: string[];
  tickets: string[];
  statusAt: string[];
  done: Front[];
  reached: string[];
  summary: Partial<Record<Part, string>>;
  sent: string[];
  playbook: { id: string; version: string };
};

/** What it is called where keys of tickets stand. */
export const incidentKey = (id: string): string => `incident ${id}`;

/** The incident that such a key names; `undefined` for that of a ticket. */
export const incidentIn = (key: string): string | undefined => /^incident (\S+)$/.exec(key)?.[1];

type Incidents = NonNullable<Playbook['incidents']>;
export type Level = Incidents['levels'][number];

export const levelOf = ({ level }: Pick<Incident, 'level'>, { incidents }: Playbook) =>
  incidents?.levels.find(({ id }) => id === level);

/** Who has to be named and is not (R-004-INC-05, R-004-INC-07). */
export const leadMissing = ({ lead }: Pick<Incident, 'lead'>, level: Level | undefined) =>
  lead?.trim() ? undefined : level?.ledBy;

/** Parts without a word; "none" is a word for credits. */
export const partsMissing = ({ summary }: Pick<Incident, 'summary'>): Part[] =>
  PARTS.filter((part) => !summary[part]?.trim());

export type Affected = { key: string; name: string };

/** The customers behind the linked tickets, each once, in the order of the tickets. */
export function affectedBy(tickets: readonly Ticket[]): Affected[] {
  const found = new Map<string, Affected>();
  for (const { ref, requester } of tickets) {
    const key = (requester?.email ?? requester?.name ?? `#${ref.id}`).toLowerCase();
    if (!found.has(key))
      found.set(key, { key, name: requester?.name ?? requester?.email ?? `#${ref.id}` });
  }
  return [...found.values()];
}

/** What the bridge is told (R-004-INC-16): `share` of the tickets whose words show that somebody is upset, 0 to 1. */
export type Figures = { tickets: number; customers: number; upset: number; share: number };

export function figuresOf(
  tickets: readonly Ticket[],
  isUpset: (ticket: Ticket) => boolean,
): Figures {
  const upset = tickets.filter(isUpset).length;
  return {
    tickets: tickets.length,
    customers: affectedBy(tickets).length,
    upset,
    share: tickets.length === 0 ? 0 : upset / tickets.length,
  };
}

/** Over for good: it has ended, all parts are written, and every customer affected has the summary. */
export const isClosed = (incident: Incident, affected: readonly Affected[]): boolean =>
  incident.endedAt !== undefined &&
  partsMissing(incident).length === 0 &&
  affected.every(({ key }) => incident.sent.includes(key));
