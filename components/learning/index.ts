export { BatchList } from './BatchList';
export { ForgetAll } from './ForgetAll';
export { FoundFile } from './FoundFile';
export { Known } from './Known';
export { Run } from './Run';
export { TaughtList, type Word } from './TaughtList';
