import { useContext, useEffect, useRef } from 'react';
import { actOf } from '../../lib/keys';
import { KeysChanged } from './keysChanged';
import { keysKept } from './keysKept';
import { pressed } from './pressed';
import { actsAtHand } from './useKeys';

/** What was asked for while what does it was still to come, in order: a key, or an act by its name. */
const waiting: ({ key: string } | { act: string })[] = [];

/**
 * While a part of the surface of a ticket (see `standing`) is still to come, keys that nothing at hand answers to are kept, and do their
 * acts once the part is there; those that were pressed on a picture of the ticket come first. Used where that part is put in, so that its
 * keys are at hand before this looks for them.
 */
export function useComing(isComing: boolean, ticket: string): void {
  const changed = useContext(KeysChanged);
  const first = useRef(ticket);
  useEffect(() => {
    waiting.push(...keysKept(first.current).map((key) => ({ key })));
    // Nothing that was asked for of one ticket is done to the next.
    return () => void waiting.splice(0);
  }, []);
  useEffect(() => {
    const acts = actsAtHand();
    for (const asked of waiting.splice(0)) {
      const act = 'act' in asked ? asked.act : actOf(asked.key, Object.keys(acts), changed);
      const does = act === undefined ? undefined : acts[act];
      if (does) does();
      else if (isComing) waiting.push(asked);
    }
    if (!isComing) return undefined;
    const keep = (event: KeyboardEvent) => {
      const key = pressed(event);
      if (key !== undefined && !actOf(key, Object.keys(actsAtHand()), changed))
        waiting.push({ key });
    };
    window.addEventListener('keydown', keep);
    return () => window.removeEventListener('keydown', keep);
  }, [isComing, changed]);
}

/** Does the act of this name (see `useKeys`), at once or when it has come. */
export function doOnceCome(act: string): void {
  const does = actsAtHand()[act];
  if (does) does();
  else waiting.push({ act });
}
