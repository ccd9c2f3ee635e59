import type { Hooks } from '../find';

/** Where Outlook on the web keeps things. Its class names change with each build; these ids and roles do not. */
export const HOOKS = {
  root: [
    '#ConversationReadingPaneContainer', // 2026-07: pane of a conversation
    '#ItemReadingPaneContainer', // 2026-07: pane of a single mail
    '[data-app-section="ConversationContainer"]', // 2026-06: pane of a conversation
  ],
  subject: [
    '[role="heading"][id^="CONV_"][id$="_SUBJECT"]', // 2026-06: title of the conversation
    '[role="heading"][id$="_SUBJECT"]', // 2026-06: title of a single mail
  ],
  author: [
    '[id^="MSG_"][id$="_FROM"]', // 2026-06: sender, of folded messages too
    '[id$="_FROM"]', // 2026-06: the same
  ],
  sentAt: [
    '[id$="_DATETIME"]', // 2026-07: in the words and zone of the mailbox's settings
  ],
  text: [
    '[id^="UniqueMessageBody"]', // 2026-07: body of an unfolded message
    '[role="document"]', // 2026-06: by its role
  ],
  composer: [
    '[id^="editorParent_"] [contenteditable="true"]', // 2026-05: body of the reply
    '[role="textbox"][contenteditable="true"][aria-multiline="true"]', // 2026-05: by its role; receivers have one line
  ],
} as const satisfies Hooks;

/** The row of the list that is open: it changes before the pane does. */
export const ROW = '[data-convid][aria-selected="true"]';
export const EDITOR = '[contenteditable="true"]';
/** What may stand between messages and is none: the title, a reply that is being written, buttons. */
export const OTHER = `:has([id$="_SUBJECT"], ${EDITOR}):not(:has([id^="UniqueMessageBody"])), [role="heading"], [role="toolbar"]`;
/** Names the account: its button, and the first line of the folders. */
export const ACCOUNT = '#O365_MainLink_Me, #mectrl_currentAccount_secondary';
export const FOLDERS = '[role="tree"] [role="treeitem"]';
/** Earlier mails inside a mail, which Outlook marks by where they begin. */
export const QUOTED = ':is([id$="appendonsend"], [id$="divRplyFwdMsg"]) ~ *, [id$="divRplyFwdMsg"]';
/** In a draft, what stands behind the agent's words. */
export const TAIL = '#Signature, #appendonsend, #appendonsend ~ *';
