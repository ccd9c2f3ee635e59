export { prefill, type Prefilled, type ReviewFacts } from './prefill';
export { ANSWERS, score, type Answer, type Score } from './score';
