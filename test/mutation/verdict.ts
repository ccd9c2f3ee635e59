import type { Message } from '../../lib/ticket/schema';
import { bare, words, type Truth } from './truth';

/** Every word of a duplicate that says something else begins so. */
export const CHANGED = 'Zq';

/**
 * What an attack changes of the truth itself. An attack is meant for a page's marks; where it cannot spare the words,
 * it says so here, and no more than this is forgiven.
 */
export type Leeway = {
  /** What left the page, without spaces: a value among them may be absent, or shorter by them, and need not be a gap. */
  removed?: string;
  /** What the page still says, without spaces. */
  left?: () => string;
  /** An element stands twice: what it says may be said twice, and what its changed copy says may come along. */
  doubled?: true;
  /** Elements changed places: messages that have no times may have changed their order. */
  moved?: true;
  /** The page's language changed: a time that could be read neither way round before may be read in it. */
  translated?: true;
};

export type Verdict = { fields: number; gaps: number; longer: number; wrong: string[] };

const isGap = (gaps: readonly string[], field: string): boolean =>
  gaps.some((gap) => field === gap || field.startsWith(`${gap}.`));

/** Do all signs of `part` stand in `whole`, in this order? */
function isWithin(part: string, whole: string): boolean {
  const rest = [...bare(part)];
  let next = 0;
  for (const sign of bare(whole)) if (sign === rest[next]) next++;
  return next === rest.length;
}

/** Without what a changed copy of an element adds. */
const own = (text: string): string =>
  words(text.replace(new RegExp(`\\S*${CHANGED}\\S*`, 'gi'), ' '));

const isRemoved = (value: string | undefined, { removed, left }: Leeway): boolean =>
  removed !== undefined &&
  (removed.includes(bare(value ?? '')) || !left?.().includes(bare(value ?? '')));

/** May a value have become this, without being wrong? */
function isFine(was: string, now: string | undefined, leeway: Leeway): boolean {
  if (was === now) return true;
  if (now === undefined) return isRemoved(was, leeway);
  if (leeway.removed !== undefined) return isWithin(now, was);
  return !!leeway.doubled && isWithin(was, own(now));
}

const PARTS = ['author', 'role', 'visibility', 'sentAt', 'id', 'text'] as const;

function partsOf(message: Message): Partial<Record<(typeof PARTS)[number], string>> {
  const entries = PARTS.map((part) => [part, words(message[part] ?? '') || undefined]);
  return Object.fromEntries(entries);
}

/**
 * Compares what is read of an attacked page with the truth. A field must say the same, or be absent and named in
 * `gaps` (it, or what it is part of). Everything else is wrong-but-confident; a text of a message that has lost
 * the mark of what it quotes is counted apart as `longer`: it holds the true text whole, and words of the same message.
 */
export function judge(truth: Truth, now: Truth, leeway: Leeway, skip: readonly string[]): Verdict {
  const verdict: Verdict = { fields: 0, gaps: 0, longer: 0, wrong: [] };
  const fail = (field: string, was: unknown, is: unknown) =>
    verdict.wrong.push(`${field}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`);
  const isSkipped = (field: string) => isGap(skip, field);
  const isTimed = truth.messages?.every(({ sentAt }) => sentAt);

  // What hangs on which message is the first: who asks, since when, who is on which side.
  const isFirstOther = isCut(truth, leeway) || (leeway.moved && !isTimed);
  for (const field of new Set([...Object.keys(truth.lines), ...Object.keys(now.lines)])) {
    const [was, is] = [truth.lines[field], now.lines[field]];
    if (isSkipped(field)) continue;
    if (isFirstOther && /^(?:requester|createdAt|channel)/.test(field)) continue;
    // Of two that said different things, one has gone.
    if (was === undefined && isGap(truth.gaps, field) && leeway.removed !== undefined) continue;
    verdict.fields++;
    if (was === undefined ? leeway.translated && field === 'createdAt' : isFine(was, is, leeway))
      continue;
    // Whether a reply is public is told by the page or not at all; readers don't note it as a gap.
    if (isGap(now.gaps, field) || (field === 'composer.as' && is === undefined)) verdict.gaps++;
    else fail(field, was, is);
  }
  if (!isSkipped('tags')) judgeTags(truth, now, leeway, verdict, fail);
  if (!isSkipped('messages')) judgeMessages(truth, now, leeway, verdict, fail);
  return verdict;
}

/** Did a whole message leave the page? Its id, or all that it says, left with it. */
const isCut = ({ messages = [] }: Truth, { removed }: Leeway): boolean =>
  removed !== undefined &&
  messages.some(({ id, text }) => removed.includes(bare(id || text || ' ')) && !!(id || text));

type Fail = (field: string, was: unknown, is: unknown) => void;

function judgeTags(truth: Truth, now: Truth, leeway: Leeway, verdict: Verdict, fail: Fail): void {
  if (!truth.tags && !now.tags) return;
  verdict.fields++;
  const [was, is] = [truth.tags ?? [], now.tags ?? []].map((tags) => tags.map(words)) as [
    string[],
    string[],
  ];
  const stranger = is.find(
    (tag) =>
      !was.some((one) => isFine(one, tag, leeway)) && !(leeway.doubled && tag.includes(CHANGED)),
  );
  if (stranger !== undefined) return fail('tags', was, is);
  const lost = was.filter(
    (tag) => !is.some((one) => isFine(tag, one, leeway)) && !isFine(tag, undefined, leeway),
  );
  if (!lost.length && (now.tags || !was.length)) return;
  if (isGap(now.gaps, 'tags')) verdict.gaps++;
  else if (lost.length) fail('tags', was, is);
}

function judgeMessages(
  truth: Truth,
  now: Truth,
  leeway: Leeway,
  verdict: Verdict,
  fail: Fail,
): void {
  const was = (truth.messages ?? []).map(partsOf);
  const isTimed = was.every(({ sentAt }) => sentAt);
  const is = (now.messages ?? []).map(partsOf);
  const isSame = (a?: string, b?: string) => a === b || (!!a && !!b && b.includes(a));
  /** The message that is meant: the one with which most parts agree; of several, the first that isn't taken. */
  const taken = new Set<number>();
  const meant = is.map((message) => {
    const scores = was.map(
      (one, index) =>
        PARTS.filter((part) => one[part] && isSame(one[part], message[part])).length +
        (one.text && isSame(one.text, message.text) ? 3 : 0) -
        (taken.has(index) ? 1.5 : 0),
    );
    const index = scores.indexOf(Math.max(...scores));
    taken.add(index);
    return index;
  });

  for (const [place, message] of is.entries()) {
    const one = was[meant[place]!];
    if (leeway.doubled && Object.values(message).some((value) => value?.includes(CHANGED)))
      continue;
    for (const part of PARTS) {
      const [before, after] = [one?.[part], message[part]];
      verdict.fields++;
      if (before === after || (before !== undefined && isFine(before, after, leeway))) continue;
      if (after === undefined && isGap(now.gaps, `messages.${part}`)) verdict.gaps++;
      else if (part === 'id' && after === undefined) continue;
      else if (
        before === undefined &&
        isGap(truth.gaps, `messages.${part}`) &&
        leeway.removed !== undefined
      )
        continue;
      else if (part === 'text' && before && isWithin(before, after ?? '')) verdict.longer++;
      else if (part === 'sentAt' && before === undefined && leeway.translated) continue;
      else if (part === 'role' && (isCut(truth, leeway) || (leeway.moved && !isTimed))) continue;
      else fail(`messages.${part}`, before, after);
    }
  }
  const lost = was.filter((one, index) => !taken.has(index) && !isRemoved(one.text, leeway));
  if (lost.length) {
    if (isGap(now.gaps, 'messages')) verdict.gaps++;
    else fail('messages', was.length, is.length);
  } else if (is.length > was.length && !leeway.doubled) fail('messages', was.length, is.length);
  const order = meant.map((index) => (isTimed ? was[index]!.sentAt! : index));
  const isOrdered = order.every((one, place) => place === 0 || order[place - 1]! <= one);
  if (isGap(now.gaps, 'messages.sentAt')) return;
  if (!isOrdered && !leeway.doubled && !(leeway.moved && !isTimed))
    fail('the order of messages', '', meant);
}
