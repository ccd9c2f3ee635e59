import type { Hooks } from '../find';

/** A field by its name in the data model, which no translation and no admin changes. */
const field = (name: string) => `[data-target-selection-name="sfdc:RecordField.Case.${name}"]`;
const value = (name: string) => `${field(name)} [data-output-element-id="output-field"]`;
const slot = (name: string) => `${field(name)} [slot="outputField"]`;
const link = (name: string) => `${field(name)} a[data-reftype="recordId"]`;
const mail = (name: string) => `${field(name)} a[href^="mailto:"]`;

/** What the feed notes by itself is no message. */
const NOTED = ['TrackedChange', 'CreateRecordEvent', 'ChangeStatusPost', 'AttachArticleEvent']
  .map((type) => `[data-type="${type}"]`)
  .join();

/** Where Salesforce keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  root: [
    'section.tabContent.oneConsoleTab', // 2025-03: a tab of a console, of which several are alive
    '.windowViewMode-maximized, .windowViewMode-normal', // 2026-05: a page of an app without tabs
  ],
  subject: [
    value('Subject'), // 2026-05: record page
    slot('Subject'), // 2026-04: record page
  ],
  status: [
    value('Status'), // 2026-05: record page
    slot('Status'), // 2026-04: record page
  ],
  priority: [
    value('Priority'), // 2026-05: record page
    slot('Priority'), // 2026-04: record page
  ],
  channel: [
    value('Origin'), // 2026-05: record page
    slot('Origin'), // 2026-04: record page
  ],
  requester: [
    link('ContactId'), // 2026-04: link to the contact
  ],
  email: [
    mail('ContactEmail'), // 2026-04: of the contact
    mail('SuppliedEmail'), // 2026-04: as the first mail or form gave it
  ],
  organisation: [
    link('AccountId'), // 2026-04: link to the account
  ],
  owner: [
    link('OwnerId'), // 2026-06: link to a person or a queue
  ],
  'field.number': [
    value('CaseNumber'), // 2026-05: record page
    slot('CaseNumber'), // 2026-04: record page
  ],
  list: [
    'ul:has(> li article.cuf-feedItem)', // 2026-06: feed
  ],
  message: [
    `article.cuf-feedItem:has(.feedBodyInner, .cuf-feedBodyText):not(${NOTED}), article.cuf-commentItem`, // 2026-07: post, mail, comment
  ],
  author: [
    '.cuf-entityLinkId', // 2024-09: who posted
    '.cuf-commentNameLink', // 2026-06: who commented
    'a.cuf-entityLink', // 2026-06: link of either
  ],
  sentAt: [
    '.cuf-timestamp', // 2026-07: relative, or in the words and zone of the user
    '.cuf-commentAge', // 2026-06: of a comment
  ],
  text: [
    '.feedBodyInner', // 2026-07: body without header and buttons
    '.cuf-feedBodyText', // 2026-07: around it
    '.cuf-commentBody', // 2026-06: body of a comment
  ],
  mail: [
    'iframe.cke_wysiwyg_frame', // 2025-03: CKEditor of a mail
  ],
  composer: [
    '.ql-editor[contenteditable="true"]', // 2025-08: Quill of a post
    'textarea[name="inputComment"]', // 2025-11: comment
  ],
} as const satisfies Hooks;

/** The page of a mail's editor, which has the editor's own frame in it. */
export const OUTER_FRAME = 'iframe[title="CK Editor Container"]';
/** A tab of a console, by its record. */
export const TAB = '[role="tab"][aria-controls]';
/** Shows more of a post that is cut. */
export const MORE = '.cuf-more';
export const PERSON = 'a.cuf-entityLink, a:has(.cuf-entityLinkId), a.cuf-commentNameLink';
