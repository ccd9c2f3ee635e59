import type { Reply } from './editor';

/**
 * Hands a reply to an editor as if it had been pasted: markup and plain text together. The editor takes it into its own
 * model, as one step of its own undo. The clipboard of the agent is neither read nor written.
 */
export function paste(draft: HTMLElement, { text, html }: Reply): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', text);
  draft.dispatchEvent(
    new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}
