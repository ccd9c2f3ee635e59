import { classify, type Classifier } from '../../../lib/model/classify';
import { explain } from '../../../lib/model/explain';
import { chances } from '../../../lib/model/train';

const SHOWN = 3;
const MOST_ROWS = 1000;

/** The text without some places; what is taken out leaves a gap, so that no new pair of words comes about. */
function without(text: string, places: { from: number; to: number }[]): string {
  const wanted = new Set(places.map(({ from, to }) => text.slice(from, to).toLowerCase()));
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) => (wanted.has(word.toLowerCase()) ? '' : word));
}

/**
 * Share of the texts in which taking out the three words that are shown lowers the label's share at least as much as taking
 * out three others by chance does.
 */
export function explained(own: Classifier, texts: readonly string[]): number {
  const chance = chances(1);
  let held = 0;
  let tried = 0;
  for (const text of texts.slice(0, MOST_ROWS)) {
    const [first] = classify(own, text);
    if (!first) continue;
    const all = explain(own, text, first.label, Infinity, true);
    if (all.length <= SHOWN) continue;
    const shareOf = (changed: string): number =>
      classify(own, changed).find(({ label }) => label === first.label)?.share ?? 0;
    const others = [...all].sort(() => chance() - 0.5).slice(0, SHOWN);
    tried += 1;
    if (shareOf(without(text, all.slice(0, SHOWN))) <= shareOf(without(text, others)) + 1e-9)
      held += 1;
  }
  return tried === 0 ? 1 : held / tried;
}
