import type { Hooks } from '../find';

export const test = (id: string) => `[data-test-id="${id}"]`;
/** A group and nobody in it. */
export const GROUP_ALONE = test('assignee-field-selected-group-tag');
const value = (id: string) => `${test(id)} [data-garden-id="dropdowns.combobox.value"]`;
const input = (id: string) => `${test(id)} input`;
const whole = (id: string) => `${test(id)}:not(:has(input))`;

/** Where Agent Workspace keeps things: newest first, each with the month it was last seen and why it is here. */
export const HOOKS = {
  subject: [
    test('omni-header-subject'), // 2026-06: header of the workspace
    test('ticket-pane-subject'), // 2024-05: before the omnichannel header
  ],
  status: [
    '.ticket_status_label', // 2026-04: its class names the state in any language
    '[data-test-id^="status-badge-"]', // 2025-08: the state in the test id
  ],
  priority: [
    value('ticket-fields-priority-select'), // 2026-06: Garden combobox
    input('ticket-fields-priority-select'), // 2025-08: combobox without its value element
    whole('ticket-fields-priority-select'), // 2025-08: words alone
  ],
  type: [
    value('ticket-fields-type-select'), // 2026-06: Garden combobox
    whole('ticket-fields-type-select'), // 2025-08: words alone
  ],
  requester: [
    value('ticket-system-field-requester-select'), // 2026-06: Garden combobox
    input('ticket-system-field-requester-select'), // 2025-08: combobox without its value element
    whole('ticket-system-field-requester-select'), // 2025-08: words alone
  ],
  assignee: [
    `${test('assignee-field-selected-agent-tag')} [title]:last-of-type:nth-of-type(2)`, // 2026-06: group, then agent
    `${test('assignee-field-selected-agent-tag')}:not(:has([title]))`, // 2025-08: the same without titles
  ],
  group: [
    `${test('assignee-field-selected-agent-tag')} [title]:first-of-type:nth-last-of-type(2)`, // 2026-06: group, then agent
    GROUP_ALONE, // 2025-08: a group and nobody in it
  ],
  assigneeField: [
    test('assignee-field'), // 2026-06: empty when nobody has the ticket
  ],
  tags: [
    test('ticket-system-field-tags-item-selected'), // 2026-06: multiselect
    `${test('ticket-fields-tags')} .garden-tag-item`, // 2025-08: Garden tag
  ],
  tagField: [
    test('ticket-fields-tags'), // 2026-06: empty without tags
  ],
  feed: [
    `${test('omni-log-container')} [role="feed"]`, // 2026-06: conversation log
    '[role="feed"]', // 2025-08: by its role
    test('omni-log-container'), // 2026-06: around the feed
  ],
  message: [
    test('omni-log-comment-item'), // 2026-06: one message
    '[role="feed"] article', // 2025-08: by its role
    'article[data-comment-id]', // 2023-11: older log
  ],
  author: [
    `${test('omni-log-item-sender')} a`, // 2026-06: link of the sender
    test('omni-log-comment-user-link'), // 2025-08: link of the sender
    test('omni-log-item-sender'), // 2026-06: name of the sender
  ],
  sentAt: [
    'time[datetime]', // 2026-06: ISO in the attribute, in any language
  ],
  kind: [
    `${test('omni-log-item-message')}[type]`, // 2026-06: who wrote it, in any language
    ':is([type="end-user"], [type="agent"], [type="bot"], [type="internal"])', // 2025-08: the attribute alone
  ],
  text: [
    `${test('omni-log-message-content')} .zd-comment`, // 2026-06: body
    '.zd-comment', // 2025-04: body
    test('omni-log-message-content'), // 2025-08: around the body
  ],
  origin: [
    '[data-originated-from]', // 2026-06: the interaction a message came by
  ],
  channel: [
    `${test('omnichannel-channel-switcher-button')}[data-channel]`, // 2026-06: who will read the reply
    '[data-channel]', // 2025-08: the attribute alone
  ],
  composer: [
    test('omnicomposer-rich-text-ckeditor'), // 2026-06: CKEditor 5
    test('omnicomposer-plain-text-ckeditor'), // 2026-06: CKEditor 5, plain
    `${test('editor-view')} [contenteditable="true"]`, // 2025-08: around the editor
    '.ck-editor__editable', // 2025-08: by the editor's own class
  ],
} as const satisfies Hooks;

export const INTERNAL_TAG = test('omni-log-internal-note-tag');
export const AGENT_BADGE = test('omni-log-avatar-badge-AgentBadge');
export const MORE = test('convolog-show-more-button');
export const SYSTEM_LINE = test('interaction-history-event');
export const TAB_TITLE = test('header-tab-title');
export const PROFILE = `${test('toolbar-profile-menu-button')} img[alt]`;
export const PANE = '.ticket-panes-grid-layout';

/** What carries a ticket's id: several tickets are alive in one page. */
export const TICKET_PARTS = [
  '[data-test-id^="ticket-"][data-test-id$="-layout"]', // 2026-06: pane of a ticket
  '[data-ticket-id]', // 2026-06: its conversation
  '[data-side-conversations-anchor-id]', // 2025-08: its conversation
] as const;
