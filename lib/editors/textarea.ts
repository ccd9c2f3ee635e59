import { behind, squeeze, standsAt } from '../instead';
import { focus, hasFocus } from './caret';
import type { Editor } from './editor';
import { command } from './page';

const isTextarea = (element: HTMLElement): element is HTMLTextAreaElement =>
  element.localName === 'textarea';
const valueOf = (draft: HTMLElement) => (isTextarea(draft) ? draft.value : '');

/**
 * Plain and framework-controlled text areas. `insertText` is the one way that the browser's undo knows and that fires
 * the `input` event a controlled field lives by; setting `value` is neither.
 */
export const textarea: Editor = {
  read: valueOf,
  words: ({ text }) => [text],
  aim(draft) {
    if (!isTextarea(draft)) return;
    const caret = hasFocus(draft) ? draft.selectionEnd : draft.value.length;
    focus(draft);
    draft.setSelectionRange(caret, caret);
  },
  select(draft, instead) {
    if (!isTextarea(draft)) return false;
    const { value } = draft;
    const stretch = standsAt(squeeze(value), instead);
    if (!stretch) return false;
    focus(draft);
    draft.setSelectionRange(behind(value, stretch.from), behind(value, stretch.to - 1) + 1);
    return true;
  },
  selects: (draft, { said }) =>
    isTextarea(draft) &&
    squeeze(draft.value.slice(draft.selectionStart, draft.selectionEnd)) === squeeze(said),
  aimed: hasFocus,
  write(draft, { text }) {
    if (!isTextarea(draft)) return;
    command(draft, 'insertText', text);
    // Ends the undo step, or what is typed next would be taken away together with the reply.
    draft.setSelectionRange(draft.selectionEnd, draft.selectionEnd);
  },
};
