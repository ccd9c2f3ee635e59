import type { CategoryValue, Conclusion, Evidence, Likely, Models } from '../../assessment';
import { classify, type Classifier } from '../../model/classify';
import { explain } from '../../model/explain';
import type { Guess } from '../../model/model';
import type { Playbook } from '../../playbook/schema';
import type { Ticket } from '../../ticket/schema';
import { judge } from '../rules';
import { rankOfTheirs } from '../theirs';
import { beliefs, categoryNamed } from './beliefs';
import { ownCategory } from './own';
import { placeOf, said, type Said } from './said';

/** What the learned models say beside the rules. Sure, or nothing: every conclusion names the words that decided. */

/** The mark of evidence that no rule gave. */
export const LEARNED = 'learned';

/** From so many lessons on, what a desk taught has been checked against its own tickets and may outweigh a rule. */
const LEAST_AGAINST_RULES = 20;
const MOST_WORDS = 3;
/** So sure before the highest level of all is proposed. */
const SURE_OF_HIGHEST = 0.9;

/** The words of the ticket that decided for a label, which is shown under a name. */
function evidenceFor(own: Classifier, text: Said, label: string, name: string): Evidence[] {
  return explain(own, text.text, label, MOST_WORDS).flatMap(({ from, to }) => {
    const place = placeOf(text, from);
    return place ? [{ quote: text.text.slice(from, to), ...place, text: name, ref: LEARNED }] : [];
  });
}

type Proposal = { value: CategoryValue; guess: Guess; by: Classifier; lessons: number };

/**
 * The category of the rules, or in its place what was learned: the team's own model where it is sure (against a rule only once it was
 * checked), else the model that ships where the rules say nothing.
 */
export function withLearned(
  ruled: Conclusion<CategoryValue>,
  ticket: Ticket,
  playbook: Playbook,
  models: Models,
): Conclusion<CategoryValue> {
  const text = said(ticket);
  if (text.text.trim() === '') return ruled;
  const taught = models.category && taughtCategory(ruled, text, playbook, models, models.category);
  if (taught && ruled.value !== null && ruled.value.id === taught.value.id)
    return { ...ruled, confidence: taught.guess.share };
  const proposal =
    taught && (ruled.value === null || taught.lessons >= LEAST_AGAINST_RULES)
      ? taught
      : ruled.value === null
        ? shippedCategory(ticket, text, playbook, models.prior)
        : null;
  if (!proposal) return ruled;
  const { value, guess, by, lessons } = proposal;
  const evidence = evidenceFor(by, text, guess.label, value.name);
  if (evidence.length === 0) return ruled;
  return { value, by: 'learned', evidence, confidence: guess.share, lessons };
}

function taughtCategory(
  ruled: Conclusion<CategoryValue>,
  { text }: Said,
  playbook: Playbook,
  { prior }: Models,
  own: Classifier,
): Proposal | null {
  const { labels, threshold, lessons } = own.model;
  const believed = beliefs(text, ruled.value?.id ?? null, labels, playbook, prior);
  const [guess] = classify(own, text, believed);
  if (!guess || guess.share < threshold) return null;
  const category = categoryNamed(playbook, guess.label);
  const value = category ? { id: category.id, name: category.name } : ownCategory(guess.label);
  return { value, guess, by: own, lessons };
}

/** What ships knows English only, and says nothing of a ticket whose sentences were left out as another language. */
function shippedCategory(
  ticket: Ticket,
  { text }: Said,
  playbook: Playbook,
  prior: Classifier | undefined,
): Proposal | null {
  if (!prior || judge(ticket, playbook).text.words.length === 0) return null;
  const guesses = classify(prior, text);
  const shares = (playbook.categories?.items ?? []).map(({ id, name, prior: known = [] }) => {
    const meant = guesses.filter(({ label }) => known.some((one) => one === label));
    const share = meant.reduce((sum, guess) => sum + guess.share, 0);
    return { value: { id, name }, guess: { label: meant[0]?.label ?? '', share } };
  });
  const best = shares.reduce<(typeof shares)[number] | null>(
    (a, b) => (a && a.guess.share >= b.guess.share ? a : b),
    null,
  );
  if (!best || best.guess.share < prior.model.threshold) return null;
  return { ...best, by: prior, lessons: 0 };
}

/**
 * The level that the team gave to tickets like this one; only where it is higher than what the rules say, or they say nothing: it never
 * lowers a rule's floor, and no clock runs on it before a person takes it up.
 */
export function likelyLevel(
  ruledRank: number | null,
  ticket: Ticket,
  playbook: Playbook,
  { priority: own }: Models,
): Likely | undefined {
  const text = said(ticket);
  if (!own || text.text.trim() === '') return undefined;
  const [guess] = classify(own, text.text);
  if (!guess || guess.share < own.model.threshold) return undefined;
  const rank = rankOfTheirs(guess.label, playbook);
  const level = playbook.scale?.levels.find((one) => one.rank === rank);
  if (!level || (ruledRank !== null && level.rank >= ruledRank)) return undefined;
  const highest = Math.min(...(playbook.scale?.levels ?? []).map((one) => one.rank));
  if (level.rank === highest && guess.share < SURE_OF_HIGHEST) return undefined;
  const evidence = evidenceFor(own, text, guess.label, level.name);
  if (evidence.length === 0) return undefined;
  const { code, name } = level;
  return {
    value: { rank: level.rank, ...(code === undefined ? {} : { code }), name },
    confidence: guess.share,
    lessons: own.model.lessons,
    evidence,
  };
}
