import type { Playbook } from '../playbook/schema';
import { lexicon as axes } from './axes';
import { lexicon as moods } from './lexicon';
import { rulesOf } from './rules';

/**
 * Makes the next piece of what a first ticket of this playbook would wait for ready: its terms and our own. False when there was nothing
 * left to do. Called again and again with pauses between, it spares a page the tenth of a second that all of it takes at once.
 */
export const prepare = (playbook: Playbook): boolean =>
  [rulesOf(playbook), moods(), axes()].some(({ terms }) => terms.next());
