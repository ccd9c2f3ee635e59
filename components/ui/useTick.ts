import { useEffect, useState } from 'react';

/**
 * The time in milliseconds, anew at every full `step` milliseconds while `active` and the document is visible, and
 * at once when it becomes visible again. Nothing runs in a hidden surface.
 */
export function useTick(step: number, active = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(tick, step - (Date.now() % step));
    };
    const tick = () => {
      setNow(Date.now());
      wait();
    };
    const follow = () => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [step, active]);
  return now;
}
