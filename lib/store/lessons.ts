import type { Report } from '../model/report';
import { ownCategoryOf } from '../triage/learned/own';
import { db } from './database';
import { saved } from './saving';
import type { Batch, KeptModel, LearnedField, Lesson, StoredDecision } from './schema';

export type { Batch, Lesson } from './schema';

/** What is learned from: histories that were brought in, and people's words on tickets. All of it can be forgotten. */

/** Newer tickets say more of a desk than older ones. */
export const MOST_LESSONS = 10_000;

export type Taught = {
  decision: number;
  ticket: string;
  subject: string;
  field: LearnedField;
  value: string;
  at: string;
};

export type Learned = { field: LearnedField; at: string; lessons: number; report: Report };

/**
 * Stores a history, the newest 10,000 tickets of all histories; gives how many of this one were kept. A ticket without a date is as
 * old as its file.
 */
export function keepLessons(
  batch: Omit<Batch, 'count'>,
  lessons: Omit<Lesson, 'id' | 'batch'>[],
): Promise<number> {
  return saved(() =>
    db.transaction('rw', db.batches, db.lessons, async () => {
      await db.lessons.bulkAdd(
        lessons.map((lesson) => ({ ...lesson, at: lesson.at ?? batch.at, batch: batch.id })),
      );
      const all = await db.lessons.toArray();
      const dropped = all
        .sort(newestFirst)
        .slice(MOST_LESSONS)
        .flatMap(({ id }) => (id === undefined ? [] : [id]));
      await db.lessons.bulkDelete(dropped);
      await db.batches.put({ ...batch, count: 0 });
      for (const { id } of await db.batches.toArray())
        await db.batches.update(id, { count: await db.lessons.where('batch').equals(id).count() });
      return (await db.batches.get(batch.id))?.count ?? 0;
    }),
  );
}

/** Of one age, what came last goes before. */
const newestFirst = (a: Lesson, b: Lesson): number => {
  const [one, other] = [a.at ?? '', b.at ?? ''];
  return one === other ? (b.id ?? 0) - (a.id ?? 0) : one < other ? 1 : -1;
};

/** Newest first. */
export const batchesKept = (): Promise<Batch[]> =>
  db.batches
    .toCollection()
    .sortBy('at')
    .then((all) => all.reverse());

export async function forgetBatch(id: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.batches, db.lessons, async () => {
      await db.lessons.where('batch').equals(id).delete();
      await db.batches.delete(id);
    }),
  );
}

export const isLearned = (field: string): field is LearnedField =>
  field === 'category' || field === 'priority';

/** The newest word of each ticket and field that stands and is learned from, newest first. */
export function wordsLearned(decisions: readonly StoredDecision[]): StoredDecision[] {
  const newest = new Map<string, StoredDecision>();
  for (const decision of decisions) {
    if (!isLearned(decision.field)) continue;
    const key = `${decision.ticket} ${decision.field}`;
    const before = newest.get(key);
    if (!before || before.at <= decision.at) newest.set(key, decision);
  }
  return [...newest.values()]
    .filter(({ value, unlearned }) => value !== null && !unlearned)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Corrections and confirmations that are learned from, newest first. */
export function taughtByHand(limit: number): Promise<Taught[]> {
  return db.transaction('r', db.decisions, db.tickets, async () => {
    const words = wordsLearned(await db.decisions.toArray()).slice(0, limit);
    const tickets = await db.tickets.bulkGet(words.map(({ ticket }) => ticket));
    return words.map(({ id, ticket, field, value, at }, index) => ({
      decision: id ?? 0,
      ticket,
      subject: tickets[index]?.ticket.subject ?? '',
      field: field as LearnedField,
      value: value ?? '',
      at,
    }));
  });
}

/** Forgets one word as a lesson; it still stands on its ticket. */
export async function unlearn(decision: number): Promise<void> {
  await saved(() => db.decisions.update(decision, { unlearned: true }));
}

/** Histories and models go, and no word that was said so far is learned from any more. */
export async function forgetAllLearned(): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.batches, db.lessons, db.models, db.decisions, async () => {
      await Promise.all([db.batches.clear(), db.lessons.clear(), db.models.clear()]);
      await db.decisions
        .filter(({ field }) => isLearned(field))
        .modify((decision) => {
          decision.unlearned = true;
        });
    }),
  );
}

/** What was learned, without its weights. */
export const modelsKept = async (): Promise<Learned[]> =>
  (await db.models.toArray()).map(({ field, at, lessons, report }) => ({
    field,
    at,
    lessons,
    report,
  }));

export const modelOn = (field: LearnedField): Promise<KeptModel | undefined> =>
  db.models.get(field);

export async function keepModel(model: KeptModel): Promise<void> {
  await saved(() => db.models.put(model));
}

export async function dropModel(field: LearnedField): Promise<void> {
  await saved(() => db.models.delete(field));
}

/** Names of categories that the team chose beside those of its playbooks, in the order of the alphabet. */
export async function ownCategories(): Promise<string[]> {
  const words = wordsLearned(await db.decisions.toArray());
  const names = words.flatMap(({ field, value }) =>
    field === 'category' && value !== null ? (ownCategoryOf(value)?.name ?? []) : [],
  );
  return [...new Set(names)].sort();
}

/** Names the lessons of now: another name, and what was learned is behind them. */
export function basisNow(): Promise<string> {
  return db.transaction('r', db.decisions, db.batches, async () => {
    const words = wordsLearned(await db.decisions.toArray());
    const batches = await db.batches.toArray();
    return [
      ...words.map(({ id }) => id),
      ...batches.map(({ id, count }) => `${id}:${count}`).sort(),
    ].join(' ');
  });
}
