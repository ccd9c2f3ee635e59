import { describe, expect, test } from 'vitest';
import { checkInsDue, customerProgramme } from '../../lib/customer';
import { packOf } from '../../lib/playbook';

/** What is due with a customer of the service guidelines, who began on 1 January 2026 (R-002-ONB-01 to -06). */

const programme = customerProgramme(packOf('guidelines')!)!;
const due = (today: string, done: string[] = []) =>
  checkInsDue(programme, '2026-01-01', done, today).map(({ id, date }) => `${id} ${date}`);

test('of the five playbooks only the guidelines have such a programme', () => {
  const having = ['runbook', 'playbook', 'guidelines', 'sop', 'excellence'].filter((id) =>
    customerProgramme(packOf(id)!),
  );
  expect(having).toEqual(['guidelines']);
});

describe('what is due', () => {
  test('on the first day is the welcome, tomorrow', () =>
    expect(due('2026-01-01')).toEqual(['welcome 2026-01-02']));
  test('is all that is late, and the next', () =>
    expect(due('2026-01-09')).toEqual([
      'welcome 2026-01-02',
      'training 2026-01-08',
      'check-in 1 2026-01-08',
      'check-in 2 2026-01-15',
    ]));
  test('no longer has what was done', () =>
    expect(due('2026-01-09', ['welcome', 'training', 'check-in 1'])).toEqual([
      'check-in 2 2026-01-15',
    ]));
  test('has no check-in that a later one has overtaken', () =>
    expect(due('2026-02-26', ['welcome', 'training', 'complete'])).toEqual([
      'check-in 4 2026-02-26',
      'check-in 5 2026-05-26',
    ]));
  test('goes on every three months from the eighth week', () => {
    const all = ['welcome', 'training', 'complete'];
    const next = (today: string) => due(today, all).at(-1);
    expect(next('2026-05-27')).toBe('check-in 6 2026-08-26');
    expect(next('2026-08-27')).toBe('check-in 7 2026-11-26');
  });
});
