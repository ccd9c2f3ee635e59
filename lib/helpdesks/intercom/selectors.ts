import type { Hooks } from '../find';

/** Where Intercom keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  subject: [
    '[data-inbox-conversation-header-title]', // 2026-06: title above the conversation
  ],
  list: [
    '[data-testid="conversation-stream-scroll-container"]', // 2026-06: the part that scrolls
    '[data-conversation-stream]', // 2026-06: the conversation
    '[data-intercom-target-conversation-stream]', // 2026-06: the conversation
    '.inbox-2__conversation-stream, .inbox2__conversation-stream', // 2026-04: the conversation
  ],
  message: [
    '[data-intercom-target="conversation-stream-content-part"]', // 2026-02: one part
    '[class*="group/content-part"]', // 2026-06: one part, since 2026-04
  ],
  text: [
    '.interblocks-html, .intercom-interblocks-html', // 2026-06: words of a part
    '.intercom-interblocks', // 2026-02: around them
  ],
  composer: [
    '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]', // 2026-06: replies and notes alike
    '.ProseMirror.embercom-prosemirror-composer-editor[contenteditable="true"]', // 2026-06: by the editor's own class
  ],
} as const satisfies Hooks;

/** 2026-02: classes around the words of a part that came or went by mail, and of a note. */
export const KINDS = [
  ['.inbox2__note-part', { role: 'agent', visibility: 'internal' }],
  ['.inbox2__admin-email-part', { role: 'agent', visibility: 'public' }],
  ['.inbox2__user-email-part', { role: 'customer', visibility: 'public' }],
] as const;
