import type { Hooks } from '../find';

/** Where Frappe Helpdesk keeps things, each with the month it was last seen and why it is here. Most of it stands only in its API. */
export const HOOKS = {
  subject: [
    'title', // 2026-07: "ID - subject"
  ],
  list: [
    '.activities', // 2026-07: what was written and what happened
  ],
  message: [
    '.activity:has([id^="comment-"], [id^="communication-"])', // 2026-07: a mail or a comment
  ],
  other: [
    '.activity:not(:has([id^="comment-"], [id^="communication-"], .prose, .prose-f, iframe))', // 2026-07: what happened
  ],
  text: [
    '[id^="comment-"] .prose-f', // 2026-07: a comment
    '[id^="communication-"] .prose-f', // 2026-07: a mail
  ],
  composer: [
    '.comm-area .ProseMirror[contenteditable="true"]', // 2026-07: editors of replies and comments
  ],
} as const satisfies Hooks;

/** A comment or a mail, by its own id. */
export const ITEM = '[id^="comment-"], [id^="communication-"]'; // 2026-07: within an activity
export const COMMENT = ':has([id^="comment-"])'; // 2026-07: stays inside

/** The two editors below the ticket, of which one is shown. That of replies has a rule for what it quotes. */
export const AREA = '.comm-area'; // 2026-07: around both
export const REPLY = '.ProseMirror[class*="reply-to-content"]'; // 2026-07: class of the reply's editor

export const SIGN_IN = '#login_password, .page-card [type="password"]'; // 2024-10: sign-in page
