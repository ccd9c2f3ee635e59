import type { LearnedField } from './store/schema';

/** Learning runs in a worker of its own, beside the page that asks for it: training takes seconds, and no page waits for it. */

/** `done`: 0 to 1, over all. */
export type Progress = {
  field: LearnedField;
  stage: 'reading' | 'training' | 'checking' | 'storing';
  done: number;
};

/** What the worker says. `because` as in `whyUnsaved`. */
export type FromWorker =
  | { is: 'progress'; progress: Progress }
  | { is: 'done' }
  | { is: 'failed'; because?: string; message: string };

const SCRIPT = '/learn.js';

type Policies = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
};

/** Our pages take no script's address that was not vouched for; this vouches for the one. */
function address(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  return (
    trustedTypes
      ?.createPolicy('deskside learn', { createScriptURL: () => SCRIPT })
      .createScriptURL(SCRIPT) ?? SCRIPT
  );
}

/**
 * Learns anew from everything that is kept, field by field, and stores what it came to. `done` rejects with `NotSaved`
 * where it could not be stored; after `stop` it is never settled and nothing more is stored.
 */
export function learn(onProgress: (progress: Progress) => void): {
  done: Promise<void>;
  stop: () => void;
} {
  const worker = new Worker(address(), { name: 'learn' });
  const done = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'progress') onProgress(data.progress);
      if (data.is === 'done') resolve();
      if (data.is === 'failed')
        reject(
          Object.assign(
            new Error(data.message),
            data.because ? { name: 'NotSaved', because: data.because } : {},
          ),
        );
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  }).finally(() => worker.terminate());
  return { done, stop: () => worker.terminate() };
}
