import { aim, hasFocus, holdsCaret } from './caret';
import { textOf } from './clean';
import type { Editor } from './editor';
import { command } from './page';

/** Gmail keeps signature and quoted mail inside the draft: a reply's end is before them. */
const TAIL = '.gmail_signature_prefix, .gmail_signature, .gmail_quote';

/** An editable element without a model of its own (Gmail): what is in the DOM is what is sent. */
export const contenteditable: Editor = {
  draft: (composer) => (composer.isContentEditable ? composer : null),
  read: (draft) => draft.textContent,
  words: ({ html }) => textOf(html),
  aim: (draft) => aim(draft, draft.querySelector(TAIL)),
  aimed: (draft) => hasFocus(draft) && holdsCaret(draft),
  write(draft, { html }) {
    command(draft, 'insertHTML', html);
  },
};
