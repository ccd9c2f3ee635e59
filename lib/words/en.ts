/**
 * Every string the product shows, in one typed place. A value with blanks is a function of its values, so that a
 * translation which forgets one, or adds one, does not compile. No HTML; plurals by `plural`. Each surface loads only the parts that it
 * names.
 */
export { alike } from './en/alike';
export { assessment } from './en/assessment';
export { badge } from './en/badge';
export { clocks } from './en/clocks';
export { calming } from './en/calming';
export { calls } from './en/calls';
export { compare } from './en/compare';
export { customer } from './en/customer';
export { dashboard } from './en/dashboard';
export { editing } from './en/editing';
export { escalation } from './en/escalation';
export { fields } from './en/fields';
export { guidance } from './en/guidance';
export { health } from './en/health';
export { helpdesks } from './en/helpdesks';
export { incident } from './en/incident';
export { insertion } from './en/insertion';
export { keys } from './en/keys';
export { learning } from './en/learning';
export { lists } from './en/lists';
export { notices } from './en/notices';
export { onboarding } from './en/onboarding';
export { panel } from './en/panel';
export { popup } from './en/popup';
export { radar } from './en/radar';
export { reply } from './en/reply';
export { report } from './en/report';
export { review } from './en/review';
export { slots } from './en/slots';
export { ticket } from './en/ticket';
export { transfer } from './en/transfer';
