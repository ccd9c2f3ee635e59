import type { Hooks } from '../find';

/**
 * Where Gorgias keeps things, each with the month it was last seen and why it is here. Its lists hold only the messages
 * around those in sight.
 */
export const HOOKS = {
  list: [
    '[role="list"]:has([data-variant] .message-content)', // 2026-07: the thread, with its composer at the end
    '[data-virtuoso-scroller]:has([data-variant] .message-content)', // 2026-07: the same, by the library that draws it
  ],
  message: [
    '[data-variant]:has(.message-content)', // 2026-07: bubble; calls have no message in theirs
    '[class*="MessageBubble--"]:has(.message-content)', // 2026-07: bubble by the name of its style
  ],
  text: [
    '.message-content', // 2026-07: body
  ],
  composer: [
    '.public-DraftEditor-content[contenteditable="true"]', // 2026-05: Draft.js
    '.DraftEditor-root [contenteditable="true"]', // 2026-05: the same
  ],
  internal: [
    '.is-internal-note', // 2026-05: around the editor of a note
  ],
  receivers: [
    '[class*="MessageSourceFields--"]', // 2024-10: who gets the message; a note has none
  ],
} as const satisfies Hooks;

/** An item of the list, by the library that draws it. */
export const ITEM = '[data-index], [data-item-index]';
