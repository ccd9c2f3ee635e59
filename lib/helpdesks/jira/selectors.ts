import type { Hooks } from '../find';

const test = (id: string) => `[data-testid="${id}"]`;
const base = (id: string) => test(`issue.views.issue-base.foundation.${id}`);
/** A person in a field: with a profile, so that "nobody" is none. */
const person = (field: string) =>
  `${test(`issue.views.field.user.${field}`)} ${test('profilecard-next.ui.profilecard.profilecard-trigger')}`;

/** Where Jira's issue view keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {
  key: [
    base('breadcrumbs.current-issue.item'), // 2026-09: link of the issue among the breadcrumbs
    `${base('breadcrumbs.breadcrumb-current-issue-container')} a`, // 2026-03: around it
    '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"] a', // 2023-05: before test ids were renamed
  ],
  subject: [
    `h1${base('summary.heading')}`, // 2026-03: heading of the issue
    base('summary.heading'), // 2025-02: whatever element it is
    '[data-test-id="issue.views.issue-base.foundation.summary.heading"]', // 2023-05: before test ids were renamed
  ],
  status: [
    test('issue-field-status.ui.status-view.status-button.status-button'), // 2026-03: button of the status, translated words
    `${base('status.status-field-wrapper')} button`, // 2025-06: around it
  ],
  priority: [
    `${test('issue.views.field.priority.priority')} img[alt]`, // 2025-06: picture with the name, translated words
  ],
  assignee: [
    `${person('assignee')} [role="img"]`, // 2026-03: picture with the name
  ],
  requester: [
    `${person('reporter')} [role="img"]`, // 2026-03: picture with the name
  ],
  description: [
    `${test('issue.views.field.rich-text.description')} .ak-renderer-document`, // 2026-03: what was asked
    test('issue.views.field.rich-text.description'), // 2025-06: around it
  ],
  list: [
    test('issue.activity.comments-list'), // 2026-09: the comments
  ],
  message: [
    '[data-testid^="comment-base-item-"]', // 2026-09: one comment
  ],
  more: [
    test('issue.activity.common.component.load-more-button.loading-button'), // 2026-03: older comments
  ],
  author: [
    '[data-testid$="-header"] h3', // 2026-09: name above a comment
    `${test('profilecard-next.ui.profilecard.profilecard-trigger')} > span[role="presentation"]`, // 2025-06: the same, by its profile
  ],
  text: [
    '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"] .ak-renderer-document', // 2026-09: body
    '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"]', // 2026-09: around it
  ],
  composer: [
    '#ak-editor-textarea[contenteditable="true"]', // 2026-10: Atlaskit's editor
    `${test('issue.component.editor.default-editor')} .ProseMirror[contenteditable="true"]`, // 2026-09: the same, by its kind
  ],
} as const satisfies Hooks;

/** Around editors of fields, which have the same marks as that of a comment. */
export const FIELD_EDITOR = test('issue.views.field.rich-text.editor-container'); // 2026-09: description being edited
