export { Chooser } from './Chooser';
export { Differences, type Restore } from './Differences';
export { Facts } from './Facts';
export { OnTicket } from './OnTicket';
export { Outcome, type Result } from './Outcome';
export { rowsOf, type Row } from './rows';
export type { Verdict } from './verdicts';
