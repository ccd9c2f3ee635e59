import { useLiveQuery } from 'dexie-react-hooks';
import type { DoneStep, Memory } from '../../lib/assessment';
import { subDays } from 'date-fns';
import { LATELY, usesOf, type Uses } from '../../lib/reply/usage';
import { hintsSeen, memoryOf, placedFor, placedSince } from '../../lib/store';
import { handoversOf, type Handover } from '../../lib/store/handovers';
import type { HintSeen, Placed } from '../../lib/store/schema';
import { atFirst } from './first';

/** What people said and did about one ticket, live; `at` is when it was looked up (ISO). */
export type Known = {
  memory: Memory;
  steps: DoneStep[];
  placed: Placed[];
  /** How often each reply was used lately, on any ticket. */
  uses: Uses;
  hints: HintSeen[];
  /** Oldest first. */
  handovers: Handover[];
  at: string;
};

export async function knownOf(key: string): Promise<Known> {
  const at = new Date().toISOString();
  const [memory, placed, used, hints, handovers] = await Promise.all([
    memoryOf(key, at),
    placedFor(key),
    placedSince(subDays(at, LATELY).toISOString()),
    hintsSeen(),
    handoversOf(key),
  ]);
  return {
    memory,
    steps: memory.steps ?? [],
    placed,
    uses: usesOf(used, at),
    hints,
    handovers,
    at,
  };
}

export function useMemory(key: string): Known | undefined {
  const first = atFirst()?.desk;
  return useLiveQuery(() => knownOf(key), [key], first?.key === key ? first.known : undefined);
}
