import type { Hooks } from '../find';

/** Where Front keeps things: its classes begin with a component's name and end in a hash that changes with each release. */
export const HOOKS = {
  root: [
    '[data-testid^="viewer-"]', // 2026-02: a conversation; `viewer-` and its number
  ],
  subject: [
    '[class*="conversationHeader__StyledContainer"] [data-searchable-subject="true"]', // 2026-02: title above it
    '[class*="conversationSubjectWrapper__StyledSubjectContainerDiv"]', // 2024-03: the same, one generation before
  ],
  message: [
    '[class*="messageViewerBase__StyledMessageDiv"]', // 2026-02: one message
  ],
  author: [
    '[class*="messageViewerRecipient__StyledHandleSpan"]', // 2026-02: its sender's address
  ],
  text: [
    '[class*="messageHtml__StyledHtmlDiv"]', // 2026-02: words of an unfolded message
    '[class*="messageViewerEmailBody__StyledEmailDiv"]', // 2026-02: around them
  ],
} as const satisfies Hooks;
