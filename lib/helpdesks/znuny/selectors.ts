import type { Hooks } from '../find';

/** Where Znuny keeps things, each with the month of the template that it stands in and why it is here. */
export const HOOKS = {
  subject: [
    'h1.ticketHeaderTitleHeadline', // 2025-08: "Ticket#2026112210000017 — Subject"
    '.LayoutPopup > .Header > h1', // 2025-08: the same behind what the window is for
  ],
  priority: [
    '.ticketHeaderTitleStatusFlag[class*="PriorityID-"]', // 2025-08: flag before the title
  ],
  group: [
    '.sectionSidebar p.Value > a[href*="Action=AgentTicketQueue;QueueID="]', // 2025-08: leads to the queue
  ],
  list: [
    '#ArticleTable > tbody', // 2025-08: all articles, one a row
  ],
  message: [
    '#ArticleTable > tbody > tr:has(input.ArticleID)', // 2025-08: one article
  ],
  more: [
    '.ArticlePages > a', // 2025-08: only one page of them is here
    '#ResetArticleFilter', // 2025-08: only some are shown
  ],
  author: [
    ':scope > td.Sender > div', // 2025-08: name; the title has the address
  ],
  articles: [
    '#ArticleItems', // 2025-08: the articles that are open
  ],
  frame: [
    '#ArticleItems iframe[id^="Iframe"]', // 2025-08: grows when its mail has arrived
  ],
  composer: [
    '.LayoutPopup iframe.cke_wysiwyg_frame', // 2022-02: CKEditor 4
    '.LayoutPopup .ck-editor__editable[contenteditable="true"]', // 2025-08: CKEditor 5
    '.LayoutPopup textarea#RichText', // 2025-08: without rich text
  ],
} as const satisfies Hooks;

/** Carries the ticket's id: its articles, the forms around it, the form of a window. */
export const rootHooks = (id: string): string[] => [
  `.TicketZoom input.ArticleInfo[value*=";TicketID=${id};"]`,
  `.TicketZoom form > input[type="hidden"][name="TicketID"][value="${id}"]`,
  `form:has(.LayoutPopup) > input[type="hidden"][name="TicketID"][value="${id}"]`,
];

/** The body of an open article: as text, or in a frame of the same site. */
export const bodyHooks = (id: string): string[] => [
  `#ArticleItems div:has(> #Article${id}) .ArticleBody`,
  `#ArticleItems iframe#Iframe${id}`,
];

export const NUMBER = ':scope > td.No > input.SortData';
export const ARTICLE_ID = 'input.ArticleID';
export const ACTION = ':scope > input[type="hidden"][name="Action"]';
export const VISIBLE = 'input[type="checkbox"][name="IsVisibleForCustomer"]';
export const SIGN_IN = 'form input[type="hidden"][name="Action"][value="Login"]';
