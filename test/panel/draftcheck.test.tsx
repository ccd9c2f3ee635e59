// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DraftCheck } from '../../components/reply/DraftCheck';
import { PromisesSaid } from '../../components/reply/DraftCheckComposer';
import { spokenFinding } from '../../components/reply/DraftCheckSentence';
import { inPlace } from '../../entrypoints/sidepanel/remarks';
import type { DraftFinding } from '../../lib/reply';
import { NOW } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const ZONE = 'America/New_York';
const put = (said: string, words: string) => ({
  edit: { instead: { said, nth: 0, of: 1 }, words },
  words,
});
const FINDINGS: DraftFinding[] = [
  { is: 'secret', what: 'card', said: '•••• 4242', edit: put('4242 4242 4242 4242', '•••• 4242') },
  { is: 'mark', said: '<img src=x onerror=alert(1)>' },
  {
    is: 'template',
    ref: 'R-004-AUT-10',
    rule: 'No template goes out as it is.',
    name: 'Progress Update',
    missing: ['change'],
    blocks: true,
  },
  {
    is: 'late',
    ref: 'R-000-SLA-09',
    promise: 'in two weeks',
    by: '2026-01-28T15:00:00.000Z',
    metric: 'update',
    due: '2026-01-15T15:00:00.000Z',
  },
  { is: 'want', id: 'next-step', ref: 'R-002-PHI-04', rule: 'what happens next.' },
];

function shown(findings = FINDINGS, busy = false) {
  const onEdit = vi.fn();
  const onKeep = vi.fn();
  const place = render(
    <DraftCheck
      findings={findings}
      now={NOW}
      zone={ZONE}
      busy={busy}
      onEdit={onEdit}
      onKeep={onKeep}
    />,
  );
  return { place, onEdit, onKeep };
}

describe('the second look at a draft', () => {
  test('says nothing when all is well', () => {
    expect(shown([]).place.textContent).toBe('');
  });

  test('tells each finding with its rule, its gravity and the row that it rests on', () => {
    const { place } = shown();
    const rows = [...place.querySelectorAll('li')];
    expect(rows.map(({ dataset }) => dataset.gravity)).toEqual([
      'grave',
      'grave',
      'grave',
      'plain',
      'slight',
    ]);
    expect(rows[2]?.dataset.ref).toBe('R-004-AUT-10');
    expect(rows[2]?.textContent).toContain('It should not be sent like this.');
    expect(rows[3]?.textContent).toContain('“in two weeks” says Wed, Jan 28');
  });

  test('shows hostile words as the words they are, and no more of a card than its end', () => {
    const { place } = shown();
    expect(place.querySelector('img')).toBeNull();
    expect(place.textContent).toContain('<img src=x');
    expect(place.textContent).not.toContain('4242 4242');
  });

  test('replaces by a person’s click alone, and not while the page is being changed', () => {
    const { place, onEdit } = shown();
    click(find(place, '[data-act="swap"]'), 'script');
    expect(onEdit).not.toHaveBeenCalled();
    click(find(place, '[data-act="swap"]'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      instead: { said: '4242 4242 4242 4242', nth: 0, of: 1 },
      words: '•••• 4242',
    });
    const other = shown(FINDINGS, true);
    click(find(other.place, '[data-act="swap"]'));
    expect(other.onEdit).not.toHaveBeenCalled();
  });

  test('says how much of the draft goes by one click', () => {
    const inside = (out: 'sentence' | 'line' | 'all'): DraftFinding => ({
      is: 'inside',
      from: 'words',
      said: `leaked ${out}`,
      edit: { ...put('leaked', ''), out },
    });
    const { place, onEdit } = shown([inside('sentence'), inside('line'), inside('all')]);
    const acts = [...place.querySelectorAll('[data-act="swap"]')];
    expect(acts.map(({ textContent }) => textContent)).toEqual([
      'Take the sentence out',
      'Take the line out',
      'Take it all out',
    ]);
    click(acts[1]!);
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      instead: { said: 'leaked', nth: 0, of: 1 },
      words: '',
    });
  });

  test('lets the person keep their words', () => {
    const { place, onKeep } = shown();
    click(find(place, '[data-finding="want"] [data-act="keep"]'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('want next-step');
  });

  test('is spoken in the same words as it is shown', () => {
    for (const finding of FINDINGS) {
      const { place } = shown([finding]);
      const line = find(place, 'li p').textContent ?? '';
      const spoken = spokenFinding({ finding, now: NOW, zone: ZONE });
      expect(spoken.replace(/[“”]/g, '')).toBe(line.replace(/[“”]/g, ''));
      cleanUp();
    }
  });
});

describe('remarks while the draft is written', () => {
  test('one that stays keeps its place, what is new comes behind it', () => {
    const [card, mark, , , want] = FINDINGS as [
      DraftFinding,
      DraftFinding,
      DraftFinding,
      DraftFinding,
      DraftFinding,
    ];
    expect(inPlace([card, want], ['want next-step'])).toEqual([want, card]);
    expect(inPlace([card, mark, want], ['mark <img src=x onerror=alert(1)>', 'gone'])).toEqual([
      mark,
      card,
      want,
    ]);
  });
});

describe('a promise in the reply that was sent', () => {
  test('is offered with the time at which it falls due, and the person decides', () => {
    const acts = { onWatch: vi.fn(), onLeave: vi.fn() };
    const promise = {
      from: 0,
      to: 1,
      inOnePiece: true,
      language: 'en',
      said: 'in 30 minutes',
      sentence: 'I will call you in 30 minutes',
      by: '2026-01-14T15:30:00.000Z',
      since: '2026-01-14T15:30:00.000Z',
      speaksOf: { news: true, solution: false },
    };
    const place = render(<PromisesSaid promises={[promise]} now={NOW} zone={ZONE} {...acts} />);
    expect(find(place, '[data-act="watch"]').textContent).toBe(
      'Set a clock for today 10:30 AM EST',
    );
    click(find(place, '[data-act="watch"]'));
    click(find(place, '[data-act="leave"]'));
    expect(acts.onWatch).toHaveBeenCalledExactlyOnceWith(promise);
    expect(acts.onLeave).toHaveBeenCalledExactlyOnceWith(promise);
  });
});
