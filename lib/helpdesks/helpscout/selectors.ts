import type { Hooks } from '../find';

/** Where Help Scout keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  subject: [
    '[aria-label="Conversation Subject"]', // 2026-03: title; the agents' screens come in English only
    '#subjectLine', // 2024-03: title of the pages before
  ],
  tags: [
    '[data-cy="Tag"]', // 2026-03: tags below the title
  ],
  list: [
    '[data-testid="ThreadContainer"]', // 2025-09: the conversation
    'ol[aria-label="Thread Items"]', // 2025-09: the conversation
  ],
  message: [
    'li > div[id^="thread-"]', // 2025-09: one message or note
    'article.thread[id^="thread-"]', // 2023-04: the same in the pages before
  ],
  author: [
    'span[data-nocollapse="true"]', // 2025-09: who wrote it
  ],
  text: [
    '[class*="is-wide-layout"]:not([data-testid], :has([data-testid]))', // 2025-09: words of a message
    '.messageBody', // 2023-04: the same in the pages before
  ],
  sentAt: [
    'time[datetime]', // 2025-09: a message has a time element
  ],
  composer: [
    '[data-cy="ConvoEditor"]', // 2025-09: replies and notes alike
    '[data-testid="reply-editor"]', // 2025-09: around the editor
  ],
} as const satisfies Hooks;
