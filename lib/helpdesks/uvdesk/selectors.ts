import type { Hooks } from '../find';

/** A value in the column beside: the list below it says in any language what it changes. */
const value = (action: string) =>
  `.uv-aside-ticket-actions .uv-aside-select:has(ul[data-action="${action}"]) .uv-aside-select-value[data-id]`;
export const FIRST = '.uv-ticket-section > .uv-ticket-main.create';
const LIST = '.uv-ticket-section .thread-list';

/** Where UVdesk keeps things, each with the month of the template that it stands in and why it is here. */
export const HOOKS = {
  subject: [
    '.uv-ticket-head h1', // 2025-09: heading
  ],
  status: [
    value('status'), // 2025-09: numbers
  ],
  priority: [
    value('priority'), // 2025-09: numbers
  ],
  assignee: [
    value('agent'), // 2025-09: name, with a number
  ],
  group: [
    value('group'), // 2025-09: name, with a number
  ],
  'field.type': [
    value('type'), // 2025-09: in the words of the site
  ],
  channel: [
    '.uv-aside-ticket-block .uv-icon-channel:is(.uv-channel-email, .uv-channel-web)', // 2025-09: its class names the channel
  ],
  requester: [
    '.uv-main-info-update-block input[name="name"][value]', // 2025-09: form that changes it
  ],
  email: [
    '.uv-main-info-update-block input[name="email"][value]', // 2025-09: form that changes it
  ],
  createdAt: [
    '.uv-ticket-scroll-region > .uv-ticket-strip .timeago[data-timestamp]', // 2025-09: seconds
  ],
  tags: [
    '.tag-list-block .tag-list > .uv-btn-tag', // 2025-09: tags
  ],
  tagList: [
    '.tag-list-block .tag-list', // 2025-09: around the tags
  ],
  list: [
    LIST, // 2025-09: answers and notes, after the page
  ],
  message: [
    `${FIRST}, ${LIST} > [class*="thread-"]`, // 2025-09: the first one, then the others
  ],
  other: [
    '.uv-no-threads', // 2025-09: says that there is none
  ],
  more: [
    '.uv-ticket-accordion:not(.uv-ticket-accordion-no-count)', // 2025-09: some are not loaded yet
    '.uv-ticket-action-bar .uv-tab-active:not([data-type="all"])', // 2025-09: only some kinds are shown
  ],
  author: [
    ':scope > .uv-ticket-main-rt > .uv-ticket-member-name', // 2025-09: who wrote it
  ],
  sentAt: [
    ':scope > .uv-ticket-strip .timeago[data-timestamp]', // 2025-09: seconds
  ],
  text: [
    ':scope > .uv-ticket-main-rt > .message', // 2025-09: body
  ],
  composer: [
    '.uv-ticket-reply .uv-tab-view-active iframe[id$="_ifr"]', // 2025-09: TinyMCE in the form that is open
    '.uv-ticket-reply .uv-tab-view-active textarea[name="reply"]', // 2025-09: before it has started
  ],
} as const satisfies Hooks;

/** Carries the ticket's id: where the form of the reply is sent to. */
export const rootHook = (id: string): string => `.uv-ticket-reply form[action$="/${id}"]`;

export const NOTE = '[class*="uv-ticket-note"]';
export const KIND = 'input[type="hidden"][name="threadType"]';
export const CUSTOMER = ':scope > .uv-ticket-main-rt > a.uv-ticket-member-name[href*="/customer"]';
export const AGENT = ':scope > .uv-ticket-main-rt > a.uv-ticket-member-name[href*="/agent"]';
export const ME = '.uv-ticket-reply .uv-ticket-main-rt > .uv-ticket-member-name';
export const SIGN_IN = 'form input[type="password"][name="_password"]';
