import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import { rankOfTheirs } from '../../lib/triage';

/** The helpdesk's own priority on the scale of the playbook. */

const on = (pack: string) => (word: string | undefined) => rankOfTheirs(word, packOf(pack)!);
const runbook = on('runbook');
const excellence = on('excellence');

describe('a priority as the helpdesk words it', () => {
  test('is the level of that name, or of that code, in any case', () => {
    expect(['critical', 'High', ' medium ', 'LOW'].map(runbook)).toEqual([0, 1, 2, 3]);
    expect(['P0', 'p1', 'P1 High'].map(runbook)).toEqual([0, 1, 1]);
    expect(['p1', 'P4'].map(excellence)).toEqual([0, 3]);
  });

  test('is the level that goes by a word of the same meaning', () => {
    expect(['urgent', 'normal', 'minor'].map(runbook)).toEqual([0, 2, 3]);
    expect(['urgent', 'major', 'Moderate'].map(on('sop'))).toEqual([0, 1, 2]);
  });

  test('cannot be told in another language, by an unknown word, or without one', () => {
    expect(
      ['dringend', 'alta', 'priority', 'constructor', '', ' ', undefined].map(runbook),
    ).toEqual(Array(7).fill(null));
  });

  test('has no place on a playbook without a scale', () => {
    expect(on('playbook')('urgent')).toBeNull();
  });
});
