import type { Personalisation, Template } from '../playbook/schema';
import type { Part } from './body';

/**
 * The agent's own words in a reply. Where a playbook asks for them, a place for an opening sentence stands behind the greeting
 * and one for a closing sentence before the signature; the text itself may be changed as well.
 */

export const OPENING = '_opening';
export const CLOSING = '_closing';
const OWN = /\n\n\{_(?:opening|closing)\}/g;

/** What is asked for: both sentences, or anything at all that is not the template's. */
export type Wanted = 'opening' | 'closing' | 'change';

export type Personal = Pick<Personalisation, 'ref' | 'text'> & {
  missing: Wanted[];
  /** True while the text may not leave for want of own words. */
  blocks: boolean;
  /** How much of the text is not the template's, and how much should be, where that is asked for and not reached. */
  share?: { own: number; wanted: number };
};

/** The rule that a template goes by: notes to the team are nobody's style. */
export const ruleFor = (
  { audience }: Template,
  rule: Personalisation | undefined,
): Personalisation | undefined =>
  audience === 'customer' && rule?.mode !== 'none' ? rule : undefined;

const paragraphs = (body: string): string[] => body.split(/\n(?:[ \t]*\n)+/);

/** A greeting stands alone in its paragraph, which is short. */
const LONGEST_GREETING = 80;
const greets = (paragraph: string): boolean =>
  paragraph.length <= LONGEST_GREETING && /[,!:]\s*$/.test(paragraph) && !paragraph.includes('\n');

/** The body with places for the own sentences. */
export function withOwn(body: string): string {
  const all = paragraphs(body);
  const from = greets(all[0] ?? '') ? 1 : 0;
  if (all.length < from + 2) return `${body}\n\n{${CLOSING}}`;
  const [head, middle, end] = [all.slice(0, from), all.slice(from, -1), all.slice(-1)];
  return [...head, `{${OPENING}}`, ...middle, `{${CLOSING}}`, ...end].join('\n\n');
}

/** The body without them, as a person changes it. */
export const withoutOwn = (body: string): string =>
  body.replace(/^\{_(?:opening|closing)\}\n\n/, '').replace(OWN, '');

/** A sentence has at least so many words. */
const SENTENCE = 3;
const words = (text: string): string[] =>
  text.toLowerCase().match(/\{\w+\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];

/** How many words of a text stand not in the other, each of the other's counted once. */
function newWords(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of words(other)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(text).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0 && !word.startsWith('{');
  }).length;
}

/** What the text still lacks by the rule; `undefined` when nothing. `body` and `original` are without own sentences. */
export function personalOf(
  rule: Personalisation | undefined,
  draft: { body: string; original: string; opening: string; closing: string; parts: Part[] },
): Personal | undefined {
  if (!rule) return undefined;
  const missing = missingFrom(rule.mode, draft);
  const share = shareOf(draft);
  const wanted = rule.ownShare?.share ?? 0;
  if (missing.length === 0 && share >= wanted) return undefined;
  return {
    ref: rule.ref,
    text: rule.text,
    missing,
    blocks: rule.mode === 'block' && missing.length > 0,
    ...(share < wanted && { share: { own: share, wanted } }),
  };
}

function missingFrom(
  mode: Personalisation['mode'],
  {
    body,
    original,
    opening,
    closing,
  }: { body: string; original: string; opening: string; closing: string },
): Wanted[] {
  if (mode !== 'openingClosing') {
    const own = words(opening).length + words(closing).length + newWords(body, original);
    return own >= SENTENCE ? [] : ['change'];
  }
  const [mine, theirs] = [ends(body), ends(original)];
  const isOwn = (sentence: string, now: string, before: string): boolean =>
    words(sentence).length >= SENTENCE || newWords(now, before) >= SENTENCE;
  return [
    ...(isOwn(opening, mine.first, theirs.first) ? [] : ['opening' as const]),
    ...(isOwn(closing, mine.last, theirs.last) ? [] : ['closing' as const]),
  ];
}

/** The paragraphs with which a letter opens and closes, without greeting and signature. */
function ends(body: string): { first: string; last: string } {
  const all = paragraphs(body);
  const inner = all.slice(greets(all[0] ?? '') ? 1 : 0, all.length > 2 ? -1 : undefined);
  return { first: inner[0] ?? '', last: inner.at(-1) ?? '' };
}

/** The part of the text, from 0 to 1, that is no fixed wording of the template. */
function shareOf({
  parts,
  body,
  original,
}: {
  parts: Part[];
  body: string;
  original: string;
}): number {
  let fixed = 0;
  let own = 0;
  for (const part of parts) {
    if (part.is === 'text') fixed += part.text.length;
    else if (part.is === 'slot') own += part.value.length;
  }
  const changed = words(body).length === 0 ? 0 : newWords(body, original) / words(body).length;
  const whole = fixed + own;
  return whole === 0 ? 0 : (own + fixed * changed) / whole;
}
