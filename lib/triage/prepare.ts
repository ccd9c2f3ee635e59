import type { Playbook } from '../playbook/schema';
import { lexicon as axes, vocabulary as axesWords } from './axes';
import { lay, layAhead, type Laid } from './laid';
import { lexicon as moods, vocabulary as moodWords } from './lexicon';
import { rulesOf } from './rules';

/**
 * Makes the next piece of what a first ticket of this playbook would wait for ready: its terms and our own. False when there was nothing
 * left to do. Called again and again with pauses between, it spares a page the tenth of a second that all of it takes at once.
 */
export const prepare = (playbook: Playbook): boolean =>
  [rulesOf(playbook), moods(), axes()].some(({ terms }) => terms.next());

/** Our own terms, as the build lays them beside the playbooks. */
export type LaidOurs = { moods: Laid; axes: Laid };

/** What of a playbook, and of our own, can be made ready ahead. */
export const laidOf = (playbook: Playbook): Laid => lay(rulesOf(playbook).terms);
export const laidOurs = (): LaidOurs => ({ moods: lay(moods().terms), axes: lay(axes().terms) });

/** Takes what was made ready ahead, before anything is judged: `prepare` has little left to do then. */
export function takeOurs(laid: LaidOurs): void {
  layAhead(moodWords, laid.moods);
  layAhead(axesWords, laid.axes);
}
export const takeLaid = (playbook: Playbook, laid: Laid): void =>
  layAhead(playbook.vocabulary, laid);
