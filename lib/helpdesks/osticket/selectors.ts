import type { Hooks } from '../find';

/** What a mail brought along is no part of the page. */
const OUTSIDE = ':not(#ticket_thread *, #thread-items *)';
const INFO = `.ticket_info:not(.custom-data)${OUTSIDE}`;
/** Tasks of a ticket have threads of their own in the tab beside. */
const THREAD = '#ticket_thread #thread-items';
/** The priority is the only built-in field with a number; which number differs from site to site. */
const NUMBERED = '123456789'.replace(/\d/g, ', [href*="/field/$&"]').slice(2);

/** Where osTicket keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  subject: [
    `.tixTitle${OUTSIDE} h3`, // 2026-11: heading above the facts
  ],
  status: [
    `${INFO} a[href="#statuses"]`, // 2026-11: opens the list of states
  ],
  priority: [
    `${INFO} a:is(${NUMBERED}) > [id^="field_"]`, // 2026-11: in the link that changes the field
    `${INFO} a[href$="/field/priority/edit"]`, // 2018-12: the same, before 1.14
  ],
  channel: [
    `${INFO} #field_source`, // 2026-11: by its id
    `${INFO} a.ticket-action[href$="/field/source/edit"]`, // 2018-12: the same, before 1.14
  ],
  assignee: [
    `${INFO} #field_assign`, // 2026-11: by its id
    `${INFO} a.ticket-action[href$="/assign"]`, // 2018-12: the same, before 1.14
  ],
  group: [
    `${INFO} a[href$="/transfer"]`, // 2026-11: moves it to another department
  ],
  requester: [
    `${INFO} [id^="user-"][id$="-name"]`, // 2026-11: by its id
  ],
  email: [
    `${INFO} [id^="user-"][id$="-email"]`, // 2026-11: by its id
  ],
  organisation: [
    `${INFO} td > .icon-building`, // 2026-07: sign before its name
    `${INFO} [id^="user-"][id$="-email"]`, // 2026-11: people of no organisation have no such row
  ],
  createdAt: [
    `${THREAD} > .thread-event:has(> .type-icon .icon-magic) > .description time[datetime]`, // 2026-11: line of the creation
  ],
  list: [
    THREAD, // 2026-11: entries and events
    '#ticketThread #thread-items', // 2026-11: the same, by what is around it
  ],
  message: [
    `${THREAD} .thread-entry:not(.thread-body *)`, // 2026-11: one entry
    '#ticketThread #thread-items .thread-entry:not(.thread-body *)', // 2026-11: the same, by what is around it
  ],
  other: [
    '.thread-event', // 2026-11: what was done
  ],
  author: [
    ':scope > .header > b', // 2026-11: who posted it
  ],
  sentAt: [
    ':scope > .header time[datetime]', // 2026-11: ISO in the attribute, in any language
  ],
  text: [
    ':scope > .thread-body > div:not(.clear, .attachments)', // 2026-11: body
  ],
  composer: [
    'form:is(#reply, #note) .redactor-in[contenteditable="true"]', // 2026-11: Redactor 3
    'form:is(#reply, #note) .redactor_editor[contenteditable="true"]', // 2016-01: Redactor before
    'form:is(#reply, #note) textarea:is([name="response"], [name="note"])', // 2026-11: without rich text
  ],
  tab: [
    '#response-tabs > .active > a', // 2026-11: reply or note
  ],
} as const satisfies Hooks;

/** Carries the ticket's id: the link of its heading, the forms below it. */
export const rootHooks = (id: string): string[] => [
  `h2 > a[href$="tickets.php?id=${id}"]${OUTSIDE}`,
  `form:is(#reply, #note)[action*="tickets.php?id=${id}#"]${OUTSIDE}`,
];

export const STATES = 'select:is([name="reply_status_id"], [name="note_status_id"]) option';
/** Signs that a row about an organisation is there. */
export const ORGANISATION = `${INFO} :is(.icon-building, [data-dropdown="#action-dropdown-org-stats"])`;
export const ENTRY = '[id^="thread-entry-"]';
export const AGENT = '#header #info strong';
export const SIGN_IN = 'input[type="password"][name="passwd"]';
