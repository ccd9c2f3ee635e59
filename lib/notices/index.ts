export type { ClockKind, ClockMark, Kind, Mark, WatchedTicket } from './marks';
export { noticesAt, TOLD_WITHIN_DAYS, type Decided, type Look, type Notice } from './notices';
export { quietUntil } from './quiet';
export { SURGE, type SurgeMark } from './surge';
export { DEFAULT_NOTICES, noticesIn, type NoticeSettings } from './settings';
