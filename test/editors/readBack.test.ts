import { describe, expect, it } from 'vitest';
import { readBack } from '../../lib/editors/readBack';

describe('reading a draft back', () => {
  it('finds the words once, at the start, in the middle and at the end of the earlier draft', () => {
    expect(readBack('', 'Hi Priya', 'Hi Priya')).toBe('once');
    expect(readBack('Dear friend', 'Hi PriyaDear friend', 'Hi Priya')).toBe('once');
    expect(readBack('Dear friend', 'Dear Hi Priyafriend', 'Hi Priya')).toBe('once');
    expect(readBack('Dear friend', 'Dear friend Hi Priya', 'Hi Priya')).toBe('once');
  });

  it('does not mind how the editor wraps, pads and marks the place of the caret', () => {
    expect(
      readBack(
        'Dear\u00a0friend\n',
        'Dear friend\u200b\n\n Hi\u00a0 Priya\u2060\ufeff\n',
        'Hi\nPriya',
      ),
    ).toBe('once');
  });

  it('finds words that repeat what stands around them', () => {
    expect(readBack('aa', 'aaaa', 'aa')).toBe('once');
    expect(readBack('Hi Hi', 'Hi Hi Hi', 'Hi')).toBe('once');
    expect(readBack('abab', 'ababab', 'ab')).toBe('once');
    expect(readBack('xay', 'xabay', 'ab')).toBe('once');
    expect(readBack('abc', 'ababcc', 'abc')).toBe('once');
  });

  it('tells a draft in which nothing happened yet', () => {
    expect(readBack('Dear friend', 'Dear  friend', 'Hi')).toBe('unchanged');
  });

  it('does not take words twice, half, changed or for earlier ones as arrived', () => {
    expect(readBack('Dear', 'DearHiHi', 'Hi')).toBe('changed');
    expect(readBack('Dear', 'DearH', 'Hi')).toBe('changed');
    expect(readBack('Dear', 'DearHo', 'Hi')).toBe('changed');
    expect(readBack('Dear friend', 'Hi Priya', 'Hi Priya')).toBe('changed');
    expect(readBack('Dear friend', 'Dear Hi Priyafrien!', 'Hi Priya')).toBe('changed');
    expect(readBack('Dear friend', 'Dear HifriendPriya', 'Hi Priya')).toBe('changed');
  });
});
