import { textOf } from '../helpdesks/find';
import { aim, hasFocus, holdsCaret } from './caret';
import { textOf as wordsOf } from './clean';
import type { Editor } from './editor';
import { cutOf, select, selects } from './words';

/** An editor of formatted text, by how it is written into and by what else is its own. */
export const rich = (own: Pick<Editor, 'write'> & Partial<Editor>): Editor => ({
  read: (draft, tail) => textOf(draft, cutOf(tail)),
  words: ({ html, text }) => [wordsOf(html), text],
  aim: (draft) => aim(draft),
  select,
  selects,
  aimed: (draft) => hasFocus(draft) && holdsCaret(draft),
  ...own,
});
