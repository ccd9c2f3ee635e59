export { fill, promisedFor } from './fill';
export { suggest } from './suggest';
export type { Filled, FilledSlot, Fill, Part, PromiseMade, ReplySettings } from './fill';
