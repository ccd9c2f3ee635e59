import type { Offer } from '../../components/reply/Templates';
import type { Playbook, Template } from '../../lib/playbook/schema';
import type { Filled, Part } from '../../lib/reply';
import { passageIn, type Found } from '../../lib/reply/search';
import type { Best } from '../../lib/reply/suggestBest';
import { words } from '../../lib/words';

const say = words.reply;
/** So many are offered while nothing is searched. */
const BEST = 3;

/** The templates in the list, and how many there are in all: the best three, or those that were found. */
export function offersFor({
  query,
  found,
  best,
  playbook: { templates },
  fillOf,
}: {
  query: string;
  found: Found;
  best: readonly Best[];
  playbook: Playbook;
  fillOf: (template: Template) => Filled;
}): { offers: Offer[]; count: number } {
  const offer = (template: Template, more: Pick<Offer, 'why' | 'passage'>): Offer => {
    const { slots } = fillOf(template);
    const filled = slots.filter(({ state }) => state === 'filled').length;
    return { id: template.id, name: template.name, filled, slots: slots.length, ...more };
  };
  if (query.trim() === '') {
    const offers = best.slice(0, BEST).flatMap((one) => {
      const template = templates.find(({ id }) => id === one.templateId);
      return template ? [offer(template, { why: reasonFor(one) })] : [];
    });
    return { offers, count: templates.length };
  }
  const offers = found.found.map((at) => {
    const template = templates[at]!;
    return offer(template, { why: template.group, passage: passageIn(template.body, query) });
  });
  return { offers, count: found.of };
}

/** Why a template is offered, in words: the moment, the customer's own word, its use. */
export function reasonFor({ because, spoken, used }: Best): string {
  const reasons = [
    ...(because === 'other' ? [] : [say.because[because]]),
    ...(spoken === undefined ? [] : [say.spoken(spoken)]),
    ...(used === 0 ? [] : [say.used(used)]),
  ];
  return reasons.length === 0 ? say.because.other : reasons.join(' · ');
}

/** Letters of a beginning: three lines of the panel. */
const BEGINNING = 220;

/** How a reply begins, filled: as much as three lines hold. */
export function beginningOf({ shown }: Filled): Part[] {
  const parts: Part[] = [];
  let left = BEGINNING;
  for (const part of shown) {
    if (left <= 0) break;
    parts.push(part);
    left -= part.is === 'text' ? part.text.length : part.is === 'slot' ? part.value.length : 0;
  }
  return parts;
}
