export type { Kind, Mark, WatchedTicket } from './marks';
export { noticesAt, TOLD_WITHIN_DAYS, type Decided, type Look, type Notice } from './notices';
export { quietUntil } from './quiet';
export { DEFAULT_NOTICES, noticesIn, type NoticeSettings } from './settings';
