/**
 * Every string the product shows, in one typed place. A value with blanks is a function of its values, so that a
 * translation which forgets one, or adds one, does not compile. No HTML; plurals by `plural`.
 */
import { assessment } from './en/assessment';
import { badge } from './en/badge';
import { clocks } from './en/clocks';
import { compare } from './en/compare';
import { dashboard } from './en/dashboard';
import { editing } from './en/editing';
import { fields } from './en/fields';
import { guidance } from './en/guidance';
import { insertion } from './en/insertion';
import { notices } from './en/notices';
import { onboarding } from './en/onboarding';
import { panel } from './en/panel';
import { popup } from './en/popup';
import { reply } from './en/reply';
import { review } from './en/review';
import { slots } from './en/slots';
import { ticket } from './en/ticket';
import { transfer } from './en/transfer';

export const en = {
  assessment,
  badge,
  clocks,
  compare,
  dashboard,
  editing,
  fields,
  guidance,
  insertion,
  notices,
  onboarding,
  panel,
  popup,
  reply,
  review,
  slots,
  ticket,
  transfer,
};

export type Words = typeof en;
