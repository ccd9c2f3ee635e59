import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { permanentId } from '../../lib/helpdesks/gmail/thread';
import { tokenOf } from '../../lib/lists/gmail';
import { db } from '../../lib/store/database';
import { keepRows } from '../../lib/store/rows';
import type { QueueRow } from '../../lib/ticket/schema';

const rowsSeen = (since: string) => db.rows.where('seenAt').aboveOrEqual(since).reverse().toArray();

const AT = '2026-01-13T14:00:00.000Z';
const LATER = '2026-01-14T14:00:00.000Z';
const MONTHS_LATER = '2026-03-14T14:00:00.000Z';

const rowOf = (id: string, more: Partial<QueueRow> = {}): QueueRow => ({
  ref: {
    helpdesk: 'zendesk',
    site: 'acme.zendesk.com',
    id,
    url: `https://acme.zendesk.com/agent/tickets/${id}`,
  },
  ...more,
});

describe('what lists have shown', () => {
  beforeEach(() => db.open());
  afterEach(async () => {
    db.close({ disableAutoOpen: false });
    await Dexie.delete('deskside');
  });

  test('is kept from the first time on, with what it shows now', async () => {
    await keepRows([rowOf('1', { status: 'new' }), rowOf('2')], AT);
    const kept = await keepRows([rowOf('1', { status: 'open' })], LATER);
    expect(kept).toEqual({
      ok: true,
      value: [
        {
          key: 'zendesk acme.zendesk.com 1',
          site: 'acme.zendesk.com',
          row: rowOf('1', { status: 'open' }),
          firstSeenAt: AT,
          seenAt: LATER,
        },
      ],
    });
    expect((await rowsSeen(AT)).map(({ row }) => row.ref.id)).toEqual(['1', '2']);
    expect((await rowsSeen(LATER)).map(({ row }) => row.ref.id)).toEqual(['1']);
  });

  test('keeps the facts that never change when another list leaves them out, and no others', async () => {
    const lasting = { subject: 'Seats', createdAt: AT, requester: { name: 'Odo Fenn' } };
    await keepRows([rowOf('1', { ...lasting, status: 'new', unanswered: true })], AT);
    await keepRows([rowOf('1')], LATER);
    const [seen] = await rowsSeen(AT);
    expect(seen?.row).toEqual(rowOf('1', lasting));
  });

  test('is forgotten when no list has shown it for a month', async () => {
    await keepRows([rowOf('1')], AT);
    await keepRows([rowOf('2')], MONTHS_LATER);
    expect((await rowsSeen(AT)).map(({ row }) => row.ref.id)).toEqual(['2']);
  });
});

test('the token of a Gmail thread is the one that stands in its address', () => {
  expect(tokenOf('f:1790000000000000001')).toBe('FMfcgzGxRdsXJkJgNWVmKWPSWZQWSXfh');
  for (const id of ['f:1', 'f:1812345678901234567', 'a:r-8812345678901234567', 'a:r42'])
    expect(permanentId(tokenOf(id))).toBe(`thread-${id}`);
});

test('the selectors of every list say when they were last seen and why they are there', () => {
  const lines = readdirSync('lib/lists').flatMap((file) =>
    [...readFileSync(`lib/lists/${file}`, 'utf8').matchAll(/: \[\n([\s\S]*?\n) {2}\],/g)]
      .flatMap(([, list = '']) => list.split('\n'))
      .filter((line) => line.trim()),
  );
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => !/, \/\/ 20\d\d-\d\d: \S.{3,}$/.test(line))).toEqual([]);
});
