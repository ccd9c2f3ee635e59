export { hintsFor, type HintsGiven, type HintNow } from './hints';
export { missingOn, type Missing } from './completeness';
