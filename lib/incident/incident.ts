import { addSeconds } from 'date-fns';
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
 * `lead`: the commander or the team. `tickets`: their keys. `statusAt`: when its status was told, oldest first. `reached` and `sent`:
 * customers who were written to while it lasted, and who have the summary. Instants in ISO.
 */
export type Incident = {
  id: string;
  level: string;
  title: string;
  startedAt: string;
  endedAt?: string;
  lead?: string;
  tickets: string[];
  statusAt: string[];
  done: Front[];
  reached: string[];
  summary: Partial<Record<Part, string>>;
  sent: string[];
  playbook: { id: string; version: string };
};

type Incidents = NonNullable<Playbook['incidents']>;
export type Level = Incidents['levels'][number];

export const levelOf = ({ level }: Pick<Incident, 'level'>, { incidents }: Playbook) =>
  incidents?.levels.find(({ id }) => id === level);

/**
 * When its status is to be told next: so long after its start and after each time it was told (R-004-INC-04, R-004-INC-08); never for a
 * level without such a rhythm (R-004-INC-10), and not after the end.
 */
export function statusDue(
  { startedAt, statusAt, endedAt }: Pick<Incident, 'startedAt' | 'statusAt' | 'endedAt'>,
  level: Level | undefined,
): string | undefined {
  if (!level?.status || endedAt !== undefined) return undefined;
  return addSeconds(statusAt.at(-1) ?? startedAt, level.status.everySeconds).toISOString();
}

/** When every customer affected has the summary: so long after the end (R-004-INC-17). */
export function summaryDue(
  { endedAt }: Pick<Incident, 'endedAt'>,
  { incidents }: Playbook,
): string | undefined {
  const within = incidents?.summary?.withinSeconds;
  return endedAt === undefined || within === undefined
    ? undefined
    : addSeconds(endedAt, within).toISOString();
}

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
