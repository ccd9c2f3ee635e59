import { describe, expect, it } from 'vitest';
import { packOf } from '../../lib/playbook';
import type { Fill } from '../../lib/reply';
import { filled, runbook, template } from './desk';

const { body } = template('resolution-confirmation');
const typed = { solution: 'Turned', actions: 'We turned the arrow', testing: 'By two people' };
const under = (id: string, more: Partial<Fill> = {}) => {
  const { personalisation } = packOf(id)!;
  return filled('resolution-confirmation', {
    playbook: { ...runbook, personalisation },
    ...more,
    typed: { ...typed, ...more.typed },
  });
};

describe('Words of one’s own', () => {
  it('are asked for by nobody under the runbook, and there is no place for them', () => {
    const { personal, slots, text } = under('runbook');
    expect(personal).toBeUndefined();
    expect(slots.map(({ key }) => key)).not.toContain('_opening');
    expect(text).not.toBe('');
  });

  it('R-001-TON-13: are hinted at by the playbook, which holds nothing back', () => {
    const { personal, text } = under('playbook');
    expect(personal).toMatchObject({ missing: ['change'], blocks: false, ref: 'R-001-TON-13' });
    expect(text).not.toBe('');
    expect(under('playbook', { typed: { _closing: 'Enjoy the snow in Oslo!' } }).personal).toBe(
      undefined,
    );
  });

  it('R-003-RSP-03: the SOP asks for an opening and a closing sentence; the middle may stay', () => {
    const opening = 'Thank you for the clear pictures.';
    const closing = 'Good luck with the launch!';
    const missing = (typed: Record<string, string>, body?: string) =>
      under('sop', { typed, body }).personal?.missing ?? [];
    expect(missing({})).toEqual(['opening', 'closing']);
    expect(missing({ _opening: opening })).toEqual(['closing']);
    expect(missing({ _opening: opening, _closing: 'Thanks!' })).toEqual(['closing']);
    expect(missing({ _opening: opening, _closing: closing })).toEqual([]);
    const first = body.replace('Good news: your request is solved.', opening);
    expect(missing({ _closing: closing }, first)).toEqual([]);
    const middle = body.replace('Try it out once yourself.', 'Open the list and click twice.');
    expect(missing({}, middle)).toEqual(['opening', 'closing']);
  });

  it('R-004-AUT-10: without a change the handbook lets nothing out: filled slots are none', () => {
    const still = under('excellence');
    expect(still.open).toEqual([]);
    expect(still.personal).toMatchObject({ missing: ['change'], blocks: true });
    const comma = under('excellence', { body: body.replace('news:', 'news,') });
    expect(comma.personal?.blocks).toBe(true);
    const own = { typed: { _opening: 'It was good to talk to you.' } };
    expect(under('excellence', own).personal?.blocks ?? false).toBe(false);
    const changed = body.replace('Good news', 'Thank you for waiting so patiently');
    expect(under('excellence', { body: changed }).personal?.blocks ?? false).toBe(false);
  });

  it('R-004-AUT-09: says how much is one’s own until a fifth is', () => {
    expect(under('excellence').personal?.share).toMatchObject({ wanted: 0.2 });
    expect(under('excellence').personal!.share!.own).toBeLessThan(0.2);
    const long = { typed: { _opening: 'It was good to talk to you about this. '.repeat(9) } };
    expect(under('excellence', long).personal).toBeUndefined();
  });

  it('stand behind the greeting and before the signature, and leave no gap while there are none', () => {
    const both = under('sop', { typed: { _opening: 'One two three.', _closing: 'Four five.' } });
    expect(both.text).toContain('Dear Ana Ruiz,\n\nOne two three.\n\nGood news');
    expect(both.text).toContain('with Acme.\n\nFour five.\n\nKind regards,');
    expect(under('sop').text).toBe(under('runbook').text);
    expect(under('sop').body).toBe(body);
  });

  it('are nobody’s business in a note to the team', () => {
    const note = { ...template('resolution-confirmation'), audience: 'internal' as const };
    expect(under('excellence', { template: note }).personal).toBeUndefined();
  });
});
