import type { Hooks } from '../find';

/** A field of the ticket's form that the agent has not changed without saving. */
const field = (name: string) => `.edit .form-group:not(.is-changed) select[name="${name}"]`;
const searchable = (name: string) =>
  `.edit .form-group[data-attribute-name="${name}"]:not(.is-changed) .searchableSelect-main`;

/** The sidebar of the customer, there also while another one is open. */
const CUSTOMER = '.sidebar[data-tab="customer"]';

/** By whom an article is, in the new desktop. */
const BYLINE = '[aria-describedby="author-name-and-creation-date"]';

/** Where Zammad keeps things, each with the month it was last seen and why it is here. Classic app first, then the new desktop. */
export const HOOKS = {
  subject: [
    '.ticketZoom-header .js-objectTitle', // 2026-03: heading of the zoom
    '.ticketZoom-header .ticket-title-update', // 2026-03: the same, by its older class
    'header [role="heading"][aria-level="2"]', // 2026-06: top bar of the new desktop
  ],
  status: [
    field('state_id'), // 2026-03: form beside the articles, translated words
  ],
  priority: [
    field('priority_id'), // 2026-03: form beside the articles
  ],
  group: [
    field('group_id'), // 2024-11: plain select
    searchable('group_id'), // 2026-03: select with a search
  ],
  assignee: [
    field('owner_id'), // 2024-11: plain select
    searchable('owner_id'), // 2026-03: select with a search
  ],
  requester: [
    `${CUSTOMER} .userInfo-avatar ~ h3`, // 2024-11: beside the picture
    `${CUSTOMER} h3[title]`, // 2026-03: the only titled heading there
  ],
  email: [
    `${CUSTOMER} a[href^="mailto:"]`, // 2024-11: fields of the customer that are links
  ],
  createdAt: [
    '.ticketZoom-header .js-objectNumber ~ time.humanTimeFromNow:not(.escalation)', // 2026-03: behind the number, ISO
    '.ticketZoom-header .task-subline time.humanTimeFromNow:not(.escalation)', // 2024-11: the same line, by its class
  ],
  tags: [
    '.tags .list-item-name', // 2026-03: one tag
  ],
  tagList: [
    '.tags > .list', // 2024-11: around the tags
  ],
  list: [
    '.ticket-article', // 2026-03: articles of the zoom
    'section[role="feed"]', // 2026-06: articles of the new desktop
  ],
  message: [
    '.ticket-article-item[data-id]', // 2026-03: one article
    'article:has(> [data-test-id^="article-bubble-container-"])', // 2026-06: one article of the new desktop
  ],
  other: [
    'article:not([data-test-id]):has(> [role="article"])', // 2026-06: the new desktop's own lines
    'article:has(.line-more)', // 2026-06: where articles are left out
  ],
  more: [
    '[role="feed"] .line-more', // 2026-06: where articles are left out
  ],
  author: [
    `${BYLINE} > .font-bold`, // 2026-06: line above the text
  ],
  sentAt: [
    '.task-subline time[datetime]', // 2026-03: ISO in the attribute
    `${BYLINE} time[datetime]`, // 2026-06: ISO in the attribute, where times are shown as relative
  ],
  text: [
    '.textBubble-content .richtext-content', // 2026-03: body of an article
    '.inner-article-body', // 2026-06: body of an article in the new desktop
    '[data-test-id="article-content"]', // 2025-04: around the body
  ],
  composer: [
    'form.article-add [data-name="body"][contenteditable="true"]', // 2026-03: form below the articles
    '#ticketArticleReplyForm .ProseMirror[contenteditable="true"]', // 2026-06: panel of the new desktop
  ],
} as const satisfies Hooks;

/** The classic app's place of one ticket; several are alive in a page. */
export const zoomOf = (id: string): string => `[id="content_permanent_Ticket-${id}"]`; // 2024-11: the task's key

export const DESKTOP = 'main'; // 2026-06: everything but navigation

const bubble = '[data-test-id^="article-bubble-';
/** An article of the new desktop, by its own id. */
export const ARTICLE = `${bubble}container-"]`; // 2026-06: one article

/** Who wrote an article: a class in both apps. In the new one, Zammad itself looks like an agent without a name. */
export const SENDERS = [
  [`.customer, :has(${bubble}body-"].Content--customer)`, 'customer'], // 2026-06: class of the sender
  [`.agent, :has(${bubble}body-"].Content--agent ${BYLINE})`, 'agent'], // 2026-06: class of the sender
  ['.system', 'system'], // 2024-11: class of the sender
] as const;

/** Who may read an article: what the classic app offers is the reverse of what it is; the new one draws stripes or a border. */
export const SIGHTS = [
  ['.is-internal:has(.article-action[data-type="public"]), :has(> .bg-stripes)', 'internal'], // 2026-06: both apps
  [
    ':not(.is-internal):has(.article-action[data-type="internal"]), :has(> .border:not(.bg-stripes))',
    'public', // 2026-06: both apps
  ],
] as const;

/** Who will read a reply: classes of the classic form; in the new desktop, stripes and an outline around what stays inside. */
export const INTERNAL = '.article-add.is-internal, .bg-stripes, .border-stripes'; // 2026-06: both apps
export const PUBLIC =
  '.article-add.is-public, [data-test-id="article-reply-stripes-panel"].flex' +
  ':not([class*="stripes"], [class*="outline"], :has([class*="my-["]))'; // 2026-06: both apps

export const SIGN_IN = '#login [type="password"]'; // 2024-11: sign-in form
