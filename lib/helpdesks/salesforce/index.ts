import type { Helpdesk } from '../contract';
import { helpdeskOf } from '../layout';
import { here } from './address';
import { HOOKS } from './selectors';
import { composer, fromDom, LAYOUT, root } from './view';

/** A Salesforce case: its record page. What its API tells is told to the product's own scripts only. */
export const salesforce: Helpdesk = helpdeskOf(here, LAYOUT, {
  root,
  rootHooks: () => HOOKS.root,
  fromDom,
  composer,
});
