import { useLiveQuery } from 'dexie-react-hooks';
import type { DoneStep, Memory } from '../../lib/assessment';
import { hintsSeen, memoryOf, placedFor } from '../../lib/store';
import type { HintSeen, Placed } from '../../lib/store/schema';

/** What people said and did about one ticket, live; `at` is when it was looked up (ISO). */
export type Known = {
  memory: Memory;
  steps: DoneStep[];
  placed: Placed[];
  hints: HintSeen[];
  at: string;
};

export function useMemory(key: string): Known | undefined {
  return useLiveQuery(async () => {
    const at = new Date().toISOString();
    const [memory, placed, hints] = await Promise.all([
      memoryOf(key, at),
      placedFor(key),
      hintsSeen(),
    ]);
    return { memory, steps: memory.steps ?? [], placed, hints, at };
  }, [key]);
}
