import type { Reply } from './editor';

/** Firefox (tried with 153) passes over `clipboardData` and takes one kind of data, in an older form. */
type PasteInit = ClipboardEventInit & { dataType: string; data: string };

/**
 * Hands a reply to an editor as if it had been pasted: markup and, where the browser lets us, plain text beside it. The
 * editor takes it into its own model, as one step of its own undo. The clipboard of the agent is neither read nor written.
 */
export function paste(draft: HTMLElement, { text, html }: Reply): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const init: PasteInit = {
    clipboardData,
    dataType: 'text/html',
    data: html,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  draft.dispatchEvent(new ClipboardEvent('paste', init));
}
