export { fill } from './fill';
export { promisedFor } from './times';
export { suggest } from './suggest';
export type { Filled, FilledSlot, Fill, PromiseMade, ReplySettings } from './fill';
export type { Part } from './body';
export type { Personal } from './personal';
export { check } from './tone';
export type { Finding, Swapped } from './tone';
export type { Edit } from './edits';
