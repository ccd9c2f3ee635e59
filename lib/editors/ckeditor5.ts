import { aim, hasFocus, holdsCaret } from './caret';
import { textOf } from './clean';
import type { Editor } from './editor';
import { paste } from './paste';

/** Zendesk's rich composer. It paints what `execCommand` writes and then forgets it; a paste reaches its model. */
export const ckeditor5: Editor = {
  draft: (composer) => (composer.isContentEditable ? composer : null),
  read: (draft) => draft.textContent,
  words: ({ html }) => textOf(html),
  aim: (draft) => aim(draft),
  aimed: (draft) => hasFocus(draft) && holdsCaret(draft),
  write: paste,
};
