import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { rowsOf, type Row } from '../../components/compare';
import { piecesOf } from '../../components/compare/changed';
import { factsOf, type Cell } from '../../components/compare/facts';
import type { Told } from '../../components/compare/values';
import { PACKS } from '../../lib/playbook';
import { differences } from '../../lib/playbook/compare';
import { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';

/** Differences and documents in the words of a support lead. */

const { runbook, sop, guidelines, excellence, playbook } = PACKS as Record<string, Playbook>;

const changed = (of: Playbook, change: (copy: Playbook) => void): Row[] => {
  const copy = structuredClone(of);
  change(copy);
  return rowsOf(differences(of, copy), of, copy);
};
const textOf = (told: Told): string => {
  if (told.is === 'text') return told.text;
  if (told.is === 'lines') return told.lines.map((one) => `${one.label}: ${one.text}`).join('\n');
  return told.is === 'absent' ? '-' : told.items.join('\n');
};
const told = (rows: Row[]) =>
  rows.map(({ name, before, after }) => [name, textOf(before), textOf(after)]);

/** Names of all fields that the schema knows, but those of records that people name themselves. */
function fieldsOf(schema: unknown, found = new Set<string>()): Set<string> {
  const { def } = (schema as z.ZodMiniType)._zod as unknown as { def: Record<string, unknown> };
  const { shape, element, innerType, items, options, valueType } = def as {
    shape?: Record<string, unknown>;
    items?: unknown[];
    options?: unknown[];
    [more: string]: unknown;
  };
  for (const [name, inner] of Object.entries(shape ?? {})) {
    found.add(name);
    fieldsOf(inner, found);
  }
  for (const inner of [element, innerType, valueType, ...(items ?? []), ...(options ?? [])])
    if (inner) fieldsOf(inner, found);
  return found;
}

test('every field of a playbook has a name that people know', () => {
  const ours = ['$schema', 'ref', 'refs', 'complianceRef'];
  const nameless = [...fieldsOf(Playbook)].filter(
    (name) => !ours.includes(name) && !words.fields.isNamed(name),
  );
  expect(nameless).toEqual([]);
});

test('a changed time is one line, with the figure that its level repeats', () => {
  const rows = changed(runbook!, ({ clocks, scale }) => {
    Object.assign(
      clocks.find(({ id }) => id === 'p1-first')!,
      {
        limitSeconds: 5400,
        asWritten: '1 h 30 min',
      },
    );
    Object.assign(scale!.levels[1]!.response!, { limitSeconds: 5400, asWritten: '1 h 30 min' });
  });
  expect(told(rows)).toEqual([['First reply, P1 High: time', '2 h', '1 h 30 min']]);
  expect(rows[0]!.paths.map((path) => path.join('/')).sort()).toEqual([
    'clocks/p1-first/asWritten',
    'clocks/p1-first/limitSeconds',
    'scale/levels/1/response/asWritten',
    'scale/levels/1/response/limitSeconds',
  ]);
});

test('a clock tells how it is counted, and which limit it keeps', () => {
  const rows = changed(excellence!, ({ clocks }) => {
    clocks.find(({ id }) => id === 'p1-first')!.comparator = '<=';
    clocks.find(({ id }) => id === 'chat-first')!.asWritten = 'in a minute';
  });
  expect(told(rows)).toEqual([
    ['First reply, P1 Critical: time', 'under 15 min', '15 min'],
    ['First reply, chat: time', 'under 60 seconds', 'in a minute'],
  ]);
  const counted = changed(runbook!, ({ clocks }) => {
    Object.assign(
      clocks.find(({ id }) => id === 'p1-first')!,
      {
        count: 'elapsed',
        calendar: 'runbook-always',
      },
    );
  });
  expect(told(counted)).toEqual([
    [
      'First reply, P1 High: counted in',
      'opening hours, Mon-Fri 8:00-18:00, New York time',
      'at any hour',
    ],
  ]);
});

test('opening hours are one line whatever of them changed', () => {
  const rows = changed(guidelines!, ({ calendars }) => {
    delete calendars[0]!.unset;
    delete calendars[0]!.always;
    calendars[0]!.zone = 'Europe/Berlin';
    calendars[0]!.week = { mon: [[540, 1050]], tue: [[540, 1050]], sat: [[600, 720]] };
  });
  expect(told(rows)).toEqual([
    [
      'Opening hours: business hours: opening hours',
      'left open: every hour counts',
      'Mon-Tue 9:00-17:30; Sat 10:00-12:00, Berlin time',
    ],
  ]);
});

test('names, phrases, order and what only one side has are told without a path', () => {
  const rows = changed(runbook!, ({ scale, ladder, triggers, templates, metrics }) => {
    scale!.levels[3]!.name = 'Whenever';
    scale!.levels[1]!.criteria[0]!.detect.terms = ['the till is dead'];
    ladder.splice(1, 1);
    triggers.reverse();
    templates[4]!.audience = 'internal';
    metrics[1]!.target = 80;
  });
  const [level, phrases, rung, order, audience, figure] = told(rows);
  expect(level).toEqual([
    'P1 High: criterion “A major function is impaired”, phrases',
    '-',
    'the till is dead',
  ]);
  expect(phrases).toEqual(['P3 Whenever: name', 'Low', 'Whenever']);
  expect(rung).toEqual(['Escalation: CSR Team Lead', 'Level: 2\nName: CSR Team Lead', '-']);
  expect(order![0]).toBe('Triggers: order');
  expect(order![1]).toMatch(/^1\. A deadline/);
  expect(order![2]).toMatch(/6\. A deadline/);
  expect(audience!.slice(1)).toEqual(['the customer', 'colleagues']);
  expect(figure!.slice(1)).toEqual(['at least 75 %', 'at least 80 %']);
});

test('whatever differs between any two documents is told in words', () => {
  for (const left of Object.values(PACKS))
    for (const right of Object.values(PACKS))
      for (const row of rowsOf(differences(left, right), left, right)) {
        const text = [row.name, textOf(row.before), textOf(row.after)].join('\n');
        expect(row.name).toMatch(/\p{L}/u);
        expect(text).not.toMatch(/\[object|\bundefined\b|\bNaN\b|: null\b/);
      }
});

test('what the documents say of times is side by side', () => {
  const said = (cell: Cell) => ('said' in cell ? cell.said.join(', ') : `(${cell.missing})`);
  const table = (left: Playbook, right: Playbook) =>
    Object.fromEntries(
      factsOf(left, right).flatMap(({ lines }) =>
        lines.map((one) => [one.key, [said(one.left), said(one.right)]]),
      ),
    );
  const silent = '(not part of this playbook)';
  const first = table(runbook!, sop!);
  expect(first['scale/1']).toEqual(['P1 High', 'High']);
  expect(first['firstResponse/0']).toEqual(['15 min, at any hour', '15 min, at any hour']);
  expect(first['firstResponse/3']).toEqual(['24 h, opening days', '2 days, at any hour']);
  expect(first['update/1']).toEqual(['4 h, opening hours', silent]);
  expect(first['resolution/2']![0]).toBe('3 days, opening days');
  expect(first['resolution/2']![1]).toMatch(/^open: Resolution Time/);
  expect(first['figure/csat']).toEqual(['at least 4.5 of 5 points', 'over 4.5 of 5 points']);

  const second = table(guidelines!, playbook!);
  expect(second['firstResponse/2']).toEqual(['24 h, at any hour', silent]);
  expect(second['update/3']).toBeUndefined();
  expect(second['firstResponse/chat']).toEqual(['1 min, at any hour', silent]);
  expect(second['acknowledgement']).toEqual([silent, '15 min, at any hour']);
  expect(second.hours).toEqual(['left open: every hour counts', silent]);
  expect(table(runbook!, guidelines!)['update/2']).toEqual([
    '24 h, opening days',
    '(none for this level)',
  ]);
});

test('of a long text the changed words are marked, and nothing of it is lost', () => {
  const left = `Dear customer, ${'all is well. '.repeat(40)}We answer within 15 minutes. Kind regards`;
  const right = left.replace('15 minutes', 'two hours');
  const [before, after] = piecesOf(left, right);
  const marked = (pieces: typeof before) => pieces.filter((one) => one.changed);
  expect(marked(before).map(({ text }) => text)).toEqual(['15 minutes']);
  expect(marked(after).map(({ text }) => text)).toEqual(['two hours']);
  expect(before[0]!.text).toMatch(/^….*within $/s);
  expect(piecesOf(`${left} a`, 'Something else altogether, in other words.')[1]).toEqual([
    { text: 'Something else altogether, in other words.', changed: false },
  ]);
});
