export { axesOf } from './axes';
export { moodOf } from './mood';
export { laidOf, laidOurs, prepare, takeLaid, takeOurs, type LaidOurs } from './prepare';
export type { Laid } from './laid';
export { triage, type Triage } from './triage';
export { mayEscalate, raisedTriggers, type TriggerFacts } from './triggers';
export { passageAround, type Passage } from './passage';
export { rankOfTheirs } from './theirs';
