import { query } from '../helpdesks/find';
import { aim } from './caret';
import { command } from './page';
import { rich } from './rich';

/**
 * An editable element without a model of its own (Gmail): what is in the DOM is what is sent. A reply's end is before the
 * signature and the quoted mail that stand in the draft.
 */
export const contenteditable = rich({
  aim: (draft, tail) => aim(draft, tail ? query(draft, tail) : null),
  write: (draft, { html }) => command(draft, 'insertHTML', html),
});
