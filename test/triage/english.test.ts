import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/assess';
import { packOf } from '../../lib/playbook';
import { stem } from '../../lib/playbook/forms';
import type { Playbook } from '../../lib/playbook/schema';
import { isNumber } from '../../lib/triage/english';
import { ticketWith } from './ticket';

/** Rules of plain English that hold under every playbook, shown where they decide. */

const now = '2026-01-13T14:01:00.000Z';
const judged = (text: string, pack: string, subject = '') =>
  assess(
    ticketWith(text, { subject }),
    packOf(pack) as Playbook,
    { tickets: [], decisions: [] },
    now,
  );
const tier = (text: string) => judged(text, 'excellence').tier.value?.id ?? null;
const code = (text: string) => judged(text, 'excellence').priority.value?.code ?? null;

describe('a number', () => {
  test('is one with a comma or a dot between its thousands', () => {
    expect(['1,500', '1.500', '2', '14,000,000', 'ninety'].map(isNumber)).not.toContain(false);
    expect(['1', '1,5', '0', 'one'].map(isNumber)).not.toContain(true);
    expect(code('The import deleted 1,500 customer records.')).toBe('P1');
  });
});

describe('please', () => {
  test('behind a comma belongs to what it asks for', () => {
    const raised = (text: string) => judged(text, 'excellence').triggers.map(({ id }) => id);
    expect(raised('Manager, please.')).toEqual(['manager-asked']);
    expect(raised('I am the manager, please add me to the list.')).toEqual([]);
  });
});

describe('you', () => {
  test('is somebody, and no small word to be passed over', () => {
    expect(code('We would show the platform to you offline, in a meeting.')).not.toBe('P1');
    expect(code('The platform is now completely offline.')).toBe('P1');
  });
});

describe('a note', () => {
  test('is no "not", and a site is nobody who sits', () => {
    expect(stem('notes')).not.toBe(stem('not'));
    expect(stem('sites')).not.toBe(stem('sits'));
    expect(stem('sites')).toBe(stem('site'));
    expect(code('A tooltip hides the Delete icon, I cannot reach it.')).toBe('P3');
    expect(code('Our guests sit down at the tables. How do we number them?')).toBe('P4');
  });
});

describe('a hint', () => {
  test('of a tier decides only where nothing says more', () => {
    expect(tier('The service is completely down.')).toBe('T3');
    expect(tier('Some data is missing and now the service is completely down.')).toBe('T2');
    expect(tier('In case the service should be down: how do I reach the status page?')).toBe('T1');
  });

  test('of a fault is none in a wish', () => {
    expect(
      tier('It would be lovely if the list could sort by shelf, it only sorts by name.'),
    ).toBeNull();
  });

  test('of a level gives way to a keyword rule and to the first tier', () => {
    expect(code('The timer stays on the old page whatever I do.')).toBe('P3');
    expect(code('It says credentials invalid, it will not let me in.')).toBeNull();
  });

  test('of a topic counts once, so that several do not outweigh a plain word', () => {
    const text = 'The invoice was made out to our old company name. Please issue a corrected one.';
    expect(judged(text, 'playbook', 'wrong company name').topic.value?.id).toBe(
      'billing-questions',
    );
  });
});

describe('a title', () => {
  const raised = (text: string) => judged(text, 'runbook').triggers.map(({ ref }) => ref);

  test('is read in the lines that close a mail, however long', () => {
    const foot =
      'Jane Ortiz\nChief Executive Officer\nHarborline Freight\n12 Quay Street, 3rd floor\nBoston MA 02110';
    expect(raised(`How do I print the list of open orders.\n\n${foot}`)).toContain('R-000-ESC-04');
  });

  test('is none in a sentence about somebody else', () => {
    const text =
      'Two presidents appear where one should be.\nBoth stand on the left side of the page that we print.';
    expect(raised(text)).not.toContain('R-000-ESC-04');
  });
});
