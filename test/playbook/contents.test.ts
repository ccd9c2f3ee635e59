import { describe, expect, test } from 'vitest';
import { PACKS } from '../../lib/playbook';
import { contentsOf, lacking, type PartName } from '../../lib/playbook/contents';
import type { Playbook } from '../../lib/playbook/schema';

/** A row's id wherever it stands, found without knowing the shape of a playbook. */
const rowsOf = (value: unknown): string[] => [
  ...new Set(JSON.stringify(value).match(/R-\d{3}-[A-Z]+-\d{2}/g)),
];

const chapter = (pack: string, id: string) => contentsOf(PACKS[pack]!).find((one) => one.id === id);

const partsOf = (pack: string, id: string): PartName[] => chapter(pack, id)?.parts ?? [];

describe.each(Object.keys(PACKS))('%s', (id) => {
  const pack = PACKS[id]!;
  const chapters = contentsOf(pack);

  test('every row that it carries stands in a chapter', () => {
    const carried = rowsOf(pack);
    const shown = new Set(rowsOf(chapters));
    expect(carried.length).toBeGreaterThan(30);
    expect(carried.filter((row) => !shown.has(row))).toEqual([]);
  });

  test('its own chapters stand in its own order, each with something in it', () => {
    const own = chapters.flatMap(({ title }) => title ?? []);
    expect(own).toEqual(pack.reading.sections.map(({ title }) => title));
    expect(chapters[0]?.id).toBe('about');
    expect(chapters.at(-1)?.id).toBe('open');
  });

  test('no fact of a list is told twice', () => {
    for (const name of ['notes', 'clocks', 'metrics', 'templates', 'checklists'] as const) {
      const ids = (facts: readonly { id: string }[] = []) => facts.map(({ id }) => id);
      const told = chapters.flatMap(({ facts }) => ids(facts[name]));
      expect(told.toSorted()).toEqual(ids(pack[name]).toSorted());
    }
  });
});

test('the runbook tells its service levels in their chapter and its first five minutes under triage', () => {
  expect(chapter('runbook', 'triage')?.facts.clocks?.map((clock) => clock.id)).toEqual([
    'assessment-p0',
    'assessment',
  ]);
  expect(chapter('runbook', 'sla')?.facts.clocks).toHaveLength(12);
  expect(partsOf('runbook', 'escalation')).toEqual([
    'thresholds',
    'triggers',
    'ladder',
    'checklists',
  ]);
});

test('HEARD stands under de-escalation, and what to say in an outage under incidents', () => {
  expect(chapter('excellence', 'deescalation')?.facts.guides?.[0]?.name).toBe('HEARD');
  const avoided = (id: string) => chapter('excellence', id)?.facts.tone?.avoid.map((one) => one.id);
  expect(avoided('deescalation')).toContain('calm-down');
  expect(avoided('incidents')).toEqual(['no-timeline']);
});

test('the matrix of the SOP holds its levels, and the introduction of the playbook its principles', () => {
  expect(partsOf('sop', 'matrix')).toContain('scale');
  expect(chapter('sop', 'scope')?.facts.notes?.map(({ id }) => id)).toEqual(['scope']);
  const told = (id: string) => chapter('playbook', id)?.facts.notes?.map((note) => note.id);
  expect(told('introduction')).toContain('customer-first');
  expect(told('philosophy')?.[0]).toBe('mission');
});

test('parts of a chapter follow the document', () => {
  expect(partsOf('excellence', 'triage').filter((part) => part !== 'metrics')).toEqual([
    'notes',
    'scale',
    'clocks',
    'tiers',
    'tagRules',
    'cadences',
  ]);
});

test('what a team added stands beside its like, and alone in the last chapter', () => {
  const pack = PACKS.runbook!;
  const own = { ...pack.metrics.at(-1)!, id: 'own', ref: 'own-1' };
  const guide = { id: 'calls', ref: 'own-2', name: 'Calls', opens: 'byHand' as const, steps: [] };
  const changed: Playbook = { ...pack, metrics: [own, ...pack.metrics], guides: [guide] };
  const found = contentsOf(changed);
  const homes = found.filter(({ facts }) => facts.metrics?.some(({ id }) => id === 'own'));
  expect(homes.map(({ id }) => id)).toEqual(['sla']);
  expect(found.find(({ facts }) => facts.guides)?.id).toBe('quality');
});

test('a playbook without chapters is told all the same', () => {
  const pack = PACKS.sop!;
  const bare = { ...pack, reading: { ...pack.reading, sections: [] } };
  expect(contentsOf(bare).map(({ id }) => id)).toEqual(['about', 'open']);
  expect(rowsOf(contentsOf(bare)[0])).toContain('R-003-MTX-03');
});

test('what a document does not have is named', () => {
  expect(lacking(PACKS.runbook!)).toEqual([
    'notes',
    'tiers',
    'tagRules',
    'tone',
    'guides',
    'programmes',
    'incidents',
  ]);
  expect(lacking(PACKS.playbook!)).toContain('scale');
  expect(lacking(PACKS.excellence!)).toEqual(['categories', 'templates']);
});
