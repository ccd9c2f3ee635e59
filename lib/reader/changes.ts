import type { Watched } from '../helpdesks/contract';
import { isConnected } from '../helpdesks/find';
import type { Life } from './life';

/** Milliseconds of quiet after which a change is read, and of unrest after which it is read all the same. */
const QUIET = 250;
const LONGEST = 10_000;

/** Watches a few small elements and calls `changed` after they have come to rest. */
export function changeWatch(life: Life, changed: () => void) {
  let elements: Element[] = [];
  let waiting = false;
  let restless = false;
  let since = 0;

  const settle = () => {
    const now = performance.now();
    if (restless && now - since < LONGEST) {
      restless = false;
      life.later(QUIET, settle);
      return;
    }
    waiting = false;
    changed();
  };
  const observer = new MutationObserver(() => {
    restless = true;
    if (waiting) return;
    waiting = true;
    restless = false;
    since = performance.now();
    life.later(QUIET, settle);
  });
  life.signal.addEventListener('abort', () => observer.disconnect());

  return {
    /** Something is watched, and all of it is still in the page. */
    isIntact: () => elements.length > 0 && elements.every(isConnected),
    /** Watches these instead of the former ones; says whether they are the first, or others. */
    attach(watched: Watched[]): 'first' | 'others' | undefined {
      const same =
        watched.length === elements.length &&
        watched.every(({ element }, index) => element === elements[index]);
      if (same) return undefined;
      const kind = elements.length ? 'others' : 'first';
      observer.disconnect();
      elements = watched.map(({ element }) => element);
      for (const { element, options } of watched) observer.observe(element, options);
      return kind;
    },
  };
}
