import { aim, hasFocus, holdsCaret } from './caret';
import { textOf } from './clean';
import type { Editor } from './editor';
import { bodyOf } from './page';
import { paste } from './paste';

/** What CKEditor 4 edits, whether the helpdesk found the frame around it or the body inside. */
function draftOf(composer: HTMLElement): HTMLElement | null {
  if (composer.localName !== 'iframe') return composer.isContentEditable ? composer : null;
  const inside = (composer as HTMLIFrameElement).contentDocument;
  const body = inside && bodyOf(inside);
  return body?.isContentEditable ? body : null;
}

/**
 * A page behind the side panel hears of no focus. The editor must be told all the same: Request Tracker's clears its
 * placeholder, which stands in the draft as text, at the first focus, and would take a reply written before away with it.
 */
function aimAndTell(draft: HTMLElement): void {
  aim(draft);
  if (!draft.ownerDocument.hasFocus()) draft.dispatchEvent(new FocusEvent('focus'));
}

/** Request Tracker 5's rich composer, in a frame of its own. */
export const ckeditor4: Editor = {
  draft: draftOf,
  read: (draft) => draft.textContent,
  words: ({ html }) => textOf(html),
  aim: aimAndTell,
  aimed: (draft) => hasFocus(draft) && holdsCaret(draft),
  write: paste,
};
