import type { Playbook, TagRule, Tier } from '../playbook/schema';
import { ruleOf, type Hit, type Hits } from './rules';

/** Who handles a ticket: its tier by topics and keyword rules, its queue by keyword rules (R-004-RTE-01 to 10, TAG-02 to 04). */

export type Grounds = { ref: string; text: string; hits: readonly Hit[] };

/** The keyword rules that the words meet, in the playbook's order. */
export const tagsMet = (hits: Hits, { tagRules = [] }: Playbook): (TagRule & Grounds)[] =>
  tagRules.flatMap((rule) => {
    const own = hits.get(ruleOf.tag(rule.id));
    return own ? [{ ...rule, hits: own }] : [];
  });

/**
 * The highest tier of which a topic or a rule is met: what needs an engineer is not kept back by what does not. Hints
 * decide only where nothing says more: "data is missing, and now all is down" goes where its rule sends it. Where the
 * words say the lowest level (`isCalm`), as in a wish, a hint of a fault is none.
 */
export function chooseTier(
  hits: Hits,
  playbook: Playbook,
  isCalm = false,
): { tier: Tier; met: Grounds[] } | null {
  const tags = tagsMet(hits, playbook);
  const reached = (hinted: boolean) =>
    (playbook.tiers ?? []).map((tier) => ({
      tier,
      met: [
        ...tier.topics.flatMap(({ id, ref, text }): Grounds[] => {
          const own = (hits.get(ruleOf.tier(id)) ?? []).filter(({ hint }) => hint === hinted);
          return own.length > 0 ? [{ ref, text, hits: own }] : [];
        }),
        ...(hinted ? [] : tags.filter((tag) => tag.tier === tier.id)),
      ],
    }));
  const last = (hinted: boolean) => reached(hinted).findLast(({ met }) => met.length > 0);
  return last(false) ?? (isCalm ? null : last(true)) ?? null;
}
