import type { Hooks } from '../find';

/** Request Tracker's own class names, as 5.0.3 renders them; 6 keeps the classes and swaps the elements. */
export const HOOKS = {
  number: [
    '#header h1', // 2026-11: "#1: Subject", "Update ticket #1: Subject"
    'h1', // 2026-07: themes without the header
    'title', // 2026-11: the same words
  ],
  status: [
    '.ticket-info-basics .status :is(.current-value, .rt-value)', // 2026-11: translated word
    '.status .current-value', // 2026-11: without its box
  ],
  priority: [
    '.priority .Priority', // 2026-11: named priorities
    '.priority :is(.current-value, .rt-value)', // 2026-11: numbers
  ],
  group: [
    '.ticket-info-basics .queue :is(.current-value, .rt-value)', // 2026-11: name of the queue
    '.queue .current-value', // 2026-11: without its box
  ],
  assignee: [
    '.ticket-info-people .owner .user', // 2026-11: people
    '.owner .user', // 2026-11: without its box
  ],
  requester: [
    '.ticket-info-people .requestors .user', // 2026-11: people
    '.requestors .user', // 2026-11: without its box
    '.ticket-info-requestor .user', // 2026-11: box about the requestor
  ],
  copied: [
    '.cc .user', // 2026-11: people copied in
  ],
  createdAt: [
    '.date.created :is(.current-value, .rt-value)', // 2026-11: in the words and zone of the user
  ],
  due: [
    '.date.due:not(.unset-field) :is(.current-value, .rt-value)', // 2026-11: as above
  ],
  sla: [
    '.sla .current-value', // 2026-11: level of service
  ],
  history: [
    '#delayed_ticket_history', // 2026-11: filled after the page
    '.history-container', // 2026-11: when there at once
  ],
  message: [
    '.transaction.message', // 2026-11: what was written, not what was changed
    '.transaction:has(.messagebody)', // 2022-01: themes without the class
  ],
  author: [
    '.description .user', // 2026-11: who did it
  ],
  sentAt: [
    '.metadata .date', // 2026-11: in the words and zone of the user
    '.date', // 2022-01: without its row
  ],
  text: [
    '.messagebody', // 2026-11: body of one part
    '.message-stanza', // 2022-01: text of the body
  ],
  composer: [
    'textarea#UpdateContent', // 2026-11: reply page
    'textarea[name="UpdateContent"]', // 2026-11: self-service
  ],
} as const satisfies Hooks;

/** Hidden fields and names that carry a ticket's id. */
export const roots = (id: string): string[] => [
  `#ticket-${id}-history`, // 2026-11: history of the ticket
  `input[type="hidden"][name="id"][value="${id}"]`, // 2026-11: its forms
];

/** Words of the page inside a message. */
export const FOLDER = '.message-stanza-folder';
export const UPDATE_SUBJECT = 'input[name="UpdateSubject"]';
export const STATES = 'select[name="Status"] option';
export const MODE = '[name="UpdateType"]';
export const FRAME = 'iframe.cke_wysiwyg_frame';
export const SIGN_IN = 'form input[type="password"][name="pass"]';
export const ACCOUNT = '#preferences .current-user';
