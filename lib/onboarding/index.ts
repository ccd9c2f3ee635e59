export { hintsFor, HINTS_CHECKLIST, type HintsGiven, type HintNow } from './hints';
export { missingOn, type Missing } from './completeness';
