import { db } from './database';

/** A call that was typed in by hand: when it rang, was answered, stood on hold and ended. `key` is its ticket's. Instants in ISO. */
export type Call = {
  key: string;
  rangAt: string;
  answeredAt?: string;
  holds: { from: string; to?: string }[];
  endedAt?: string;
};

export const callOf = (key: string): Promise<Call | undefined> => db.calls.get(key);
