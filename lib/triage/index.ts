export { triage, type Triage } from './triage';
export { raisedTriggers, type TriggerFacts } from './triggers';
