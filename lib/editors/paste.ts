import type { Reply } from './editor';

/** Firefox (tried with 153) passes over `clipboardData` and takes one kind of data, in an older form. */
type PasteInit = ClipboardEventInit & { dataType: string; data: string };

/**
 * As browsers put markup on a clipboard. TinyMCE takes paragraphs without any such sign for plain text, and drops their
 * blank lines (tried with 8.9).
 */
const asCopied = (html: string) => `<meta charset="utf-8">${html}`;

const PASSES = { bubbles: true, cancelable: true, composed: true };

function transfer({ text, html }: Reply): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/html', asCopied(html));
  data.setData('text/plain', text);
  return data;
}

/** A paste of markup with the plain text beside it; where the browser takes one kind only, of that. */
function pasteOf(reply: Reply, only: 'text/html' | 'text/plain'): ClipboardEvent {
  const init: PasteInit = {
    clipboardData: transfer(reply),
    dataType: only,
    data: only === 'text/html' ? asCopied(reply.html) : reply.text,
    ...PASSES,
  };
  return new ClipboardEvent('paste', init);
}

/**
 * Hands a reply to an editor as if it had been pasted. The editor takes it into its own model, as one step of its own
 * undo. The clipboard of the agent is neither read nor written.
 */
export function paste(draft: HTMLElement, reply: Reply): void {
  draft.dispatchEvent(pasteOf(reply, 'text/html'));
}

/**
 * The same for Slate, which takes plain text from a paste, and markup too from the input that a paste makes. What an
 * extension puts into such an input, Firefox keeps from the page.
 */
export function pasteAsInput(draft: HTMLElement, reply: Reply): void {
  const plain = pasteOf(reply, 'text/plain');
  const isPlain = plain.clipboardData?.types.length === 1;
  const input = { inputType: 'insertFromPaste', dataTransfer: transfer(reply), ...PASSES };
  draft.dispatchEvent(isPlain ? plain : new InputEvent('beforeinput', input));
}
