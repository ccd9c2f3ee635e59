import type { Hooks } from '../find';

const TYPES = ['User', 'Group', 'Supplier', 'Email'].map((type) => `[data-itemtype="${type}"]`);
/** Those who have a part in the ticket, if each of them says what they are and how they are called. */
const actors = (part: string) =>
  `select[data-actor-type="${part}"]:not(:has(option:not(${TYPES.join()}), option:not([data-text])))`;
const chosen = (name: string) => `#itil-form select[name="${name}"] option[selected][value]`;
const TIMELINE = '.itil-timeline';
const KINDS = '.ITILContent, .ITILFollowup, .ITILSolution, .ITILTask, .TicketTask';

/** Where GLPI keeps things, each with the month it was last seen in its templates and why it is here. */
export const HOOKS = {
  subject: [
    `${TIMELINE} > .ITILContent .read-only-content > .card-title`, // 2025-10: above the description
  ],
  status: [
    '.status-recall .itilstatus', // 2025-10: its class names the state in any language
    chosen('status'), // 2025-10: numbers
  ],
  priority: [
    chosen('priority'), // 2025-10: numbers
    '#itil-form input[type="hidden"][name="priority"]', // 2022-04: where it may not be changed
  ],
  channel: [
    chosen('requesttypes_id'), // 2025-10: in the words of the site
  ],
  requester: [
    `${actors('requester')} option[data-itemtype="User"]`, // 2025-10: who asks
  ],
  email: [
    `${actors('requester')} option[data-itemtype="User"]`, // 2025-10: address of the same
  ],
  assignee: [
    `${actors('assign')} option[data-itemtype="User"]`, // 2025-10: who works on it
    `${actors('assign')}:not(:has(option[data-itemtype="User"]))`, // 2025-10: nobody
  ],
  group: [
    `${actors('assign')} option[data-itemtype="Group"]`, // 2025-10: groups that work on it
    `${actors('assign')}:not(:has(option[data-itemtype="Group"]))`, // 2025-10: none
  ],
  list: [
    TIMELINE, // 2026-01: description, follow-ups, tasks, solutions
  ],
  message: [
    `${TIMELINE} > :is(${KINDS})[data-items-id]`, // 2026-01: what was written
  ],
  other: [
    '#new-itilobject-form, form, hr', // 2026-01: forms
    '.timeline-item:has(button[name="add_close"])', // 2025-10: form that approves a solution
    '.tasks-title, .validations-title, .timeline_stats', // 2026-01: headings, sums
    ':is(.Document_Item, .Log, .ITILValidation, .TicketValidation, .ITILReminder, .ITILAutoBump, .Assign)', // 2026-01: files, what was done
  ],
  author: [
    '.timeline-header .creator > .badge:has(a[href^="#"]) a[href*="user.form.php?id="]:not(.user-info-card *)', // 2025-10: who wrote it, not who changed it
  ],
  sentAt: [
    '.timeline-header .creator > .badge:has(a[href^="#"]) span:has(> a[href^="#"])', // 2025-10: in the user's zone and form
  ],
  text: [
    '.read-only-content > .rich_text_container', // 2025-10: body
    '.read-only-content:not(:has(.rich_text_container))', // 2021-12: around the body, before it had an element
  ],
  composer: [
    '#new-itilobject-form .timeline-item.show iframe[id$="_ifr"]', // 2026-07: TinyMCE in the form that is open
    '#new-itilobject-form .timeline-item.show iframe.tox-edit-area__iframe', // 2025-10: the same, by its class
    '#new-itilobject-form .timeline-item.show textarea[name="content"]', // 2025-10: without rich text
  ],
} as const satisfies Hooks;

/** Carries the ticket's id: its description, its form. */
export const rootHooks = (id: string): string[] => [
  `.itil-timeline > .ITILContent[data-itemtype="Ticket"][data-items-id="${id}"]`,
  `#itil-form > input[type="hidden"][name="id"][value="${id}"]`,
];

export const CONTAINER = '#itil-object-container';
export const PEOPLE = { customer: actors('requester'), agent: actors('assign') };
/** A message that customers don't see has this sign, besides its class. */
export const LOCK = '.timeline-header .is-private';
export const PRIVATE = 'input[type="checkbox"][name="is_private"]';
/** Parts of a message that are the page's own. */
export const CUT = '.card-title, .timeline-badges';
export const SIGN_IN = 'form[action$="/front/login.php"] input[type="password"]';
