import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import { filled, letterOf as of, slot } from './desk';

describe('A sentence that may be left out', () => {
  const letter = of('Solved.\n\nDone by us. [[It stays so: {how}.]] Goodbye.\n\nKim', [
    slot('how'),
  ]);
  const sentence = 'It stays so: {how}.';

  it('is asked for while nobody left it out', () => {
    expect(filled('', { template: letter })).toMatchObject({ open: ['how'], text: '' });
    expect(filled('', { template: letter, typed: { how: 'a new disk' } }).text).toBe(
      'Solved.\n\nDone by us. It stays so: a new disk. Goodbye.\n\nKim',
    );
  });

  it('goes as a whole, with its slot and one space, and can be put back', () => {
    const out = filled('', { template: letter, leftOut: [sentence] });
    expect(out).toMatchObject({ open: [], text: 'Solved.\n\nDone by us. Goodbye.\n\nKim' });
    expect(out.slots).toMatchObject([{ key: 'how', state: 'out' }]);
    expect(out.shown).toContainEqual({ is: 'leftOut', sentence });
    expect(filled('', { template: letter, leftOut: ['another'] }).open).toEqual(['how']);
  });

  it('that stood alone takes its paragraph along, and no gap stays', () => {
    const alone = of('Solved.\n\n[[It stays so.]]\n\nKim');
    const { text, html } = filled('', { template: alone, leftOut: ['It stays so.'] });
    expect(text).toBe('Solved.\n\nKim');
    expect(html).toBe('<p>Solved.</p><p>Kim</p>');
    expect(filled('', { template: alone }).text).toBe('Solved.\n\nIt stays so.\n\nKim');
  });

  it('in a list takes its item along', () => {
    const list = of('List:\n- one\n- [[two]]\n- three');
    expect(filled('', { template: list, leftOut: ['two'] }).html).toBe(
      '<p>List:</p><ul><li>one</li><li>three</li></ul>',
    );
  });

  it('with an optional slot goes by itself, and leaves the rest of its line', () => {
    const call = of('Write to us. [[Or call {phone}.]]', [
      slot('phone', { ifEmpty: 'removeLine' }),
    ]);
    expect(filled('', { template: call })).toMatchObject({ open: [], text: 'Write to us.' });
    expect(filled('', { template: call }).shown).toContainEqual(
      expect.objectContaining({ is: 'slot', key: 'phone', state: 'empty' }),
    );
    expect(filled('', { template: call, typed: { phone: '110' } }).text).toBe(
      'Write to us. Or call 110.',
    );
  });

  it('takes its promise and its statement of fact along (R-001-TPL-13)', () => {
    const promising = of('Hi. [[More by {when}.]]', [slot('when')], {
      promises: [{ ref: 'P', text: 'More', fromSlot: 'when' }],
      confirm: [{ ref: 'C', text: 'It is so.', slot: 'when' }],
    });
    const kept = filled('', { template: promising, typed: { when: '2 hours' } });
    expect([kept.promises.length, kept.confirm.length]).toEqual([1, 1]);
    const out = filled('', { template: promising, leftOut: ['More by {when}.'] });
    expect([out.promises, out.confirm]).toEqual([[], []]);
  });

  it('R-001-TPL-13: what was done against a repeat is filled or its sentence is left out', () => {
    const resolution = packOf('playbook')!.templates[1]!;
    const typed = { problem: 'it', solution: 'This.', action: 'try', customer: 'Ana', agent: 'K' };
    expect(filled('', { template: resolution, typed }).open).toEqual(['prevention']);
    const leftOut = ['So that it stays that way: {prevention}'];
    const { text, confirm } = filled('', { template: resolution, typed, leftOut });
    expect(text).toContain('seems off.\n\nIs there anything more');
    expect(confirm).toEqual([]);
  });
});

describe('The text in other words', () => {
  it('keeps its slots filling themselves', () => {
    const body = 'Hello {customer}, all is well.';
    expect(filled('standard-response', { body }).text).toBe('Hello Ana Ruiz, all is well.');
  });

  it('makes no promise of a slot that it no longer has', () => {
    const body = 'Hello {customer}.';
    expect(filled('standard-response', { body }).promises).toEqual([]);
  });

  it('asks for a mark that nobody knows, and never sends it', () => {
    const body = 'Hello {customer}, see {article}.';
    expect(filled('standard-response', { body })).toMatchObject({ open: ['article'], text: '' });
    expect(filled('standard-response', { body, typed: { article: 'page 3' } }).text).toBe(
      'Hello Ana Ruiz, see page 3.',
    );
  });

  it('an empty optional line takes no empty line along, and leaves none', () => {
    const body = 'A\n\n{contact}\n\nB';
    const slots = [slot('contact', { ifEmpty: 'removeLine' })];
    expect(filled('', { template: of(body, slots) }).text).toBe('A\n\nB');
  });
});
