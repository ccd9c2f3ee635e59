import { command } from './page';

/**
 * Takes what is selected out of a draft, as if it had been cut: an editor with a model of its own does it there, as one step of its undo, and the browser
 * does it for all others. The clipboard of the agent is neither read nor written.
 */
export function takeOut(draft: HTMLElement): void {
  const cut = new ClipboardEvent('cut', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (draft.dispatchEvent(cut)) command(draft, 'delete');
}
