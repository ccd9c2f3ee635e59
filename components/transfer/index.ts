export { Drop } from './Drop';
export { Exports } from './Exports';
export { PlaybookFound } from './PlaybookFound';
export { Problems } from './Problems';
export { RepliesFound } from './RepliesFound';
