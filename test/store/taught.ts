import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Decision } from '../../lib/assessment';
import { db } from '../../lib/store/database';
import type { Lesson } from '../../lib/store/schema';
import { servePackFiles } from './packFiles';
import { keyOf } from './seen';

export const now = '2026-01-20T12:00:00.000Z';
const playbook = { id: 'runbook', version: '1' };

/** A store of its own for each test, beside the packs that ship. */
export function storeForEach(): void {
  beforeEach(async () => {
    vi.stubGlobal('chrome', {
      storage: { local: { get: async () => ({}), set: async () => undefined } },
    });
    servePackFiles();
    await db.open();
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    db.close({ disableAutoOpen: false });
    await Dexie.delete('deskside');
  });
}

/** A person's word on a ticket, `minute` minutes after noon. */
export const word = (
  id: string,
  value: string | null,
  minute = 0,
  more: Partial<Decision> = {},
) => ({
  ticket: keyOf(id),
  field: 'category' as const,
  value,
  proposed: null,
  at: `2026-01-20T12:${String(minute).padStart(2, '0')}:00.000Z`,
  playbook,
  ...more,
});

export const history = (id: string) => ({ id, name: `${id}.csv`, at: now });
export const past = (text: string, more: Partial<Lesson> = {}): Omit<Lesson, 'id' | 'batch'> => ({
  text,
  category: 'Billing',
  ...more,
});
