import { command } from './page';
import { rich } from './rich';

const SPACE = 32;

/**
 * Summernote keeps a step of its own Undo when a key ends a word, and no step of what a browser inserts. Told of such a
 * key it keeps the draft as it stands, and types nothing. The event doesn't bubble: only the editor hears of it.
 */
const keepStep = (draft: HTMLElement) =>
  draft.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', keyCode: SPACE }));

/** Summernote, in FreeScout. It leaves pastes to the browser, which does nothing for those of a script. */
export const summernote = rich({
  write(draft, { html }) {
    keepStep(draft);
    command(draft, 'insertHTML', html);
    keepStep(draft);
  },
});
