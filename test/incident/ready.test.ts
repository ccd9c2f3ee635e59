import { describe, expect, test } from 'vitest';
import { asksForTime, readyFor, withTime } from '../../lib/incident';
import { packOf } from '../../lib/playbook';
import { slotsOf } from '../../lib/playbook/slots';
import { cellsOf, readiedText, tableText, textsOf } from '../../lib/playbook/tables';
import { DEFAULT_SETTINGS } from '../../lib/store/schema';

const excellence = packOf('excellence')!;
const kept = (figures: Record<string, string>) => ({
  ...DEFAULT_SETTINGS,
  figures: Object.fromEntries(
    Object.entries(figures).map(([key, typed]) => [`excellence/${key}`, typed]),
  ),
});
const stateOf = (key: string, figures: Record<string, string>) =>
  slotsOf(excellence, kept(figures)).find(({ slot }) => slot.key === key)?.state.is;

describe('what a team made ready for an incident', () => {
  test('is nothing yet, and says of what', () => {
    expect(readyFor(excellence, kept({}))).toMatchObject({
      callTree: [],
      texts: { ready: [], of: 5 },
      trained: { colleagues: [] },
      slots: { callTree: 'callTree', scenarios: 'scenarios', crossTrained: 'crossTrained' },
    });
    expect(readyFor(packOf('runbook')!, DEFAULT_SETTINGS).callTree).toBeUndefined();
  });

  test('keeps the order of the call tree (R-004-INC-22)', () => {
    const callTree = tableText([
      ['Zoe', '+44 20 7946 0001', 'weekdays'],
      ['', 'nobody', ''],
      ['Ana\tMaria', '', ''],
    ]);
    expect(readyFor(excellence, kept({ callTree })).callTree).toEqual([
      { name: 'Zoe', phone: '+44 20 7946 0001', available: 'weekdays' },
      { name: 'Ana Maria', phone: '', available: '' },
    ]);
    expect(stateOf('callTree', { callTree })).toBe('filled');
    expect(stateOf('callTree', { callTree: '\t555\t' })).toBe('open');
  });

  test('counts the texts that have words: three of five (R-004-INC-23)', () => {
    const figures = {
      'scenarios/1': 'Login\nNobody can log in.',
      'scenarios/2': 'Only a title',
      'scenarios/3': '\nNo title, works again in {time}.',
      'scenarios/5': 'Mail\nMail is late.\nWe write again soon.',
    };
    const { texts } = readyFor(excellence, kept(figures));
    expect(texts?.of).toBe(5);
    expect(texts?.ready).toEqual([
      { place: 1, title: 'Login', text: 'Nobody can log in.' },
      { place: 3, title: '', text: 'No title, works again in {time}.' },
      { place: 5, title: 'Mail', text: 'Mail is late.\nWe write again soon.' },
    ]);
    expect(stateOf('scenarios', figures)).toBe('open');
    const all = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`scenarios/${at}`, `T\nx ${at}`]));
    expect(stateOf('scenarios', all)).toBe('filled');
  });

  test('names colleagues with their department, and has the card they write by (R-004-INC-24)', () => {
    const crossTrained = tableText([['Ines Valcourt', 'Engineering']]);
    const { trained } = readyFor(excellence, kept({ crossTrained }));
    expect(trained?.colleagues).toEqual([{ name: 'Ines Valcourt', department: 'Engineering' }]);
    expect(trained?.card.length).toBeGreaterThan(2);
  });
});

test('a list that was typed before it was a table or texts is still there', () => {
  const typed = { callTree: 'Ana, 555\nBo, 556', scenarios: 'Login is down\nMail is late' };
  const { callTree } = readyFor(excellence, kept(typed));
  expect(callTree?.map(({ name }) => name)).toEqual(['Ana, 555', 'Bo, 556']);
  const texts = textsOf({ upTo: 5 }, { text: typed.scenarios, cells: {} });
  expect(texts.map(({ title }) => title)).toEqual(['Login is down', 'Mail is late', '', '', '']);
});

test('rows and texts are read as they were written', () => {
  const rows = [
    ['a', '', 'c'],
    ['', '', ''],
  ];
  expect(cellsOf(tableText(rows))).toEqual(rows);
  expect(cellsOf('')).toEqual([]);
  const written = readiedText({ title: '', text: 'x\n\ny' });
  expect(textsOf({ upTo: 1 }, { text: '', cells: { 1: written } })).toEqual([
    { place: 1, title: '', text: 'x\n\ny' },
  ]);
});

test('a text has a blank where its time stands, and the time once it is known', () => {
  const text = 'Works again in {time}, next word in {time}.';
  expect(withTime(text, '')).toBe('Works again in …, next word in …');
  expect(withTime(text, '$& 2 hours')).toBe('Works again in $& 2 hours, next word in $& 2 hours.');
  expect(asksForTime(text)).toBe(true);
  expect(asksForTime('No time.')).toBe(false);
});
