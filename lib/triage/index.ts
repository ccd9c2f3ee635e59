export { axesOf } from './axes';
export { moodOf } from './mood';
export { prepare } from './prepare';
export { triage, type Triage } from './triage';
export { mayEscalate, raisedTriggers, type TriggerFacts } from './triggers';
export { passageAround, type Passage } from './passage';
export { rankOfTheirs } from './theirs';
