import { useCallback, useEffect, useRef, useState } from 'react';
import browser from 'webextension-polyfill';
import type { Draft, ToPage } from '../../lib/messages';

/** Milliseconds between two looks; a draft counts once two of them see the same. */
const LOOK = 600;

const ASK: ToPage = { type: 'readDraft' };

/**
 * What stands in the ticket's own reply box, once the agent has paused. The page's reader is asked while the panel is seen, and
 * only where the ticket has a reply box; nothing is asked of a page in the background. `lookAgain` takes what stands there now, as
 * after a change of our own.
 */
export function useComposer(
  tabId: number,
  hasComposer: boolean,
): { draft: Draft | undefined; lookAgain: () => Promise<void> } {
  const [draft, setDraft] = useState<Draft>();
  const before = useRef('');
  const shown = useRef('');
  const gone = useRef(false);
  const look = useCallback(
    async (isSettled: boolean) => {
      if (document.hidden) return;
      const now = (await browser.tabs
        .sendMessage(tabId, ASK, { frameId: 0 })
        .catch(() => undefined)) as Draft | undefined;
      const print = JSON.stringify(now) ?? '';
      if (!gone.current && (isSettled || print === before.current) && print !== shown.current) {
        shown.current = print;
        setDraft(now);
      }
      before.current = print;
    },
    [tabId],
  );
  useEffect(() => {
    if (!hasComposer) return;
    gone.current = false;
    before.current = shown.current = '';
    const timer = setInterval(() => void look(false), LOOK);
    return () => {
      gone.current = true;
      clearInterval(timer);
    };
  }, [look, hasComposer]);
  const lookAgain = useCallback(() => look(true), [look]);
  return { draft: hasComposer ? draft : undefined, lookAgain };
}
