import { useEffect, useState } from 'react';
import { keepBeat } from './beat';

/**
 * `now`, or the latest of `instants` that has passed since then: what changes at an instant is drawn anew at that instant and not with the
 * next minute. All ISO.
 */
export function usePassed(now: string, instants: readonly string[]): string {
  const [passed, setPassed] = useState(now);
  const coming = instants
    .filter((instant) => instant > now)
    .toSorted()
    .join(' ');
  useEffect(() => {
    if (coming === '') return;
    const times = coming.split(' ');
    return keepBeat((at) => {
      const last = times.findLast((time) => Date.parse(time) <= at);
      if (last !== undefined) setPassed(last);
      const next = times.find((time) => Date.parse(time) > at);
      return next === undefined ? Infinity : Date.parse(next);
    });
  }, [coming]);
  return passed > now ? passed : now;
}
