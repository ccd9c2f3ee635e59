import { describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { labelsOf, pinsOf, targetOf } from '../../lib/report/editions';
import { asksMonthly, reviewedAt } from '../../lib/report/reviews';
import { standing } from '../../lib/report/standing';
import { decided } from './words';

/** What ids, targets and cadences mean stands in the playbook under which people decided. */

const { runbook, playbook, excellence } = PACKS;
const pinned = (id: string, version: string, day: number) =>
  decided(`${id} ${version} ${day}`, {
    playbook: { id, version },
    at: `2026-01-0${day}T09:00:00.000Z`,
  });

test('words are told apart by playbook, the one used last first, its newest edition in front', () => {
  const words = standing([
    pinned('ours', '1.0+1', 1),
    pinned('sop', '1.0', 2),
    pinned('ours', '1.0+2', 3),
    pinned('ours', '1.0+1', 2),
  ]);
  expect(pinsOf(words)).toEqual([
    {
      id: 'ours',
      editions: [
        { id: 'ours', version: '1.0+2' },
        { id: 'ours', version: '1.0+1' },
      ],
    },
    { id: 'sop', editions: [{ id: 'sop', version: '1.0' }] },
  ]);
});

describe('the names of labels', () => {
  test('are those of the playbook: the same id means something else in another', () => {
    expect(labelsOf([runbook], 'category')[0]).toEqual({ id: 'technical', name: 'Technical' });
    expect(labelsOf([playbook], 'category')[1]).toEqual({
      id: 'technical',
      name: 'Technical Issues',
    });
  });

  test('are a code and a name for a level, by its rank', () => {
    expect(labelsOf([runbook], 'priority')[0]).toEqual({ id: '0', name: 'P0 Critical' });
  });

  test('come from the newest edition, and from an earlier one where that dropped the label', () => {
    const [first, ...rest] = runbook.categories!.items;
    const renamed = { ...first!, name: 'Machines' };
    const categories = { ...runbook.categories!, items: [renamed, ...rest.slice(1)] };
    const labels = labelsOf([{ ...runbook, categories }, runbook], 'category');
    expect(labels[0]).toEqual({ id: first!.id, name: 'Machines' });
    expect(labels.at(-1)).toEqual({ id: rest[0]!.id, name: rest[0]!.name });
    expect(labels).toHaveLength(runbook.categories!.items.length);
  });

  test('are none where the playbook is no longer known', () => {
    expect(labelsOf([], 'topic')).toEqual([]);
  });
});

test('the target is the playbook’s own, else 85 as an assumption', () => {
  expect(targetOf(excellence)).toEqual({ percent: 85, own: true });
  expect(targetOf(runbook)).toEqual({ percent: 85, own: false });
  expect(targetOf(undefined)).toEqual({ percent: 85, own: false });
  const metrics = excellence.metrics.map((metric) =>
    metric.id === 'auto-tags' ? { ...metric, target: 90 } : metric,
  );
  expect(targetOf({ ...excellence, metrics })).toEqual({ percent: 90, own: true });
});

describe('the monthly look (R-004-TAG-05)', () => {
  test('is asked for by the one document that names it', () => {
    const asking = Object.values(PACKS).filter(asksMonthly);
    expect(asking.map(({ id }) => id)).toEqual(['excellence']);
  });

  test('is done for the calendar month of its day where the desk is', () => {
    const done = '2026-01-01T03:00:00.000Z';
    const now = '2026-01-20T12:00:00.000Z';
    expect(reviewedAt([done], now, 'UTC')).toBe(done);
    expect(reviewedAt([done], now, 'America/New_York')).toBeUndefined();
  });

  test('stays done until the month ends where the desk is, though elsewhere the next one has begun', () => {
    const done = '2026-01-20T12:00:00.000Z';
    const now = '2026-02-01T03:00:00.000Z';
    expect(reviewedAt([done], now, 'America/New_York')).toBe(done);
    expect(reviewedAt([done], now, 'UTC')).toBeUndefined();
  });

  test('falls due again with the new month, and the last one of a month counts', () => {
    const done = ['2026-01-05T09:00:00.000Z', '2026-01-09T09:00:00.000Z'];
    expect(reviewedAt(done, '2026-01-31T09:00:00.000Z', 'UTC')).toBe(done[1]);
    expect(reviewedAt(done, '2026-02-01T09:00:00.000Z', 'UTC')).toBeUndefined();
    expect(reviewedAt([], '2026-02-01T09:00:00.000Z', 'UTC')).toBeUndefined();
  });
});
