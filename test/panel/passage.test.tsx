// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { ProofList } from '../../components/ticket/ProofList';
import { proofs } from '../../components/ticket/proofs';
import type { Evidence } from '../../lib/assessment';
import { NOW, ticket } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const TEXT = 'Hello,\n<b>the export</b> is broken since today.\nRegards';

const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  quote: '<b>the export</b> is broken',
  message: 0,
  from: 7,
  text: 'A function fails',
  ref: 'R',
  ...change,
});

function shown(change: Partial<Evidence> = {}, author?: string) {
  const told = ticket({
    messages: [
      {
        author,
        role: 'customer',
        visibility: 'public',
        sentAt: '2026-01-14T14:00:00.000Z',
        text: TEXT,
      },
    ],
  });
  return render(
    <ProofList
      proofs={proofs([evidence(change)])}
      told={{ ticket: told, now: NOW, zone: 'America/New_York' }}
    />,
  );
}

describe('a quote among the words around it', () => {
  test('is folded until a person opens it, and folds again', () => {
    const place = shown();
    const button = find(place, 'button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(place.querySelector('figure')).toBeNull();
    click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(find(place, 'figure').id).toBe(button.getAttribute('aria-controls'));
    click(button);
    expect(place.querySelector('figure')).toBeNull();
  });

  test('is marked in the message, which is shown as text', () => {
    const place = shown();
    click(find(place, 'button'));
    expect(find(place, 'blockquote').textContent).toBe(TEXT);
    expect(find(place, 'mark').textContent).toBe('<b>the export</b> is broken');
    expect(place.querySelector('blockquote b')).toBeNull();
  });

  test('stands under who wrote it and when', () => {
    const place = shown({}, 'Priya\u202eRaman');
    click(find(place, 'button'));
    expect(find(place, 'figcaption').textContent).toContain('Priya[U+202E]Raman');
    expect(find(place, 'time').textContent).toBe('today 9:00 AM EST');
  });

  test('stands under the customer where no name was read', () => {
    const place = shown();
    click(find(place, 'button'));
    expect(find(place, 'figcaption').textContent).toContain('Customer');
  });

  test('of a subject says so', () => {
    const place = shown({ quote: 'The export stops', message: -1, from: 0 });
    click(find(place, 'button'));
    expect(find(place, 'figcaption').textContent).toBe('Subject');
    expect(find(place, 'mark').textContent).toBe('The export stops');
  });

  test('that the ticket no longer says at its place is a quote and no more', () => {
    const place = shown({ from: 3 });
    expect(find(place, 'q').textContent).toBe('<b>the export</b> is broken');
    expect(place.querySelector('button')).toBeNull();
  });
});

describe('quotes beyond those that are shown', () => {
  const several = (shown: number) =>
    render(
      <ProofList
        proofs={['the export', 'is broken', 'since today'].map((quote) => ({
          ...evidence({ quote }),
          proves: [],
        }))}
        told={{ ticket: ticket(), now: NOW, zone: 'America/New_York' }}
        shown={shown}
      />,
    );
  const quotes = (place: HTMLElement) =>
    [...place.querySelectorAll('q')].filter((one) => !one.closest('[hidden]')).length;

  test('stand behind their number, which says in full what it counts', () => {
    const place = several(1);
    const more = find(place, '[data-act="more-quotes"]');
    expect(quotes(place)).toBe(1);
    expect(more.textContent).toBe('2 more');
    expect(more.getAttribute('aria-label')).toBe('2 more quotes');
    click(more);
    expect(quotes(place)).toBe(3);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    click(more);
    expect(quotes(place)).toBe(1);
  });

  test('are all of them where none is shown, and none where all are', () => {
    expect(find(several(0), '[data-act="more-quotes"]').textContent).toBe('3 quotes');
    expect(several(3).querySelector('[data-act="more-quotes"]')).toBeNull();
  });
});
