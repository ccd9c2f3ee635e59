import { db } from './database';

/** What a person put beside a ticket for themselves: a note, and until when it stays out of sight in the queue (ISO). */
export type Aside = { key: string; note?: string; snoozedUntil?: string };

export const asideOf = (key: string): Promise<Aside | undefined> => db.asides.get(key);
