// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Draft } from '../../components/reply/Draft';
import { InsertResult } from '../../components/reply/InsertResult';
import { linesOf } from '../../components/reply/lines';
import { fill, type Filled } from '../../lib/reply';
import { judged, NOW, runbook, ticket } from './given';
import { cleanUp, click, find, render } from './render';

afterEach(cleanUp);

const HOSTILE = '<img src=x onerror="window.struck=1">\u202egnp';

const filledWith = (id: string, { typed = {}, name = 'Priya Raman', contact = '' } = {}): Filled =>
  fill({
    template: runbook.templates.find((template) => template.id === id)!,
    ticket: ticket({ requester: { name } }),
    assessment: judged(),
    playbook: runbook,
    settings: {
      agentName: 'Maya Lindholm',
      companyName: '',
      emergencyContact: contact,
      routing: {},
    },
    typed,
    now: NOW,
    zone: 'America/New_York',
    language: 'en',
  });

function shown(filled: Filled, confirmed: string[] = [], typed: Record<string, string> = {}) {
  const acts = {
    onInsert: vi.fn(),
    onCopy: vi.fn(),
    onType: vi.fn(),
    onBody: vi.fn(),
    onLanguage: vi.fn(),
    onLeaveOut: vi.fn(),
    onConfirm: vi.fn(),
  };
  const place = render(
    <Draft
      name="A reply"
      audience="customer"
      filled={filled}
      typed={typed}
      confirmed={new Set(confirmed)}
      busy={false}
      now={NOW}
      zone="America/New_York"
      onBack={() => undefined}
      {...acts}
    />,
  );
  return { place, insert: find(place, '[data-act="insert"]'), ...acts };
}

describe('an opened reply', () => {
  test('an open slot is a field in its place, with the word, and keeps insert from acting', () => {
    const { place, insert, onInsert } = shown(filledWith('runbook.standard-response'));
    const open = find(place, 'input[data-slot="team"]');
    expect(open.dataset.state).toBe('open');
    expect(open.parentElement?.textContent).toBe('open');
    expect(insert.getAttribute('aria-disabled')).toBe('true');
    expect(insert.textContent).toBe('Fill 1 slot to insert');
    click(insert);
    expect(onInsert).not.toHaveBeenCalled();
  });

  test('with every slot filled it is inserted by a person, and never by a script', () => {
    const { insert, onInsert } = shown(
      filledWith('runbook.standard-response', { typed: { team: 'Technical support' } }),
    );
    click(insert, 'script');
    expect(onInsert).not.toHaveBeenCalled();
    click(insert);
    expect(onInsert).toHaveBeenCalledOnce();
  });

  test('statements of fact are confirmed one by one before it may leave', () => {
    const filled = filledWith('runbook.critical-response', { contact: '+1 555 0100' });
    const refs = filled.confirm.map(({ ref }) => ref);
    expect(refs).toHaveLength(2);
    expect(shown(filled).insert.textContent).toBe('Confirm 2 statements to insert');
    cleanUp();
    expect(shown(filled, refs.slice(0, 1)).insert.textContent).toBe(
      'Confirm 1 statement to insert',
    );
    cleanUp();
    expect(shown(filled, refs).insert.getAttribute('aria-disabled')).toBeNull();
  });

  test('what it promises is listed with the time by which', () => {
    const { place } = shown(filledWith('runbook.critical-response'));
    const promises = find(place, '[data-part="promises"]').textContent;
    expect(promises).toContain('every 30 min');
    expect(promises).toContain('by today 10:15 AM EST');
    expect(promises).toContain('by today 11:00 AM EST');
  });

  test('hostile words of a ticket are shown as the words they are', () => {
    const { place } = shown(filledWith('runbook.standard-response', { name: HOSTILE }));
    expect(place.querySelector('img')).toBeNull();
    expect(find(place, '[data-slot="customer"]').textContent).toBe(
      '<img src=x onerror="window.struck=1">gnp',
    );
  });

  test('a field keeps the spaces between words while they are typed', () => {
    const typed = { team: 'Technical ' };
    const filled = filledWith('runbook.standard-response', { typed });
    const { place } = shown(filled, [], typed);
    click(find(place, '[data-act="edit-slot"][data-slot="team"]'));
    expect(find(place, 'input[data-slot="team"]')).toHaveProperty('value', 'Technical ');
  });

  test('lists keep their items, and a slot stays within its line', () => {
    const lines = linesOf([
      { is: 'text', text: 'Hello,\n\n- one ', bold: false },
      { is: 'slot', key: 'a', value: 'A', state: 'filled', bold: false },
      { is: 'text', text: ' end\n- two', bold: false },
    ]);
    expect(lines.map(({ item, parts }) => [item, parts.length])).toEqual([
      [false, 1],
      [false, 0],
      [true, 3],
      [true, 1],
    ]);
  });
});

describe('what became of an insertion', () => {
  const said = (outcome: Parameters<typeof InsertResult>[0]['outcome']) =>
    render(<InsertResult outcome={outcome} as="public" helpdesk="Zendesk" onSure={vi.fn()} />)
      .textContent ?? '';

  test('a text that was read back was still not sent', () => {
    const text = said({ is: 'inserted', words: 78 });
    expect(text).toContain('All 78 words match');
    expect(text).toContain('Not sent: you press Send in Zendesk.');
  });

  test('anything else never claims that the text is there', () => {
    for (const is of ['noComposer', 'moved', 'wrongComposer'] as const)
      expect(said({ is })).toContain('Nothing was inserted.');
    expect(said({ is: 'lost' })).toContain('could not be read back');
    expect(said({ is: 'wrongComposer', as: 'internal' })).toContain('An internal note is open');
  });
});
