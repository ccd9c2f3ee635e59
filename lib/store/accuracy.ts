import { within, type Period } from '../report/periods';
import { standing, type Word } from '../report/standing';
import { db } from './database';
import { saved } from './saving';
import type { AccuracyReviews } from './schema';

/** What the report on automatic tags is made of. */

/** People's words that stand, on any ticket. */
export const wordsStanding = async (): Promise<Word[]> => standing(await db.decisions.toArray());

/** Did anybody ever decide anything? */
export const anythingDecided = async (): Promise<boolean> =>
  (await db.decisions.limit(1).count()) > 0;

/**
 * How many tickets were open in front of somebody in a period, and on how many of them somebody decided. Of each ticket the first
 * and the last look are known; where somebody decided, it was seen.
 */
export function coverageOf(
  words: readonly Word[],
  period: Period,
): Promise<{ judged: number; seen: number }> {
  return db.transaction('r', db.tickets, async () => {
    const keysBy = (index: 'firstSeenAt' | 'seenAt') =>
      db.tickets.where(index).between(period.from, period.to, true, false).primaryKeys();
    const judged = new Set(words.filter(({ at }) => within(at, period)).map((one) => one.ticket));
    const keys = [...(await keysBy('firstSeenAt')), ...(await keysBy('seenAt'))];
    return { judged: judged.size, seen: new Set([...keys, ...judged]).size };
  });
}

const reviews = async (): Promise<AccuracyReviews> => {
  const kept = await db.meta.get('accuracyReviews');
  return kept?.id === 'accuracyReviews' ? kept : { id: 'accuracyReviews', at: [] };
};

/** When the report was looked through (R-004-TAG-05), oldest first. */
export const accuracyReviews = async (): Promise<string[]> => (await reviews()).at;

export async function keepAccuracyReview(at: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.meta, async () => {
      const before = await reviews();
      await db.meta.put({ ...before, at: [...before.at, at].sort() });
    }),
  );
}

export async function dropAccuracyReview(at: string): Promise<void> {
  await saved(() =>
    db.transaction('rw', db.meta, async () => {
      const before = await reviews();
      await db.meta.put({ ...before, at: before.at.filter((one) => one !== at) });
    }),
  );
}
