export { triage, type Triage } from './triage';
export { mayEscalate, raisedTriggers, type TriggerFacts } from './triggers';
