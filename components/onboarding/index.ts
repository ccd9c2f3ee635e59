export { Hint, type HintEnd } from './Hint';
