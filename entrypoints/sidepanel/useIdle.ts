import { useEffect, useState } from 'react';

/** True once the browser has nothing else to do after the ticket's judgement `stands`, after two seconds at the latest. */
export function useIdle(stands = true): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!stands) return undefined;
    const wait = requestIdleCallback(() => setIdle(true), { timeout: 2_000 });
    return () => cancelIdleCallback(wait);
  }, [stands]);
  return isIdle;
}
