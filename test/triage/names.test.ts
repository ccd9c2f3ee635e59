import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/playbook';
import { triage } from '../../lib/triage';
import { ticketWith } from './ticket';

/** What only sounds like trouble: names of parts of a product, and what has passed. */

const rank = (text: string, subject?: string) =>
  triage(ticketWith(text, { subject }), packOf('runbook')!).priority.value?.rank ?? null;

describe('a name says nothing of what happened', () => {
  test.each([
    ['quoted, in front of a part', 'Please move the "System Down" widget to the left.'],
    ['quoted, behind a part', "The button 'System is down' needs a new icon."],
    ['with capitals', 'We like your System Down Monitor widget on the wall.'],
    ['quoted, between an article and its noun', 'Please add a "System down" notice to the board.'],
    ['behind "named"', 'There is a tab named System Down, which we do not need.'],
  ])('%s', (_name, text) => {
    expect(rank(text)).not.toBe(0);
  });

  test('while what is quoted beside a name, or shown by a part, still does', () => {
    expect(rank('The system is down, the "Sales" widget too.')).toBe(0);
    expect(rank('The system is down. It says "please wait".')).toBe(0);
    expect(rank('We get "the system is down" on all computers.')).toBe(0);
    expect(rank('Everybody gets a "system is down" message.')).toBe(0);
  });
});

describe('a clause that takes its sentence up again', () => {
  test('behind what stands between commas asks nothing', () => {
    expect(rank('The till, our only one, is severely limited.')).toBe(1);
    expect(rank('The planner, for us the main thing, is badly broken.')).toBe(1);
  });

  test('while a question behind a comma still does', () => {
    expect(rank('Sorry to ask, is the system down')).toBeNull();
    expect(rank('Good morning, are your servers down?')).toBeNull();
  });
});

describe('what is over', () => {
  test('takes the subject back with it', () => {
    expect(rank('All good again since noon, thank you.', 'Re: system down')).toBeNull();
  });

  test('is not over while it is awaited', () => {
    expect(rank('The system is down. Tell me when it is back up.')).toBe(0);
    expect(rank('The system is down. It should be up again by now.')).toBe(0);
    expect(rank('The system was down. When I came in it was up again.')).not.toBe(0);
  });
});
