import { useEffect } from 'react';

/** Where focus can stand while nothing in it has it: parts with a name of their own. */
const STANDING = 'section, header, dialog, main';

/**
 * An act often removes the very thing that it was done with: a choice from its list, a step, a line that was taken back. Focus then stays in
 * the part of the surface where the person was, and not at the top of the page (WCAG 2.2, 2.4.3).
 */
export function useFocusKept(): void {
  useEffect(() => {
    let path: Element[] = [];
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let at = target as Element | null; at; at = at.parentElement) path.push(at);
    };
    const look = () => {
      const [last] = path;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const near = path.find((element) => element.isConnected);
      const part = near?.closest<HTMLElement>(STANDING);
      if (!part?.checkVisibility()) return;
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
      part.focus({ preventScroll: true });
    };
    // After the frame: whoever removes something may lead to a better place.
    const watcher = new MutationObserver(() => {
      if (path[0]?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    window.addEventListener('focusin', remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      window.removeEventListener('focusin', remember);
      watcher.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
