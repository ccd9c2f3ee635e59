import type { Hooks } from '../find';

/** Where Freshdesk keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  carrier: [
    '[data-album^="ticket_"]', // 2026-05: the ticket's own text; `ticket_` and its id
  ],
  number: [
    '.breadcrumb__item.active', // 2026-03: the ticket's number above it
  ],
  subject: [
    '.sentiment-ticket-heading', // 2026-03: title, beside the customer's mood
    '.ticket-subject-heading', // 2026-06: title and, in elements of their own, buttons
  ],
  status: [
    '[data-test-id="tkt-properties-status"] .ember-power-select-selected-item', // 2026-04: chosen in the form
  ],
  priority: [
    '[data-test-id="priority"] .ember-power-select-selected-item', // 2026-04: chosen in the form
  ],
  requester: [
    '[data-album^="ticket_"] a[data-test-id="user-name"][href*="/contacts/"]', // 2026-06: who asked; an agent's link goes elsewhere
  ],
  list: [
    '.ticket-details-wrapper', // 2026-09: the conversation
    '.tickets-conversation-pane', // 2026-09: the part that scrolls
  ],
  message: [
    '.ticket-details__item', // 2026-09: the ticket's text and each conversation
    '[data-test-id="ticket-description"], [data-test-id="conversation-wrapper"]', // 2026-06: the same, by their test ids
  ],
  author: [
    '[data-test-id="user-name"]', // 2026-09: sender
  ],
  text: [
    '[data-test-conversation="conversation-text"]', // 2026-09: words of a conversation
    '#ticket_original_request', // 2026-06: words of the ticket itself
    '.ticket_note', // 2026-06: words of a conversation
  ],
  composer: [
    '.fr-element.fr-view[contenteditable="true"]', // 2026-09: Froala, for replies and notes alike
  ],
} as const satisfies Hooks;

/** 2026-09: an agent's conversations have a mark inside, those of others a class. */
export const AGENT = '[data-test-is-agent]:not([data-test-is-agent="false"])';
export const REQUESTOR = '.ticket-details__requestor';
