import { describe, expect, it } from 'vitest';
import { withBreaks } from '../../lib/editors/draftjs';

describe('a reply for Draft.js, which drops paragraphs without words', () => {
  it('has its paragraphs in one, with as many breaks between as a person sees', () => {
    expect(withBreaks('<p>Hi,</p><p>all is <b>well</b>.</p><p><br></p><p>Dana</p>')).toBe(
      '<p>Hi,<br>all is <b>well</b>.<br><br>Dana</p>',
    );
    expect(withBreaks('<p>a</p><p><br></p><p><br></p><p>b</p>')).toBe('<p>a<br><br><br>b</p>');
  });

  it('keeps its lists, its breaks and a single paragraph as they are', () => {
    const html = '<p>See<br>these:</p><ul><li>one</li></ul><p>Dana</p>';
    expect(withBreaks(html)).toBe(html);
  });
});
