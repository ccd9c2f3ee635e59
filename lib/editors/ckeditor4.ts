import { aim } from './caret';
import { paste } from './paste';
import { rich } from './rich';

/**
 * A page behind the side panel hears of no focus. The editor must be told all the same: Request Tracker's clears its
 * placeholder, which stands in the draft as text, at the first focus, and would take a reply written before away with it.
 */
function aimAndTell(draft: HTMLElement): void {
  aim(draft);
  if (!Document.prototype.hasFocus.call(draft.ownerDocument))
    draft.dispatchEvent(new FocusEvent('focus'));
}

/** Request Tracker 5's rich composer, in a frame of its own. */
export const ckeditor4 = rich({ aim: aimAndTell, write: paste });
