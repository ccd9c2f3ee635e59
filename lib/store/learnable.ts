import { subDays } from 'date-fns';
import { ownCategoryOf } from '../triage/learned';
import { learnedText, pastText } from '../triage/learned/said';
import type { Ticket } from '../ticket/schema';
import { db } from './database';
import { wordsLearned } from './lessons';
import { editionOf } from './playbooks';
import type { LearnedField, StoredDecision } from './schema';

/** Everything that a field can be learned from, as texts. */

export type Learnable = {
  lessons: { text: string; label: string; ticket?: Ticket }[];
  /** Texts of tickets that nobody labelled, newest first. */
  unlabelled: string[];
};

/** Tickets without a word that are still read. */
const MOST_UNLABELLED = 2000;
const UNLABELLED_DAYS = 365;

export async function learnable(field: LearnedField, now: string): Promise<Learnable> {
  const words = wordsLearned(await db.decisions.toArray()).filter((word) => word.field === field);
  const seen = await db.tickets.bulkGet(words.map(({ ticket }) => ticket));
  const lessons: Learnable['lessons'] = [];
  for (const [at, word] of words.entries()) {
    const ticket = seen[at]?.ticket;
    const label = await labelOf(word);
    if (ticket && label !== undefined) lessons.push({ text: learnedText(ticket), label, ticket });
  }
  for (const past of await db.lessons.toArray()) {
    const label = past[field]?.trim();
    if (label) lessons.push({ text: pastText(past), label });
  }
  const told = new Set(words.map(({ ticket }) => ticket));
  const others = await db.tickets
    .where('seenAt')
    .above(subDays(now, UNLABELLED_DAYS).toISOString())
    .reverse()
    .limit(MOST_UNLABELLED)
    .toArray();
  return {
    lessons: lessons.filter(({ text }) => text.trim() !== ''),
    unlabelled: others.filter(({ key }) => !told.has(key)).map(({ ticket }) => learnedText(ticket)),
  };
}

/** The name that a word stood for under its playbook: names outlive ids from playbook to playbook. */
async function labelOf({ field, value, playbook }: StoredDecision): Promise<string | undefined> {
  if (value === null) return undefined;
  const own = ownCategoryOf(value);
  if (own) return own.name;
  const edition = await editionOf(playbook);
  if (field === 'category')
    return edition?.categories?.items.find(({ id }) => id === value)?.name ?? undefined;
  return edition?.scale?.levels.find(({ rank }) => String(rank) === value)?.name;
}
