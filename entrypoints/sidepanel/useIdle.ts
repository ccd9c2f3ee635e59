import { useEffect, useState } from 'react';

/** True once the panel stands and the browser has nothing else to do, after two seconds at the latest. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const wait = requestIdleCallback(() => setIdle(true), { timeout: 2_000 });
    return () => cancelIdleCallback(wait);
  }, []);
  return isIdle;
}
