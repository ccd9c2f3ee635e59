import { useSyncExternalStore } from 'react';
import { learn, type Progress } from '../../lib/learning';
import { whyUnsaved } from '../../lib/store';

/** The one learning that runs in this tab. It goes on while other pages are looked at. */
export type LearningRun =
  { is: 'idle' | 'done' | 'stopped' | 'failed' } | { is: 'running'; progress?: Progress };

let shown: LearningRun = { is: 'idle' };
/** Counts the runs: what an earlier one still says is not heard. */
let latest = 0;
let stop = () => {};
const watching = new Set<() => void>();

function become(next: LearningRun): void {
  shown = next;
  for (const tell of watching) tell();
}

/** Learns anew from everything that is kept. One that ran before is given up: it knew less. */
export function startLearning(): void {
  stop();
  const mine = (latest += 1);
  become({ is: 'running' });
  const run = learn((progress) => {
    if (mine === latest) become({ is: 'running', progress });
  });
  stop = run.stop;
  run.done.then(
    () => {
      if (mine === latest) become({ is: 'done' });
    },
    (error: unknown) => {
      if (mine !== latest) return;
      become({ is: 'failed' });
      if (!whyUnsaved(error)) throw error;
    },
  );
}

export const stopLearning = (): void => end('stopped');

/** Where nothing is left to learn from. */
export const dropLearning = (): void => end('idle');

function end(is: 'stopped' | 'idle'): void {
  latest += 1;
  stop();
  become({ is });
}

const watch = (tell: () => void) => {
  watching.add(tell);
  return () => void watching.delete(tell);
};

export const useLearningRun = (): LearningRun => useSyncExternalStore(watch, () => shown);
