import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaced } from '../../lib/editors/readBack';
import { insteadOf, squeeze, standsAt } from '../../lib/instead';

describe('Words of a draft are found again', () => {
  it('as the one of several that was meant, whatever white space the editor has', () => {
    const instead = insteadOf('just now\n\nand just then', 14, 18);
    expect(instead).toEqual({ said: 'just', nth: 1, of: 2 });
    expect(standsAt(squeeze('just\u00a0now and \u200bjust then'), instead)).toEqual({
      from: 10,
      to: 14,
    });
  });

  it('not in a draft that has them more or less often', () => {
    const instead = { said: 'just', nth: 1, of: 2 };
    expect(standsAt('justjustjust', instead)).toBeUndefined();
    expect(standsAt('just', instead)).toBeUndefined();
  });

  it('at the place that was meant, in any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(8), (text, from, length) => {
        const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)];
        const said = text.slice(start, end);
        fc.pre(squeeze(said) !== '' && /^\S/.test(said));
        const at = standsAt(squeeze(text), insteadOf(text, start, end));
        expect(at?.from).toBe(squeeze(text.slice(0, start)).length);
      }),
    );
  });
});

describe('A draft is read back after words were replaced', () => {
  const instead = { said: 'just', nth: 1, of: 2 };

  it('and is as it should be only when nothing else changed', () => {
    expect(replaced('just a, just b', 'just a, please b', instead, 'please')).toBe(true);
    expect(replaced('just a, just b', 'please a, just b', instead, 'please')).toBe(false);
    expect(replaced('just a, just b', 'just a, please', instead, 'please')).toBe(false);
    expect(replaced('just a, just b', 'just a, just b', instead, 'please')).toBe(false);
  });
});
