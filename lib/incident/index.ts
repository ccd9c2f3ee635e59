export { clocksOf } from './clocks';
export * from './incident';
export { isUntimed } from './status';
