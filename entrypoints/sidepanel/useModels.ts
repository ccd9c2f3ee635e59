import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Models } from '../../lib/assessment';
import { learn } from '../../lib/learning';
import type { Classifier } from '../../lib/model/classify';
import { basisNow, modelOn, ownCategories } from '../../lib/store/lessons';
import type { KeptModel } from '../../lib/store/schema';
import { whyUnsaved } from '../../lib/store';
import { useIdle } from './useIdle';

/** A person's words come one after the other: learning waits for a pause. */
const PAUSE = 1_500;

export type Taught = { models: Models; own: string[] };
const NOTHING: Taught = { models: {}, own: [] };

/** What was learned, and what ships, read once the panel stands: until then the rules answer alone. */
export function useModels(stands: boolean): Taught {
  const isIdle = useIdle(stands);
  const prior = usePrior(isIdle);
  const kept = useLiveQuery(
    async () =>
      isIdle && {
        category: await modelOn('category'),
        priority: await modelOn('priority'),
        own: await ownCategories(),
        basis: await basisNow(),
      },
    [isIdle],
  );
  const category = useReady(kept ? kept.category : undefined);
  const priority = useReady(kept ? kept.priority : undefined);
  const isBehind =
    !!kept && [kept.category, kept.priority].some((one) => (one?.basis ?? '') !== kept.basis);
  useLearning(isBehind && kept.basis !== '' ? kept.basis : undefined);
  const own = kept ? kept.own.join('\n') : '';
  return useMemo(
    () =>
      prior || category || priority
        ? { models: { prior, category, priority }, own: own ? own.split('\n') : [] }
        : NOTHING,
    [prior, category, priority, own],
  );
}

function usePrior(isIdle: boolean): Classifier | undefined {
  const [prior, setPrior] = useState<Classifier>();
  useEffect(() => {
    if (!isIdle) return undefined;
    let left = false;
    void import('./models').then(async ({ shipped }) => {
      const ready = await shipped();
      if (!left) setPrior(ready);
    });
    return () => {
      left = true;
    };
  }, [isIdle]);
  return prior;
}

/** A stored model made ready to answer, once for each that is stored. */
function useReady(kept: KeptModel | undefined): Classifier | undefined {
  const [ready, setReady] = useState<{ at: string; classifier: Classifier }>();
  const at = kept && `${kept.at} ${kept.basis}`;
  useEffect(() => {
    if (!kept || at === undefined) return undefined;
    let left = false;
    void import('./models').then(({ readied }) => {
      if (!left) setReady({ at, classifier: readied(kept.bytes) });
    });
    return () => {
      left = true;
    };
    // The bytes are those of this name.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  return ready && ready.at === at ? ready.classifier : undefined;
}

/** One learning at a time; it goes on while the person moves to other tickets. */
let learning: Promise<void> = Promise.resolve();
/** The lessons that were learned from last, or could not be stored: only other ones are tried again. */
let tried: string | undefined;

async function learnOnce(): Promise<void> {
  try {
    await learn(() => {}).done;
  } catch (error) {
    if (!whyUnsaved(error)) throw error;
  }
}

/** Learns anew after a pause wherever the lessons have changed. */
function useLearning(basis: string | undefined): void {
  useEffect(() => {
    if (basis === undefined || basis === tried) return undefined;
    const wait = setTimeout(() => {
      tried = basis;
      learning = learning.then(learnOnce, learnOnce);
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [basis]);
}
