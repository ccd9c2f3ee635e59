import type { Playbook } from '../../lib/playbook/schema';

/**
 * Stores a change of the playbook. Gives the sentence that says why it was refused, and nothing when it is stored; nothing is
 * stored of what is refused.
 */
export type Change = (change: (playbook: Playbook) => Playbook) => Promise<string | undefined>;

/** What each form of a playbook gets. */
export type FormProps = { playbook: Playbook; change: Change };

export { OWN_REF } from '../../lib/playbook/change';
