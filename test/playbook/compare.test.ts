import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { checkPlaybook } from '../../lib/playbook/check';
import { CHAPTERS, differences, restored, type Difference } from '../../lib/playbook/compare';
import { Playbook } from '../../lib/playbook/schema';

/** What differs between a copy and its original, and putting it back. */

const runbook = PACKS.runbook!;
const copy = (): Playbook => structuredClone(runbook);
const told = (found: Difference[]) =>
  found.map(({ path, before, after }) => [path.join(' / '), before, after]);

test('every section of a playbook has its chapter, but what is a copy’s own', () => {
  const own = ['$schema', 'format', 'id', 'title', 'version', 'refs'];
  const sections = Object.keys(Playbook.shape).filter((name) => !own.includes(name));
  expect([...Object.values(CHAPTERS).flat()].sort()).toEqual(sections.sort());
});

test('a copy that was read through the schema says nothing different', () => {
  for (const pack of Object.values(PACKS)) {
    const checked = checkPlaybook({ ...pack, id: 'ours', title: 'Ours', version: '1+1' });
    expect(checked.ok ? differences(pack, checked.playbook) : checked.problems).toEqual([]);
  }
});

test('a changed time is one difference, by the id of its clock', () => {
  const changed = copy();
  changed.clocks.reverse();
  changed.clocks.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  changed.clocks.find(({ id }) => id === 'p1-first')!.limitSeconds = 3600;
  expect(told(differences(runbook, changed))).toEqual([
    ['clocks / p1-first / limitSeconds', 7200, 3600],
  ]);
});
const ids = runbook.clocks.map(({ id }) => id);

test('a member that only one side has is one difference, at its place', () => {
  const changed = copy();
  const [gone] = changed.templates.splice(1, 1);
  const added = { ...gone!, id: 'extra', name: 'Extra' };
  changed.templates.push(added);
  expect(told(differences(runbook, changed))).toEqual([
    [`templates / ${gone!.id}`, gone, undefined],
    ['templates / extra', undefined, added],
  ]);
});

test('members in another order are noticed once, beside what else changed', () => {
  const changed = copy();
  changed.triggers.reverse();
  changed.triggers[0]!.text = 'Ours';
  const keys = runbook.triggers.map(({ id }) => id);
  expect(differences(runbook, changed)).toEqual([
    { path: ['triggers'], before: keys, after: [...keys].reverse(), moved: true },
    {
      path: ['triggers', keys.at(-1), 'text'],
      before: runbook.triggers.at(-1)!.text,
      after: 'Ours',
    },
  ]);
});

test('a list of texts is compared as a list, opening hours as a week', () => {
  const changed = copy();
  const criterion = changed.scale!.levels[1]!.criteria[0]!;
  criterion.detect.terms = ['our own words'];
  const business = changed.calendars[0]!;
  business.week = { ...business.week, sat: [[540, 720]] };
  const before = runbook.scale!.levels[1]!.criteria[0]!;
  expect(told(differences(runbook, changed))).toEqual([
    [`scale / levels / 1 / criteria / ${before.id} / detect / terms`, undefined, ['our own words']],
    [`calendars / ${business.id} / week`, runbook.calendars[0]!.week, business.week],
  ]);
});

test('facts in words that share a row are compared as one list', () => {
  const { sop } = PACKS;
  const changed = structuredClone(sop!);
  changed.tone!.qualities[1]!.text = 'Another tone';
  const [found, ...more] = differences(sop!, changed);
  expect(found!.path).toEqual(['tone', 'qualities']);
  expect(more).toEqual([]);
});

test('references, and what says no more than silence, are no differences', () => {
  const changed = copy();
  changed.clocks[0]!.ref = 'elsewhere';
  changed.refs = [];
  changed.notes = [];
  changed.clocks[0]!.when = {};
  changed.calendars[0]!.always = false;
  expect(differences(runbook, changed)).toEqual([]);
});

test('a section that only one side has is put back, and taken out again', () => {
  const { excellence } = PACKS;
  const { incidents, ...changed } = structuredClone(excellence!);
  const [found, ...more] = differences(excellence!, changed);
  expect([found!.path, more]).toEqual([['incidents'], []]);
  const back = restored(changed, excellence!, found!.path);
  expect(back.incidents).toEqual(incidents);
  expect('incidents' in restored(back, changed, found!.path)).toBe(false);
});

test('a path that leads nowhere changes nothing', () => {
  for (const path of [['clocks', 'none', 'limitSeconds'], ['nothing'], ['scale', 'x', 'y']])
    expect(restored(copy(), runbook, path)).toEqual(runbook);
});

describe('for any two editions', () => {
  const text = fc.constantFrom('one', 'two', 'three', '');
  const member = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
      ref: text,
      text,
      terms: fc.array(text, { maxLength: 3 }),
      inner: fc.option(fc.record({ flag: fc.boolean(), of: text }, { requiredKeys: [] })),
      parts: fc.array(fc.record({ ref: text, text }), { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'text'] },
  );
  const members = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 5 });
  /** A playbook in miniature: all kinds of lists and fields, at places that are walked. */
  const edition = fc
    .record(
      {
        teamName: text,
        vocabulary: fc.dictionary(text, fc.array(text, { maxLength: 2 })),
        scale: fc.option(fc.record({ levels: members })),
        triggers: members,
        templates: fc.array(member, { maxLength: 4 }),
        notes: members,
      },
      { requiredKeys: ['teamName', 'triggers'] },
    )
    .map((made) => made as unknown as Playbook);
  const pair = fc.tuple(edition, edition);
  const plain = (found: Difference[]) =>
    found.map(({ path, moved }) => JSON.stringify([path, moved])).sort();

  test('a playbook does not differ from itself', () => {
    fc.assert(
      fc.property(edition, (a) => {
        expect(differences(a, structuredClone(a))).toEqual([]);
      }),
    );
  });

  test('both ways the same things differ', () => {
    const keys = (found: Difference[]) => found.map(({ path }) => path.join('/')).sort();
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(keys(differences(a, b))).toEqual(keys(differences(b, a)));
      }),
    );
  });

  test('all restored, in whatever order, is the original', () => {
    const some = fc.tuple(pair, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(some, ([[original, changed], chance]) => {
        const left = differences(original, changed);
        let now = changed;
        while (left.length > 0) {
          const at = (chance.next().value as number) % left.length;
          now = restored(now, original, left.splice(at, 1)[0]!.path);
        }
        expect(differences(original, now)).toEqual([]);
        expect(now.triggers.map(({ id }) => id)).toEqual(original.triggers.map(({ id }) => id));
      }),
      { numRuns: 400 },
    );
  });

  test('one restored leaves the others as they were', () => {
    const some = fc.tuple(pair, fc.nat());
    fc.assert(
      fc.property(some, ([[original, changed], chance]) => {
        const before = differences(original, changed);
        fc.pre(before.length > 0);
        const [one] = before.splice(chance % before.length, 1);
        const after = differences(original, restored(changed, original, one!.path));
        expect(plain(after)).toEqual(plain(before));
        const values = (found: Difference[]) =>
          found
            .filter(({ moved }) => !moved)
            .map((one) => [JSON.stringify(one.path), one] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        expect(values(after)).toEqual(values(before));
      }),
      { numRuns: 400 },
    );
  });

  test('what was restored is taken back the same way', () => {
    const some = fc.tuple(pair, fc.nat());
    fc.assert(
      fc.property(some, ([[original, changed], chance]) => {
        const found = differences(original, changed);
        fc.pre(found.length > 0);
        const { path } = found[chance % found.length]!;
        const back = restored(restored(changed, original, path), changed, path);
        expect(plain(differences(original, back))).toEqual(plain(found));
      }),
    );
  });
});
