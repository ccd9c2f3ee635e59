import type { Hooks } from '../find';

/** A value of the ticket: RT 5.0.3 as rendered, RT 6 after its templates, which keep the fields to edit beside it. */
const value = (row: string) => `.${row} :is(.current-value, .rt-value):not(.inline-edit *)`;
/** The same in the tables of RT 4.4, after its templates. */
const cell = (row: string) => `tr.${row} > .value`;

/** Request Tracker's own class names, each with the month it was last seen and why it is here. */
export const HOOKS = {
  number: [
    '#header h1', // 2026-11: "#1: Subject", "Update ticket #1: Subject"
    'head > title', // 2026-11: the same words
  ],
  status: [
    value('status'), // 2026-11: translated word
    cell('status'), // 2019-06: translated word
  ],
  priority: [
    '.priority .Priority', // 2026-11: named priorities
    value('priority'), // 2026-11: numbers
    cell('priority'), // 2019-06: numbers
  ],
  group: [
    value('queue'), // 2026-11: name of the queue
    cell('queue'), // 2019-06: name of the queue
  ],
  assignee: [
    '.owner .user', // 2026-11: people
  ],
  requester: [
    '.requestors .user', // 2026-11: people
    '.ticket-info-requestor .user:not(.more-about-requestor-tickets *)', // 2026-11: box about the requestor, without who has other tickets
  ],
  copied: [
    '.cc', // 2026-11: row of those copied in, there also without any; RT 4.4 does not mark it
  ],
  createdAt: [
    value('created'), // 2026-11: in the words and zone of the user
    cell('created'), // 2019-06: the same
  ],
  history: [
    '#delayed_ticket_history', // 2026-11: filled after the page
    '.history-container', // 2026-11: when there at once
  ],
  list: [
    '.history-container', // 2026-11: all transactions
  ],
  message: [
    '.transaction.message:has(.content > *)', // 2026-11: what was written, not what was changed
    '.transaction:has(.messagebody)', // 2022-01: themes without the class
  ],
  author: [
    '.description .user', // 2026-11: who did it
  ],
  sentAt: [
    '.date', // 2026-11: in the words and zone of the user
  ],
  text: [
    '.messagebody', // 2026-11: body of one part
    '.message-stanza', // 2022-01: text of the body
  ],
  partial: [
    '[data-history-mode="page"]', // 2026-03: RT 6, some on each page
    '[data-history-mode="scroll"] .history-container:not([data-disable-scroll-loading])', // 2026-03: RT 6, more while one scrolls
    '#LoadAllHistoryContainer:not([style*="none"])', // 2024-05: RT 4.4 and 5, more while one scrolls
    '[name="SearchHistory"][placeholder]:not(:placeholder-shown)', // 2026-03: RT 6, those with some words
  ],
  composer: [
    'textarea[name="UpdateContent"]', // 2026-11: reply page
  ],
  frame: [
    'iframe.cke_wysiwyg_frame', // 2026-11: CKEditor 4
    '.ck-editor__editable[contenteditable="true"]', // 2026-03: CKEditor 5 of RT 6
  ],
} as const satisfies Hooks;

/** Carries a ticket's id where the title does not: its history, its forms. */
export const rootHook = (id: string): string =>
  `#ticket-${id}-history, [type="hidden"][name="id"][value="${id}"]`;

/** Transactions that are no message, by their kinds, and mails that say nothing here. */
export const OTHERS =
  '.transaction:is(.basics, .dates, .people, .links, .reminders, .other), .message:has(.content):not(:has(.content > *))';
export const CONTENT = '.content';
/** Words of the page inside a message. */
export const FOLDER = '.message-stanza-folder';
export const USER = '.user';
export const STATES = 'select[name="Status"] option';
export const MODE = '[name="UpdateType"]';
/** Holds a reply's editor and says, in RT 5 and 6, whom it is for. */
export const BOX = '.messagebox-container';
/** What RT 6 swaps: parts of the summary, and the history when it comes late. */
export const SWAPPED = '.inline-edit-display, [hx-get*="/Display/History"]';
export const SIGN_IN = '[type="password"][name="pass"]';
export const ACCOUNT = '#preferences .current-user';
/** In a draft, the mail that is answered. */
export const QUOTE = '.gmail_quote';
