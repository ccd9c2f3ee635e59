import type { Hooks } from '../find';

/** Where Chatwoot keeps things, each with the month it was last seen and why it is here. Most of it stands only in its API. */
export const HOOKS = {
  list: [
    ':has(> [id^="message"][data-message-id])', // 2026-03: around the messages
  ],
  message: [
    '[data-message-id]:has([data-bubble-name]):not(:has([data-bubble-name="activity"]))', // 2026-03: one message
    'li[id^="message"]:has(.bubble)', // 2024-10: one message of the older app
  ],
  other: [
    '[data-message-id]:has([data-bubble-name="activity"])', // 2026-03: what happened, not what was written
    'li:not([id^="message"])', // 2026-03: divider before the unread ones
  ],
  text: [
    '[data-bubble-name] .prose:not(.line-clamp-2)', // 2026-03: body of a message, not the one it answers
    '.bubble .message-text__wrap', // 2024-10: body in the older app
  ],
  composer: [
    '.reply-box .ProseMirror[contenteditable="true"]', // 2026-03: editor of replies and notes
    '.reply-box textarea', // 2024-10: plain field of some channels
  ],
} as const satisfies Hooks;

/** One message of any kind, by its own id: nothing on the page carries the conversation's. */
export const MESSAGE = '[id^="message"][data-message-id], li[id^="message"]'; // 2026-03: in both apps

/** Around the whole conversation. */
export const PAGE = '#app'; // 2026-03: the app

/** By the colour of a bubble: notes are amber, whoever wrote them; what agents and bots wrote can look alike. */
export const NOTE = '[data-bubble-name].bg-n-solid-amber'; // 2026-03: colour of notes
export const ASKED = '[data-bubble-name].bg-n-slate-4'; // 2026-03: colour of the contact's messages
export const ANSWERED = '[data-bubble-name].bg-n-solid-blue'; // 2026-03: colour of what is sent to the contact

/** The reply box, which says by a class that what is written stays inside. */
export const REPLY_BOX = '.reply-box'; // 2026-03: around the editor
/** A note is told by the box and by its lower part; where only one says so, it isn't known. */
export const PRIVATE = '.is-private'; // 2026-03: the box of a note
export const NOTE_MODE = '.is-note-mode'; // 2026-03: its lower part

export const SIGN_IN = '[data-testid="password_input"], #login_form [type="password"]'; // 2024-10: sign-in form
