import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hear } from '../../entrypoints/background/hear';
import { db } from '../../lib/store/database';

/** What a list shows may be the surge that nobody has opened a ticket of. */

const { looked } = vi.hoisted(() => ({ looked: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'ours' } } }));
vi.mock('../../entrypoints/background/attend', () => ({ attendSoon: looked }));
vi.mock('../../entrypoints/background/readers', () => ({
  isForbidden: () => Promise.resolve(false),
}));
vi.mock('../../entrypoints/background/rows', () => ({ marksFor: () => Promise.resolve({}) }));

const site = 'acme.zendesk.com';
const shows = (...ids: string[]) =>
  hear(
    {
      type: 'queueObserved',
      rows: ids.map((id) => ({
        ref: { helpdesk: 'zendesk', site, id, url: `https://${site}/agent/tickets/${id}` },
      })),
    },
    {
      id: 'ours',
      frameId: 0,
      url: `https://${site}/agent/filters/1`,
      tab: { id: 1 },
    } as Parameters<typeof hear>[1],
  );

beforeEach(() => db.open());
afterEach(async () => {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('deskside');
});

test('a ticket that a list shows for the first time is looked at, those of before are not', async () => {
  expect(await shows('1', '2')).toEqual({ ok: true, marks: {} });
  expect(looked).toHaveBeenCalledTimes(1);
  await new Promise((later) => setTimeout(later, 5));
  await shows('2', '1');
  expect(looked).toHaveBeenCalledTimes(1);
  await new Promise((later) => setTimeout(later, 5));
  await shows('1', '2', '3');
  expect(looked).toHaveBeenCalledTimes(2);
});
