export { Hint, type HintEnd } from './Hint';
export { Steps, type CoachStep } from './Steps';
