import { useEffect, useState } from 'react';
import type { Radar } from '../../lib/store/radar';

/** Tells the queue now and whenever it changes; ends with the function that it gives back. */
export type Follow = (tell: (radar: Radar) => void) => () => void;

/** The queue while the surface is seen; a hidden one follows nothing. `load` gives what follows the store, once it is `wanted`. */
export function useRadar(load: () => Promise<Follow>, wanted = true): Radar | undefined {
  const [radar, setRadar] = useState<Radar>();
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    let stop: (() => void) | undefined;
    const see = async () => {
      stop?.();
      stop = undefined;
      if (document.hidden) return;
      const follow = await load();
      if (!gone && !document.hidden && !stop) stop = follow(setRadar);
    };
    void see();
    document.addEventListener('visibilitychange', see);
    return () => {
      gone = true;
      stop?.();
      document.removeEventListener('visibilitychange', see);
    };
  }, [load, wanted]);
  return radar;
}
