// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { HELPDESKS } from '../../lib/helpdesks';
import { readerChanges } from '../../lib/readers/changes';
import { checkReaders } from '../../lib/readers/check';
import { openReaders, readersFileOf, readersTooLarge } from '../../lib/readers/file';
import type { Addition } from '../../lib/readers/schema';

/** A file of selectors that a team shares: taken as a whole, or told what is wrong with it. */

const KNOWN = { zendesk: ['subject', 'status', 'sentAt'], rt: ['subject'] };

const selectors = (hooks: Record<string, string[]>, helpdesk = 'zendesk'): Addition => ({
  kind: 'selectors',
  helpdesk,
  hooks,
});

const taught = (change = {}): Addition => ({
  kind: 'taught',
  id: 'own-desk',
  name: 'Our desk',
  origin: 'https://desk.example',
  address: '/tickets/{id}',
  hooks: { subject: ['h1.title'], message: ['.entry'], 'field.plan': ['.plan'] },
  attributes: { sentAt: 'datetime' },
  localTimes: false,
  kinds: [{ css: '.note', visibility: 'internal' }],
  composers: [{ css: 'textarea' }],
  ...change,
});

const file = (...readers: unknown[]) => ({ deskside: 'readers', schema: 1, readers });

/** `path: sentence` of everything that is wrong. */
function problems(json: unknown): string[] {
  const checked = checkReaders(json, KNOWN);
  return checked.ok ? [] : checked.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('what was exported is read again as it was', () => {
  const readers = [selectors({ subject: ['h1[data-x]', 'app-shell >>> h1'] }), taught()];
  expect(openReaders(readersFileOf(readers), KNOWN)).toEqual({ ok: true, readers });
});

test('all the shipped selectors could stand in such a file', () => {
  const known = Object.fromEntries(HELPDESKS.map(({ id, hooks }) => [id, Object.keys(hooks)]));
  const shipped = HELPDESKS.flatMap(({ id, hooks }) => {
    const filled = Object.entries(hooks).filter(([, list]) => list.length > 0);
    const own = filled.map(([field, list]) => [field, [...list]]);
    return own.length ? [selectors(Object.fromEntries(own), id)] : [];
  });
  expect(shipped.length).toBeGreaterThan(2);
  const checked = checkReaders(file(...shipped), known);
  expect(checked.ok ? [] : checked.problems).toEqual([]);
});

describe('a file is refused', () => {
  test.each([
    ['another file', { name: 'x' }, /no file of readers/],
    ['nothing at all', null, /no file of readers/],
    ['a playbook', { format: 1, id: 'sop' }, /This is a playbook/],
    ['a newer form', { ...file(), schema: 2 }, /^schema: .*newer Deskside/],
    ['nothing in it', file(), /^readers: Write at least one/],
    ['a strange kind', file({ kind: 'code' }), /^readers\.0\.kind: .*"selectors" or "taught"/],
    ['more than it may say', { ...file(taught()), run: 'alert(1)' }, /^run: There is no "run"/],
    ['a strange helpdesk', file(selectors({}, 'zendeks')), /helpdesk: .*Did you mean "zendesk"/],
    ['a built-in name', file(selectors({}, 'constructor')), /There is no helpdesk "constructor"/],
    ['a strange field', file(selectors({ stauts: ['a'] })), /stauts: .*Did you mean "status"/],
    ['a field of objects', file(selectors({ constructor: ['a'] })), /no field "constructor"/],
    ['no selector', file(selectors({ subject: [] })), /hooks\.subject: Write at least one/],
    ['an empty selector', file(selectors({ subject: [''] })), /hooks\.subject\.0: This is empty/],
    ['a long one', file(selectors({ subject: [`a${' b'.repeat(200)}`] })), /too long: 400/],
    [
      'text for a list',
      file(selectors({ subject: 'h1' as never })),
      /subject: This must be a list/,
    ],
    [
      'one helpdesk twice',
      file(selectors({}), selectors({})),
      /readers\.1: "zendesk" stands twice/,
    ],
    ['a shipped id', file(taught({ id: 'zendesk' })), /readers\.0\.id: .*own-/],
    ['a path for a site', file(taught({ origin: 'https://desk.example/x' })), /origin: .*site/],
    ['a site in disguise', file(taught({ origin: 'https://a@desk.example' })), /origin: .*site/],
    ['no {id}', file(taught({ address: '/tickets' })), /address: .*\{id\}/],
    ['a strange attribute', file(taught({ attributes: { sentAt: 'On Click' } })), /attribute/],
    ['a bad kind', file(taught({ kinds: [{ css: 'a[' }] })), /kinds\.0\.css: .*not a CSS/],
  ])('for %s', (_, json, sentence) => {
    expect(problems(json).join('\n')).toMatch(sentence);
  });

  test.each([
    ['h1 >', /not a CSS selector/],
    ['> h1', /begin with a combinator/],
    ['h1{color:red}', /not a CSS selector/],
    ['*', /fits every element/],
    ['body *', /fits every element/],
    ['h1::before', /no element of the page/],
    ['h1:contains("x")', /":contains" cannot/],
    ['a:visited', /":visited" cannot/],
    ['h1 >>> ', /shadow root/],
    ['[a!="b"]', /"!="/],
    ['a:is(b:is(c:is(d:is(e))))', /nested too deep/],
    [Array.from({ length: 60 }, () => 'a').join(), /too many steps/],
  ])('for the selector %s', (css, sentence) => {
    expect(problems(file(selectors({ subject: [css] })))).toEqual([
      expect.stringMatching(new RegExp(`^readers\\.0\\.hooks\\.subject\\.0: .*${sentence.source}`)),
    ]);
  });

  test('with every problem named, not only the first', () => {
    const wrong = file(selectors({ stauts: ['a'], subject: ['a['] }), selectors({}, 'jra'));
    expect(problems(wrong)).toHaveLength(3);
  });

  test('when it is larger than any file of readers, before it is read', () => {
    expect(readersTooLarge(1_000_001)?.sentence).toContain('1 MB');
    expect(openReaders('['.repeat(1_000_001), KNOWN)).toMatchObject({ ok: false });
  });

  test.each(['', '{"deskside"', '[[[[', '['.repeat(5000), '\u0000', 'PK\u0003'])(
    'when it is no JSON: %j',
    (text) => {
      expect(openReaders(text, KNOWN)).toMatchObject({ ok: false, problems: [{ path: '' }] });
    },
  );

  test('when a name of every object stands in it', () => {
    const text = '{"deskside":"readers","schema":1,"readers":[{"__proto__":{"kind":"taught"}}]}';
    expect(openReaders(text, KNOWN)).toMatchObject({ ok: false });
    expect(({} as { kind?: string }).kind).toBeUndefined();
  });
});

describe('before it is applied, a file says what it changes', () => {
  const kept = (addition: Addition, id: string) => ({ id, at: '2026-01-13T09:00:00Z', addition });

  test('by field, with what was there before; fields that go are named too', () => {
    const before = selectors({ subject: ['h1'], status: ['.state'] });
    const after = selectors({ subject: ['h2', 'h1'], sentAt: ['time'] });
    expect(readerChanges([after], [kept(before, 'selectors zendesk')])).toEqual([
      {
        addition: after,
        is: 'changed',
        fields: [
          { field: 'subject', before: ['h1'], after: ['h2', 'h1'] },
          { field: 'sentAt', before: [], after: ['time'] },
          { field: 'status', before: ['.state'], after: [] },
        ],
      },
    ]);
  });

  test('the same once more changes nothing; a new one is new', () => {
    const one = selectors({ subject: ['h1'] });
    const [same, fresh] = readerChanges([one, taught()], [kept(one, 'selectors zendesk')]);
    expect(same).toMatchObject({ is: 'same', fields: [] });
    expect(fresh).toMatchObject({ is: 'new' });
  });

  test('a taught reader replaces the one of its site, whatever its name', () => {
    const [change] = readerChanges([taught({ id: 'own-other' })], [kept(taught(), 'own-desk')]);
    expect(change?.is).toBe('changed');
  });
});
