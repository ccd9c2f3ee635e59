import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/playbook';
import {
  indexing,
  marksIn,
  passageIn,
  scan,
  search,
  type Findable,
  type SearchIndex,
} from '../../lib/reply/search';
import { usesOf } from '../../lib/reply/usage';

const template = (id: string, more: Partial<Findable> = {}): Findable => ({
  id,
  name: id,
  group: '',
  body: '',
  ...more,
});

function indexOf(templates: readonly Findable[]): SearchIndex {
  const building = indexing(templates);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

const NOW = '2026-03-20T12:00:00.000Z';

/** The ids that a query finds, best first. */
const found = (templates: readonly Findable[], query: string, more = {}) =>
  search(indexOf(templates), query, { most: 20, ...more }).found.map((at) => templates[at]!.id);

describe('What is found', () => {
  const templates = [
    template('refund', {
      name: 'Refund is on its way',
      group: 'Billing',
      body: 'Dear {customer}, the money returns to your card within five days.',
      tags: ['chargeback'],
    }),
    template('reset', {
      name: 'Reset the password',
      group: 'Access',
      body: 'Open the résumé page and follow the instructions.',
      alias: 'pw',
    }),
    template('delivery', {
      name: 'Parcel is late',
      group: 'Delivery',
      body: 'The Donaudampfschifffahrt delays it. 返金は三日以内です。',
    }),
  ];
  it.each([
    ['a word of the name', 'password', 'reset'],
    ['its group', 'billing', 'refund'],
    ['a tag', 'chargeback', 'refund'],
    ['its text', 'instructions', 'reset'],
    ['its alias', 'pw', 'reset'],
    ['the initials of its name', 'pil', 'delivery'],
    ['the beginning of a word', 'instr', 'reset'],
    ['capital letters', 'REFUND', 'refund'],
    ['letters without their accents', 'resume', 'reset'],
    ['accents that the text has not', 'pàrcel', 'delivery'],
    ['a letter too few', 'pasword', 'reset'],
    ['a letter too many', 'passsword', 'reset'],
    ['two letters that changed places', 'refudn', 'refund'],
    ['another letter', 'retund', 'refund'],
    ['a slip in the first letter', 'oarcel', 'delivery'],
    ['two slips in a long word', 'instuctoins', 'reset'],
    ['a slip in the beginning of a word', 'instuct', 'reset'],
    ['several words in any order and place', 'card refund five', 'refund'],
    ['the midst of a long word', 'dampfschiff', 'delivery'],
    ['a language without spaces', '三日', 'delivery'],
  ])('by %s', (_what, query, id) => {
    expect(found(templates, query)).toEqual([id]);
  });

  it.each([
    ['a word that nothing has', 'kangaroo'],
    ['words that no template has together', 'password parcel'],
    ['a short word with a slip', 'crad'.slice(0, 3) + 'q'],
    ['two slips in a short word', 'prcle'],
    ['the name of a slot', 'customer'],
  ])('nothing by %s', (_what, query) => {
    expect(found(templates, query)).toEqual([]);
  });

  it('Nothing typed, or no letter of it, asks for nothing', () => {
    for (const query of ['', '   ', '***', '{}'])
      expect(search(indexOf(templates), query, { most: 20 })).toEqual({ of: 0, found: [] });
  });

  it('Words that are all there with a slip or so in one, where another word is spelled right but stands elsewhere', () => {
    const pair = [
      template('form', { name: 'A form for you' }),
      template('from', { name: 'News from the team' }),
    ];
    expect(found(pair, 'form team')).toEqual(['from']);
  });

  it('says how many there are beyond those asked for', () => {
    const many = Array.from({ length: 30 }, (_, at) => template(`t${at}`, { body: 'refund' }));
    const { of, found } = search(indexOf(many), 'refund', { most: 5 });
    expect([of, found]).toEqual([30, [0, 1, 2, 3, 4]]);
  });
});

describe('What comes first', () => {
  const places = [
    template('body', { name: 'Fifth', body: 'about a refund' }),
    template('tag', { name: 'Fourth', tags: ['refund'] }),
    template('name', { name: 'Your refund' }),
    template('begins', { name: 'Refunded twice' }),
    template('alias', { name: 'First', alias: 'refund' }),
  ];
  it('An alias, the beginning of a name, a word of a name, a tag, the text', () => {
    expect(found(places, 'refund')).toEqual(['alias', 'begins', 'name', 'tag', 'body']);
  });

  it('before the index stands the same templates are found, names first', () => {
    const { of, found } = scan(places, 'refund', { most: 20 });
    expect(of).toBe(5);
    expect(found.map((at) => places[at]!.id)).toEqual(['begins', 'name', 'alias', 'tag', 'body']);
  });

  it('A word as it was typed comes before one with a slip', () => {
    const pair = [template('near', { name: 'Refunt' }), template('right', { body: 'refund' })];
    expect(found(pair, 'refund')).toEqual(['right']);
  });

  it('Of two that fit alike, the one in use, and the one used lately more than the one used long ago', () => {
    const alike = ['a', 'b', 'c'].map((id) => template(id, { name: `Refund ${id}` }));
    const use = (id: string, day: string, result = 'inserted') => ({
      template: id,
      at: `2026-03-${day}T12:00:00.000Z`,
      result,
    });
    const uses = usesOf([use('b', '01'), use('c', '19')], NOW);
    expect(found(alike, 'refund', { uses })).toEqual(['c', 'b', 'a']);
    const often = usesOf([use('b', '01'), use('b', '02'), use('b', '03'), use('c', '19')], NOW);
    expect(found(alike, 'refund', { uses: often })).toEqual(['b', 'c', 'a']);
  });

  it('Use never puts a template before one whose name fits better', () => {
    const uses = usesOf(
      Array.from({ length: 50 }, () => ({ template: 'body', at: NOW, result: 'inserted' })),
      NOW,
    );
    expect(found(places, 'refund', { uses })[0]).toBe('alias');
    expect(found(places, 'refund', { uses }).at(-1)).toBe('body');
  });
});

it('What was used in the last 30 days counts; what did not arrive, or is older, does not', () => {
  const uses = usesOf(
    [
      { template: 'a', at: '2026-03-20T11:00:00.000Z', result: 'inserted' },
      { template: 'a', at: '2026-03-06T12:00:00.000Z', result: 'copied' },
      { template: 'a', at: '2026-02-01T12:00:00.000Z', result: 'inserted' },
      { template: 'b', at: '2026-03-20T11:00:00.000Z', result: 'lost' },
    ],
    NOW,
  );
  expect(uses.get('a')).toMatchObject({ count: 2, last: '2026-03-20T11:00:00.000Z' });
  expect(uses.get('a')?.weight).toBeCloseTo(1.5, 1);
  expect(uses.has('b')).toBe(false);
});

describe('Three keystrokes', () => {
  const templates = Object.values(PACKS).flatMap((pack) => pack.templates);
  it.each(templates.map((template) => [template.id, template] as const))(
    'find %s first in its playbook, by the initials of its name',
    (id, { name }) => {
      const pack = Object.values(PACKS).find((one) =>
        one.templates.some((other) => other.id === id),
      )!;
      const initials = name
        .split(' ')
        .map((word) => word[0])
        .join('');
      expect(initials.length).toBeLessThanOrEqual(3);
      expect(found(pack.templates, initials)[0]).toBe(id);
    },
  );

  it('or by the first letters of its name, among the first three', () => {
    for (const { templates } of Object.values(PACKS))
      for (const { id, name } of templates)
        expect(found(templates, name.slice(0, 3)).slice(0, 3), name).toContain(id);
  });
});

describe('The index', () => {
  it('is built in steps, and finds what was there when it was begun', () => {
    const body = 'Lorem ipsum dolor sit amet. '.repeat(20);
    const many = Array.from({ length: 400 }, (_, at) =>
      template(`t${at}`, { body: `${body} n${at}` }),
    );
    const building = indexing(many);
    let steps = 0;
    let step = building.next();
    for (; !step.done; step = building.next()) steps += 1;
    expect(steps).toBeGreaterThan(20);
    expect(search(step.value, 'n399', { most: 3 }).found).toEqual([399]);
  });

  it('Words of hostile length and number are found in linear time', () => {
    const hostile = [
      template('long', { body: 'a'.repeat(200_000) }),
      template('many', { body: 'ab '.repeat(100_000) }),
      template('__proto__', { name: 'constructor hasOwnProperty __proto__' }),
    ];
    const before = performance.now();
    const index = indexOf(hostile);
    expect(search(index, 'constructor', { most: 3 }).found).toEqual([2]);
    search(index, 'a'.repeat(5_000), { most: 3 });
    search(index, 'b '.repeat(500), { most: 3 });
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('What is marked', () => {
  const marked = (text: string, query: string) =>
    marksIn(text, query).map(({ from, to }) => text.slice(from, to));
  it.each([
    ['Critical Issue Response', 'iss', ['Iss']],
    ['Critical Issue Response', 'resp crit', ['Crit', 'Resp']],
    ['Reset, and reset again', 'reset', ['Reset', 'reset']],
    ['Reset the rest', 'reset', ['Reset']],
    ['Refund is on its way', 'refudn', ['Refund']],
    ['Das Résumé', 'resum', ['Résum']],
    ['Das Re\u0301sume\u0301', 'resum', ['Re\u0301sume\u0301']],
    ['Critical', 'x', []],
    ['Critical', '', []],
  ])('in “%s”, by “%s”', (text, query, marks) => {
    expect(marked(text, query)).toEqual(marks);
  });

  it('A passage of the text around the first word that was found, on one line', () => {
    const text = `Dear {customer},\n\n${'Thank you for writing to us. '.repeat(5)}The **refund** is on its way.\n${'Bye. '.repeat(30)}`;
    const passage = passageIn(text, 'refnd')!;
    expect(passage).toMatch(/^….*refund is on its way\. Bye\..*…$/);
    expect(passage.indexOf('refund')).toBeLessThan(40);
    expect(passage.length).toBeLessThan(100);
    expect(passageIn(text, 'parcel')).toBeUndefined();
    expect(passageIn('Refund it.', 'refund')).toBe('Refund it.');
  });
});
