import type { Hooks } from '../find';

/** Gmail's class names look random and have been the same for years. */
export const HOOKS = {
  root: [
    '[role="main"]:has(h2.hP)', // 2026-07: the view that holds a thread
    '[role="main"]:has([data-thread-perm-id], [data-legacy-thread-id])', // 2026-07: the same, by its ids
    '[role="main"]:has([data-message-id], [data-legacy-message-id])', // 2026-07: the same, by its messages
  ],
  subject: [
    'h2.hP', // 2026-07: title of the thread
    '[data-thread-perm-id]', // 2026-07: the same, by the id it carries
    '[data-legacy-thread-id]', // 2026-07: the same, by the id it carries
  ],
  tags: [
    '.hN', // 2026-07: labels beside the title
  ],
  message: [
    '[data-message-id]', // 2026-07: one message
    '[data-legacy-message-id]', // 2026-07: one message
    '.adn.ads, .adf.ads', // 2026-03: one message, open or collapsed
  ],
  item: [
    '[role="listitem"]', // 2026-07: around one message
    '.h7, .kQ, .kv', // 2026-03: open, collapsed, hidden
  ],
  author: [
    '.gD[email]', // 2026-08: sender of an open message
    ':is(.zF, .yP)[email]', // 2026-07: sender of a collapsed message
    '.gF [email]', // 2026-08: cell of the sender
  ],
  sentAt: [
    '.gH .g3[title]', // 2026-07: full time in the title
    '.g3:is([title], [alt])', // 2026-07: full time in the title
  ],
  text: [
    '.ii.gt .a3s', // 2026-07: body
    '.a3s', // 2026-03: body
    '.ii.gt', // 2026-03: around the body
  ],
  list: [
    '[role="list"]', // 2026-07: the messages of the thread
  ],
  composer: [
    '.Am.aiL.Al.editable[g_editable="true"]', // 2026-08: inline reply
    '[g_editable="true"][contenteditable="true"]', // 2026-08: by its own attribute
    '.M9 [role="textbox"][contenteditable="true"]', // 2025-06: by its role
  ],
} as const satisfies Hooks;

/** In a draft, what stands behind the agent's words. */
export const TAIL = '.gmail_signature_prefix, .gmail_signature, .gmail_quote';
/** What earlier messages were quoted in. */
export const QUOTED = '.gmail_quote, .gmail_extra, .adL, .yj6qo, .h5';
/** Messages folded away between the first and the last. */
export const FOLDED = '.adx';
export const ACCOUNT = ':is(a[href*="accounts.google."], header a)[aria-label*="@"]';
