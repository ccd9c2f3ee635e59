import type { Hooks } from '../find';

/** A value of the ticket: RT 5.0.3 as rendered, RT 6 after its templates. */
const value = (row: string) => `.${row} :is(.current-value, .rt-value)`;

/** Request Tracker's own class names, each with the month it was last seen and why it is here. */
export const HOOKS = {
  number: [
    '#header h1', // 2026-11: "#1: Subject", "Update ticket #1: Subject"
    'title', // 2026-11: the same words
  ],
  status: [
    value('status'), // 2026-11: translated word
  ],
  priority: [
    '.priority .Priority', // 2026-11: named priorities
    value('priority'), // 2026-11: numbers
  ],
  group: [
    value('queue'), // 2026-11: name of the queue
  ],
  assignee: [
    '.owner .user', // 2026-11: people
  ],
  requester: [
    '.requestors .user', // 2026-11: people
    '.ticket-info-requestor .user', // 2026-11: box about the requestor
  ],
  copied: [
    '.cc .user', // 2026-11: people copied in
  ],
  createdAt: [
    value('created'), // 2026-11: in the words and zone of the user
  ],
  history: [
    '#delayed_ticket_history', // 2026-11: filled after the page
    '.history-container', // 2026-11: when there at once
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
  composer: [
    'textarea[name="UpdateContent"]', // 2026-11: reply page
  ],
} as const satisfies Hooks;

/** Carries a ticket's id where the title does not: its history, its forms. */
export const rootHook = (id: string): string =>
  `#ticket-${id}-history, [type="hidden"][name="id"][value="${id}"]`;

/** Words of the page inside a message. */
export const FOLDER = '.message-stanza-folder';
export const STATES = 'select[name="Status"] option';
export const MODE = '[name="UpdateType"]';
export const FRAME = 'iframe.cke_wysiwyg_frame';
export const SIGN_IN = '[type="password"][name="pass"]';
export const ACCOUNT = '#preferences .current-user';
