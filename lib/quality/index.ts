export { prefill, type Prefilled, type ReviewFacts } from './prefill';
export { score, type Answer, type Score } from './score';
