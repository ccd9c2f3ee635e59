import { count, featuresAt, type Classifier } from './classify';
import { lowered } from './words';

/** A word of the text that spoke for a label. `weight`: by how much it raised the label's score over the other's. */
export type Reason = { from: number; to: number; weight: number };

/**
 * The words that decided between a label and the runner-up, the weightiest first, each at its first place. What a run of
 * letters or a pair of words weighs is shared by the words that it stands in. `whole`: also those that spoke against it.
 */
export function explain(
  own: Classifier,
  text: string,
  label: string,
  against: string,
  most: number,
  whole = false,
): Reason[] {
  const { labels } = own.model;
  const gains = gainsOf(own, text, labels.indexOf(label), labels.indexOf(against));
  const { words } = own;
  const lower = lowered(text);
  const featuresOf = Array.from({ length: words.size }, (_, word) => featuresAt(own, lower, word));
  const times = new Map<number, number>();
  for (const feature of featuresOf.flat()) times.set(feature, (times.get(feature) ?? 0) + 1);
  const reasons = new Map<number, Reason>();
  featuresOf.forEach((features, word) => {
    const hash = words.hash[word] ?? 0;
    const reason = reasons.get(hash) ?? {
      from: words.from[word] ?? 0,
      to: words.to[word] ?? 0,
      weight: 0,
    };
    for (const feature of features)
      reason.weight += (gains.get(feature) ?? 0) / (times.get(feature) ?? 1);
    reasons.set(hash, reason);
  });
  return [...reasons.values()]
    .filter(({ weight }) => whole || weight > 0)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, most);
}

/** By feature of the text: by how much it raises the label's score over the other's. */
function gainsOf(own: Classifier, text: string, label: number, other: number): Map<number, number> {
  const { model, touched } = own;
  const { size, values } = count(own, text);
  const gains = new Map<number, number>();
  for (let at = 0; at < size; at += 1) {
    const feature = touched[at] ?? 0;
    let gain = 0;
    for (
      let entry = model.starts[feature] ?? 0;
      entry < (model.starts[feature + 1] ?? 0);
      entry += 1
    ) {
      const weight = (model.weight[entry] ?? 0) * (model.scale[model.label[entry] ?? 0] ?? 0);
      if (model.label[entry] === label) gain += weight;
      if (model.label[entry] === other) gain -= weight;
    }
    gains.set(feature, gain * (values[at] ?? 0));
  }
  return gains;
}
