import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { Draft, ToPage } from '../../lib/messages';

/** Milliseconds between two looks; a draft counts once two of them see the same. */
const LOOK = 600;

const ASK: ToPage = { type: 'readDraft' };

/**
 * What stands in the ticket's own reply box, once the agent has paused. The page's reader is asked while the panel is seen, and
 * only where the ticket has a reply box; nothing is asked of a page in the background.
 */
export function useComposer(tabId: number, hasComposer: boolean): Draft | undefined {
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    if (!hasComposer) return;
    let gone = false;
    let before = '';
    let shown = '';
    const look = async () => {
      if (document.hidden) return;
      const now = (await browser.tabs
        .sendMessage(tabId, ASK, { frameId: 0 })
        .catch(() => undefined)) as Draft | undefined;
      const print = JSON.stringify(now) ?? '';
      if (!gone && print === before && print !== shown) {
        shown = print;
        setDraft(now);
      }
      before = print;
    };
    const timer = setInterval(() => void look(), LOOK);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [tabId, hasComposer]);
  return hasComposer ? draft : undefined;
}
