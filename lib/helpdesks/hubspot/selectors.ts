import type { Hooks } from '../find';

/** Where HubSpot keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  carrier: [
    '[data-test-id="ticket-header-name-link"]', // 2026-06: links to the ticket, with its id
    '[data-test-id="ticket-header-contact-detail-link"]', // 2026-06: leads back to it
    '[data-test-id="ticket-panel-enlarge-button"]', // 2026-06: opens it wider
  ],
  record: [
    '[data-test-id="highlight-property-display-subject"]', // 2026-06: title of a ticket's record
    '[data-scroll-trackable-container="left-sidebar"] [data-selenium-test="highlightTitle"]', // 2026-03: title of the record; previews have others
  ],
  subject: [
    '[data-test-id="ticket-header-name-link"]', // 2026-06: title in the help desk
    '[data-test-id="highlight-property-display-subject"]', // 2026-06: title of a ticket's record
    '[data-scroll-trackable-container="left-sidebar"] [data-selenium-test="highlightTitle"]', // 2026-03: title of the record; previews have others
  ],
  requester: [
    '[data-test-id="ticket-header-contact-detail-link"] a[href*="/record/0-1/"]', // 2026-06: who asked; 0-1 is a contact
    '[data-test-id="ticket-header-contact-detail-link"] a[href*="/contact/"]', // 2023-06: the same, by its older address
  ],
  email: [
    'a[data-test-id="contact-chicklet-email"][href^="mailto:"]', // 2026-06: in a contact's card
    'a[data-selenium-test="contact-chicklet-email"][href^="mailto:"]', // 2026-06: in a contact's card
  ],
  send: [
    '[data-test-id="composer-send-button"]', // 2026-10: sends what stands in the editor beside it
  ],
} as const satisfies Hooks;

/** 2026-04: measures how much of a name fits. */
export const MEASURE = '[class*="HiddenMeasure"]';
/** 2026-06: a contact's card, and the name in it. */
export const CARD =
  '[data-test-id^="chiclet-0-1-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"]';
export const CARD_NAME =
  '[data-test-id="contact-chicklet-title-link"], [data-selenium-test="contact-chicklet-title-link"]';
