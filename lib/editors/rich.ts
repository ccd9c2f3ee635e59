import { PLACEHOLDER, textOf } from '../helpdesks/find';
import { aim, hasFocus, holdsCaret } from './caret';
import { textOf as wordsOf } from './clean';
import type { Editor } from './editor';

/** An editor of formatted text, by how it is written into and by what else is its own. */
export const rich = (own: Pick<Editor, 'write'> & Partial<Editor>): Editor => ({
  read: (draft) => textOf(draft, PLACEHOLDER),
  words: ({ html, text }) => [wordsOf(html), text],
  aim: (draft) => aim(draft),
  aimed: (draft) => hasFocus(draft) && holdsCaret(draft),
  ...own,
});
