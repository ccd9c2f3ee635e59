export { clocksOf } from './clocks';
export * from './incident';
export { asksForTime, readyFor, withTime, type Callable, type Ready } from './ready';
export { isUntimed } from './status';
export { surgeAt, type Surge } from './surge';
export { surgeIn, volumeOf, type Volume } from './volume';
