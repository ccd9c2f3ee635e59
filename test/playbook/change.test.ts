import { describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import {
  idFrom,
  moved,
  OWN_REF,
  withClock,
  withLimit,
  withLines,
  withoutClock,
} from '../../lib/playbook/change';
import { withCategories } from '../../lib/playbook/change/categories';
import { raised, withCard } from '../../lib/playbook/change/scorecards';
import { checkPlaybook } from '../../lib/playbook/check';
import type { Playbook } from '../../lib/playbook/schema';

/** Changes of a playbook leave it sound: what named the changed part follows. */

const pack = (id: string): Playbook => structuredClone(PACKS[id]!);

const problemsOf = (playbook: Playbook): string[] => {
  const checked = checkPlaybook(playbook);
  return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence);
};

describe('lists', () => {
  test('a member moves to an end at most', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 5)).toEqual(['a', 'b', 'c']);
  });

  test('an id is made from a name, in small letters, and none is given twice', () => {
    expect(idFrom('Erste Rückfrage!', [])).toBe('erste-ruckfrage');
    expect(idFrom('Refund', ['refund', 'refund-2'])).toBe('refund-3');
    expect(idFrom('???', [])).toBe('new');
  });

  test('a line that stood there keeps its row, wherever it goes; a new one is the team’s own', () => {
    const before = [
      { ref: 'R-1', text: 'Greet', slot: 'name' },
      { ref: 'R-2', text: 'Ask' },
    ];
    expect(withLines(before, ['Ask', 'Thank', 'Greet'])).toEqual([
      { ref: 'R-2', text: 'Ask' },
      { ref: OWN_REF, text: 'Thank' },
      { ref: 'R-1', text: 'Greet', slot: 'name' },
    ]);
  });

  test('a line put in other words keeps its row', () => {
    const before = [
      { ref: 'R-1', text: 'Greet' },
      { ref: 'R-2', text: 'Ask' },
    ];
    expect(withLines(before, ['Greet warmly', 'Ask'])).toEqual([
      { ref: 'R-1', text: 'Greet warmly' },
      { ref: 'R-2', text: 'Ask' },
    ]);
    expect(withLines(before, ['Thank'])).toEqual([{ ref: OWN_REF, text: 'Thank' }]);
    expect(withLines(before, ['Ask', 'Thank'])[1]).toEqual({ ref: OWN_REF, text: 'Thank' });
  });

  test('ten thousand lines are taken in one pass', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `Line ${at}`);
    const first = withLines([], lines);
    expect(withLines(first, lines.toReversed())[0]).toBe(first.at(-1));
  });
});

describe('clocks', () => {
  const first = (playbook: Playbook) =>
    playbook.clocks.find(({ metric, rank }) => metric === 'firstResponse' && rank === 1)!;

  test('the first response that a level repeats follows its clock, also when it goes and comes', () => {
    const runbook = pack('runbook');
    const clock = first(runbook);
    runbook.scale!.levels[1]!.response = {
      ref: 'R',
      limitSeconds: clock.limitSeconds,
      asWritten: clock.asWritten,
    };
    const hour = withLimit(runbook, clock.id, 3600, '1 hour');
    expect(hour.scale?.levels[1]?.response?.limitSeconds).toBe(3600);
    expect(problemsOf(hour)).toEqual([]);

    const gone = withoutClock(runbook, clock.id);
    expect(gone.scale?.levels[1]).not.toHaveProperty('response');
    expect(gone.scale?.levels[0]).toEqual(runbook.scale?.levels[0]);
    expect(problemsOf(gone)).toEqual([]);

    const again = withClock(runbook, { ...clock, id: 'other', limitSeconds: 60 });
    expect(again.scale?.levels[1]?.response?.limitSeconds).toBe(60);
    expect(problemsOf(again)).toContain(
      'There are two clocks for firstResponse of rank 1: keep one.',
    );
  });

  test('a slot that told what a removed clock leaves names it no more', () => {
    const runbook = pack('runbook');
    const clock = first(runbook);
    runbook.templates[0]!.slots[0]!.clock = clock.id;
    expect(withoutClock(runbook, clock.id).templates[0]?.slots[0]).not.toHaveProperty('clock');
  });
});

describe('categories', () => {
  test('whatever named a removed category follows, whichever is removed', () => {
    for (const id of ['runbook', 'playbook', 'sop']) {
      const before = pack(id);
      const { items } = before.categories!;
      for (const gone of items) {
        const after = withCategories(
          before,
          items.filter((one) => one !== gone),
        );
        expect(problemsOf(after)).toEqual([]);
        expect(after.categories?.fallback.id).not.toBe(gone.id);
        const wanted = (after.examples ?? []).map((example) => example.expect.category);
        expect(wanted).not.toContain(gone.id);
      }
    }
  });

  test('an open value shown beside a topic that is gone is shown for the rest', () => {
    const before = pack('runbook');
    const [topic, other] = before.categories!.items[0]!.topics;
    before.openSlots[0]!.shownFor = { topics: [topic!.id, other!.id, 'elsewhere'] };
    const items = before.categories!.items.map((category) => ({
      ...category,
      topics: category.topics.filter(({ id }) => id !== topic!.id),
    }));
    const after = withCategories(before, items);
    expect(after.openSlots[0]?.shownFor?.topics).toEqual([other!.id, 'elsewhere']);
    expect(problemsOf(after)).toEqual([]);
  });

  test('the last one takes the section along, and the first starts it again', () => {
    const none = withCategories(pack('runbook'), []);
    expect(none.categories).toBeNull();
    expect(problemsOf(none)).toEqual([]);
    const first = { id: 'general', name: 'General', ref: OWN_REF, topics: [] };
    const again = withCategories(none, [first]);
    expect(again.categories).toEqual({
      closed: false,
      items: [first],
      fallback: { id: 'general', assumed: true },
    });
    expect(problemsOf(again)).toEqual([]);
  });
});

describe('scorecards', () => {
  test('other items are another version; another name is not', () => {
    const before = pack('runbook');
    const card = before.scorecards[0]!;
    const renamed = withCard(before, 0, { ...card, name: 'Quality' });
    expect(renamed.scorecards[0]).toMatchObject({ name: 'Quality', version: card.version });
    const shorter = withCard(before, 0, { ...card, items: card.items.slice(1) });
    expect(shorter.scorecards[0]?.version).toBe('1.1');
    const five = withCard(before, 0, { ...card, scale: 'oneToFive' });
    expect(five.scorecards[0]?.version).toBe('1.1');
    expect(problemsOf(shorter)).toEqual([]);
  });

  test('the last number of a version is raised', () => {
    expect(['1', '1.9', 'draft', '', '2026-11'].map(raised)).toEqual([
      '2',
      '1.10',
      'draft2',
      '2',
      '2026-12',
    ]);
  });
});
