import type { Hooks } from '../find';

/** Where Frappe Helpdesk keeps things, each with the month it was last seen and why it is here. */
export const HOOKS = {} as const satisfies Hooks;
