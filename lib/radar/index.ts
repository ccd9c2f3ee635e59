export { hasWords, inOrder, isMine, PARTS, pressing } from './order';
export type { Asides, Entry, Part } from './order';
export { proposals } from './proposals';
export { asleepUntil, BACK_BEFORE_MINUTES, snoozed, SNOOZES } from './snooze';
export type { Slept, Snooze, Until } from './snooze';
export { heardLast, ticketOf, track } from './tracked';
export type { Level, Met, Tracked } from './tracked';
