export * from './incident';
export { isUntimed } from './status';
