/**
 * Every string the product shows, in one typed place. A value with blanks is a function of its values, so that a
 * translation which forgets one, or adds one, does not compile. No HTML; plurals by `plural`.
 */
import { plural } from './plural';

export const en = {
  app: {
    name: 'Deskside',
  },
  units: {
    words: (count: number) => plural('en', count, { one: `${count} word`, other: `${count} words` }),
  },
};

export type Words = typeof en;
