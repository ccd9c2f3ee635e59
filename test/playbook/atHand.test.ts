import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import { atHand, type AtMoment } from '../../lib/playbook/atHand';
import { DEFAULT_SETTINGS } from '../../lib/store/schema';

/** What the team filled in, as it is laid out beside a ticket. */

describe('beside a ticket', () => {
  const moment: AtMoment = {
    rank: null,
    topic: null,
    channel: 'email',
    isAnswered: false,
    isSolved: false,
    isEscalated: false,
    customer: ['eva@globex.example', 'globex.example', 'Globex'],
    words: 'We may move to FastDesk.',
  };
  const shown = (pack: string, figures: Record<string, string>, change: Partial<AtMoment> = {}) => {
    const { now, rest } = atHand(
      packOf(pack)!,
      { ...DEFAULT_SETTINGS, figures },
      { ...moment, ...change },
    );
    const plain = (entries: typeof now) =>
      entries.flatMap(({ links, lines }) => [...links, ...lines]);
    return { now: plain(now), rest: plain(rest) };
  };

  test('stands what is for it; the rest is kept apart', () => {
    const survey = { 'sop/surveyLink': 'survey.acme.example' };
    expect(shown('sop', survey)).toEqual({ now: [], rest: ['https://survey.acme.example/'] });
    expect(shown('sop', survey, { isSolved: true }).now).toEqual(['https://survey.acme.example/']);
  });

  test('stand the lines that name the customer', () => {
    const lines = 'initech.example: Sam\nGlobex: Jo Park, +1 555 0100';
    expect(shown('guidelines', { 'guidelines/enterpriseAccounts': lines }).now).toEqual([
      'Globex: Jo Park, +1 555 0100',
    ]);
  });

  test('stands one line of thousands beside a megabyte, which is read once', () => {
    const lines = [...Array.from({ length: 3_000 }, (_, at) => `Rival${at}`), 'FastDesk: ask why'];
    const words = `${'We write a long log. '.repeat(50_000)} FastDesk`;
    const figures = { 'guidelines/competitors': lines.join('\n') };
    expect(shown('guidelines', figures, { words }).now).toEqual(['FastDesk: ask why']);
  });

  test('stand the lines whose words the customer writes, whole words only', () => {
    const competitors = { 'guidelines/competitors': 'FastDesk: ask why\nDesk' };
    expect(shown('guidelines', competitors).now).toEqual(['FastDesk: ask why']);
  });

  test('stands nothing that cannot be read', () => {
    expect(shown('sop', { 'sop/surveyLink': 'javascript:alert(1)' }, { isSolved: true })).toEqual({
      now: [],
      rest: [],
    });
  });
});
