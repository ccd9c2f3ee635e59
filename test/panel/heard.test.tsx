// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Heard } from '../../components/calming/Heard';
import { currentOf, heardFor, phraseOf } from '../../components/calming/heardFor';
import { packOf } from '../../lib/playbook';
import { withBorrowed } from '../../lib/playbook/borrow';
import { wordings } from '../../lib/reply/tone';
import { assess } from '../../lib/assess';
import { NOW, ticket } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const excellence = packOf('excellence')!;

const wrote = (text: string) =>
  ticket({
    subject: undefined,
    messages: [{ role: 'customer', visibility: 'public', sentAt: NOW, text }],
  });
const heardIn = (text: string, playbook = excellence) =>
  heardFor(playbook, assess(wrote(text), playbook, { tickets: [], decisions: [] }, NOW));

const UPSET = 'I am fed up with this. Nobody called us back.';

describe('which words help', () => {
  test('none where nothing shows that anybody is upset', () => {
    expect(heardIn('How do I export my report?')).toBeUndefined();
  });

  test('five letters with the customer’s own words, sentences and what to avoid (R-004-DEE-02)', () => {
    const heard = heardIn(UPSET)!;
    expect(heard.steps.map(({ letter }) => letter).join('')).toBe('HEARD');
    expect(UPSET).toContain(heard.quote);
    expect(heard.power).toHaveLength(4);
    expect(heard.avoid).toEqual(expect.arrayContaining(['calm down', 'policy', 'if I can']));
  });

  test.each([
    ['I want to speak to your manager.', 'manager'],
    ['My lawyer will sue you over this.', 'legal'],
  ])('%s opens them too', (text, sign) => {
    expect(heardIn(text)?.sign).toBe(sign);
  });

  test('every word to avoid is one that the draft check finds', () => {
    for (const word of heardIn(UPSET)!.avoid) {
      const found = wordings(`Please note, ${word}.`, { playbook: excellence }, () => undefined);
      expect(found.map((one) => one.is)).toContain('avoid');
    }
  });

  test('a playbook without a guide has its own sentences, another none, and one that borrows the lender’s', () => {
    const own = heardIn(UPSET, packOf('playbook'))!;
    expect(own.steps).toEqual([]);
    expect(own.power.map(({ text }) => text)).toContain('I can see why this is frustrating');
    expect(own.power.map(({ text }) => text).join()).not.toContain('anything more');
    const runbook = packOf('runbook')!;
    expect(heardIn(UPSET, runbook)).toBeUndefined();
    const lent = withBorrowed(runbook, { guides: excellence });
    expect(heardIn(UPSET, lent)).toMatchObject({
      name: 'HEARD',
      from: { id: 'excellence' },
      power: [],
    });
    expect(heardIn(UPSET, withBorrowed(lent, { tone: excellence }))!.power).toHaveLength(4);
  });

  test('a remark is not inserted, and an open end is written by a person', () => {
    expect(phraseOf('Sorry. (Always fits.)')).toEqual({ text: 'Sorry.', note: 'Always fits.' });
    expect(phraseOf('This is what I do: ...')).toEqual({
      text: 'This is what I do:',
      goesOn: true,
    });
  });

  test('the next letter is on when something was said for the one before; the last when it is solved', () => {
    const heard = heardIn(UPSET)!;
    expect(currentOf(heard, new Set(), false)).toBe('hear');
    expect(currentOf(heard, new Set(['hear', 'empathize']), false)).toBe('apologize');
    expect(currentOf(heard, new Set(), true)).toBe('diagnose');
  });
});

describe('the card', () => {
  const shown = (change: { isOpen?: boolean; done?: string[] } = {}) => {
    const inserted: string[] = [];
    const place = render(
      <Heard
        heard={heardIn(UPSET)!}
        isOpen={change.isOpen ?? true}
        done={new Set(change.done)}
        isSolved={false}
        onInsert={(step, { text }) => inserted.push(`${step}: ${text}`)}
        onOpen={() => inserted.push('toggled')}
      />,
    );
    return { place, inserted };
  };

  test('speaks of the words, with a quote, and tints the letter that is on', () => {
    const { place } = shown({ done: ['hear'] });
    expect(place.textContent).toContain('These words sound upset: be HEARD');
    expect(place.textContent).not.toMatch(/customer is/i);
    expect(find(place, 'q').textContent).toMatch(/fed up|Nobody called/);
    expect(find(place, '[data-state="current"]').dataset.value).toBe('empathize');
    expect(find(place, '[data-value="hear"]').dataset.state).toBe('done');
  });

  test('inserts a sentence on a person’s click only', () => {
    const { place, inserted } = shown();
    const sorry = find(place, '[data-value="apologize"] button');
    click(sorry, 'script');
    expect(inserted).toEqual([]);
    click(sorry);
    expect(inserted).toEqual(["apologize: I'm sorry this has been your experience."]);
  });

  test('one sentence of all is in the tab order', () => {
    const { place } = shown();
    expect(place.querySelectorAll('[data-act="insert-phrase"][tabindex="0"]')).toHaveLength(1);
  });

  test('closed it is a line', () => {
    const { place } = shown({ isOpen: false });
    expect(place.querySelector('ol')).toBeNull();
    expect(find(place, '[data-act="heard"]').getAttribute('aria-expanded')).toBe('false');
  });
});
