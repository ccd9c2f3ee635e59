import { calibrated, scoresFor, type Classifier } from '../../model/classify';
import type { Category, Playbook } from '../../playbook/schema';

/**
 * What is believed of a ticket's category before a desk has taught anything: the model that ships, and the playbook's rules. On desks
 * that it never saw the model is right less often than the rules alone (2026-11); together they are better than either.
 */

/** What a rule that fired adds to its category, as a score: about 2.7 times as likely. */
export const RULE_WEIGHT = 1;

/** What is all but ruled out is believed this little: never not at all. */
const LEAST_SHARE = 1e-6;

/** Names are the same whatever their case and signs. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The playbook's category that a label names. */
export const categoryNamed = ({ categories }: Playbook, label: string): Category | undefined =>
  categories?.items.find(
    ({ id, name }) => plainName(name) === plainName(label) || id === label.toLowerCase(),
  );

/**
 * By label: a score, the logarithm of how likely it is. `ruled`: the id of the category that the rules conclude. A label that
 * neither speaks of is believed as much as the mean.
 */
export function beliefs(
  text: string,
  ruled: string | null,
  labels: readonly string[],
  playbook: Playbook,
  prior?: Classifier,
): Float32Array {
  const shares = prior && calibrated(scoresFor(prior, text), prior.model.temperature);
  const placeOf = new Map(prior?.model.labels.map((label, at) => [label, at]));
  const scores = labels.map((label) => {
    const category = categoryNamed(playbook, label);
    const known = (category?.prior ?? []).flatMap((one) => placeOf.get(one) ?? []);
    const share = known.reduce((sum, at) => sum + (shares?.[at] ?? 0), 0);
    const fired = category !== undefined && category.id === ruled ? RULE_WEIGHT : 0;
    return { score: known.length > 0 ? Math.log(Math.max(share, LEAST_SHARE)) : null, fired };
  });
  const told = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = told.length ? told.reduce((a, b) => a + b, 0) / told.length : 0;
  return Float32Array.from(scores, ({ score, fired }) => (score ?? mean) + fired);
}
