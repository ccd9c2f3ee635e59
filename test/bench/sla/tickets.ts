import type { Metric } from '../../../lib/sla/clock';
import type { Facts } from '../../../lib/sla/events';
import { FROM, randomFrom, TO } from './office';

/** Tickets made up, the same for the same seed. */

export const METRICS = ['firstResponse', 'nextResponse', 'update', 'resolution'] as const;
export type Measured = (typeof METRICS)[number] & Metric;

export const PAUSES = { resolution: ['pending', 'hold'] };
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];
const CHANNELS = ['email', 'chat', 'web', 'phone'];
const TIERS = ['standard', 'premium', 'enterprise'];
const AGENTS = Array.from({ length: 60 }, (_, number) => `agent ${number + 1}`);

/** Minutes of open time. */
export const TARGETS: Record<Priority, Record<Measured, number>> = {
  urgent: { firstResponse: 15, nextResponse: 30, update: 60, resolution: 240 },
  high: { firstResponse: 60, nextResponse: 120, update: 240, resolution: 960 },
  normal: { firstResponse: 240, nextResponse: 480, update: 480, resolution: 1_920 },
  low: { firstResponse: 480, nextResponse: 960, update: 960, resolution: 3_840 },
};

/** As a helpdesk's API writes it: instants are ISO strings. */
export type WrittenEvent = { at: string } & (
  { is: 'created' | 'agentReply' | 'customerReply' } | { is: 'changed'; to: Partial<Facts> }
);
export type WrittenTicket = { events: WrittenEvent[]; asOf: string; agent: string };

const DAY = 86_400;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** Three to nine events over hours and days: replies from both sides, waiting, a new priority, most of them solved in the end. */
export function* ticketsFrom(seed: number, count: number): Generator<WrittenTicket> {
  const random = randomFrom(seed);
  const one = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!;
  for (let number = 0; number < count; number += 1) {
    let now = FROM + Math.floor(random() * (TO - FROM - 60 * DAY));
    const created = iso(now);
    const facts = { priority: one(PRIORITIES), channel: one(CHANNELS), tier: one(TIERS) };
    const events: WrittenEvent[] = [
      { at: created, is: 'changed', to: { status: 'open', ...facts } },
      { at: created, is: 'created' },
    ];
    const middle = 1 + Math.floor(random() * 5);
    for (let index = 0; index < middle; index += 1) {
      now += Math.floor(random() ** 3 * 2 * DAY);
      const at = iso(now);
      const chance = random();
      if (chance < 0.4) events.push({ at, is: 'agentReply' });
      else if (chance < 0.65) events.push({ at, is: 'customerReply' });
      else if (chance < 0.75) events.push({ at, is: 'changed', to: { priority: one(PRIORITIES) } });
      else events.push({ at, is: 'changed', to: { status: one(['pending', 'hold', 'open']) } });
    }
    now += Math.floor(random() * 2 * DAY);
    if (random() < 0.8) events.push({ at: iso(now), is: 'changed', to: { status: 'solved' } });
    yield { events, asOf: iso(now + Math.floor(random() * DAY)), agent: one(AGENTS) };
  }
}
