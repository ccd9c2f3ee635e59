import type { Hooks } from '../find';

const CUSTOMER = '#conv-layout-customer .customer-snippet';
const ITEM = ':scope > .thread-message';

/** Where FreeScout keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  subject: [
    '#conv-subject .conv-subjtext > span:not(.conv-subj-editor)', // 2026-11: heading
    '#conv-subject .conv-subjtext', // 2019-03: heading before its words had an element
  ],
  status: [
    '.conv-info .conv-status .active > [data-status]', // 2026-11: chosen in the list of states
    '.conv-info .conv-status [data-status="not_spam"]', // 2022-06: spam has this one act
    '.conv-info .conv-restore-trigger', // 2022-06: deleted conversations have this one
  ],
  assignee: [
    'body[data-auth_user_id] .conv-info .conv-user .active > [data-user_id]', // 2026-11: chosen in the list of people
  ],
  channel: [
    '#conv-layout:is(.conv-type-email, .conv-type-phone, .conv-type-chat)', // 2025-10: class of the page
  ],
  requester: [
    `${CUSTOMER} .customer-name`, // 2026-11: box about the customer
    CUSTOMER, // 2023-02: customers may have no name
  ],
  email: [
    '.form-reply select[name="to"] option[selected]', // 2025-10: chosen of a customer's several addresses
    `${CUSTOMER} .customer-email .contact-main`, // 2026-11: box about the customer
  ],
  list: [
    '#conv-layout-main', // 2026-11: newest first
  ],
  message: [
    '#conv-layout-main .thread:is(.thread-type-customer, .thread-type-message, .thread-type-note)', // 2026-11: what was written
  ],
  other: [
    '.thread-type-lineitem', // 2026-11: what was done
    '.thread-type-draft', // 2025-10: not sent yet
  ],
  author: [
    `${ITEM} > .thread-header .thread-person > strong`, // 2026-11: who wrote it
  ],
  sentAt: [
    `${ITEM} > .thread-header .thread-date`, // 2026-11: on the user's clocks, whose zone the profile tells
  ],
  text: [
    `${ITEM} > .thread-body > .thread-content`, // 2026-11: body
    `${ITEM} > .thread-body`, // 2019-03: around the body, before it had an element
  ],
  composer: [
    '.conv-reply-block:not(.hidden) .note-editable', // 2026-11: Summernote
    '.conv-reply-block:not(.hidden) textarea[name="body"]', // 2025-10: before it has started
  ],
} as const satisfies Hooks;

/** Says of the composer that it writes a note: a hidden field, and a class around it. */
export const NOTE_FIELD = '.form-reply input[name="is_note"]';
export const NOTE_BLOCK = '.conv-reply-block.conv-note-block';
/** A forward has a class of its own, and a subtype. */
export const SUBTYPE = '.form-reply input[name="subtype"]';
export const FORWARD_BLOCK = '.conv-reply-block.conv-forward-block';
/** Parts of a message that are the page's own. */
export const CUT = '.alert, .thread-meta, .thread-attachments, .attachments-upload';
export const PEOPLE = '.conv-info .conv-user [data-user_id]';
export const ME = '.nav-user';
export const SIGN_IN = '.user-is-guest input[type="password"]';
