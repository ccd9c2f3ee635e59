// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cleanHtml, paragraphs, textOf } from '../../lib/editors/clean';

describe('the markup of a reply', () => {
  it('keeps paragraphs, breaks, bold, italic, lists and links', () => {
    const html =
      '<p>Hi <b>Priya</b> <strong>and</strong> <i>all</i> <em>others</em>,<br>see:</p><ul><li>one</li></ul>' +
      '<ol><li>two</li></ol><p><a href="https://example.org/help">help</a></p>';
    expect(cleanHtml(html)).toBe(html);
  });

  it('keeps an empty paragraph as a blank line', () => {
    expect(cleanHtml('<p>a</p><p></p><p> </p><p>b</p>')).toBe(
      '<p>a</p><p><br></p><p><br></p><p>b</p>',
    );
  });

  it('turns everything else into its text', () => {
    expect(
      cleanHtml('<h1>Hi</h1> <span style="x">there</span><table><tr><td>1</td></tr></table>'),
    ).toBe('Hi there1');
    expect(cleanHtml('<p>a<!-- hidden -->b<img src="x" onerror="y()"></p>')).toBe('<p>ab</p>');
  });

  it('drops every attribute but an https or mailto address', () => {
    expect(cleanHtml('<p onclick="x()" style="color: red" class="y">a</p>')).toBe('<p>a</p>');
    expect(cleanHtml('<a href="mailto:dana@example.org">m</a>')).toBe(
      '<a href="mailto:dana@example.org">m</a>',
    );
    for (const address of [
      'javascript:x()',
      ' java\nscript:x()',
      'http://example.org',
      '/local',
      '//example.org',
      'data:text/html,x',
      '',
    ])
      expect(cleanHtml(`<a href="${address}">here</a>`)).toBe('here');
  });

  it('keeps literal angle brackets, quotes and ampersands literal', () => {
    expect(cleanHtml('<p>&lt;b&gt; &amp;amp; "x"</p>')).toBe(
      '<p>&lt;b&gt; &amp;amp; &quot;x&quot;</p>',
    );
    expect(cleanHtml('<a href="https://example.org/?a=1&amp;b=%22">x</a>')).toBe(
      '<a href="https://example.org/?a=1&amp;b=%22">x</a>',
    );
  });

  it('leaves out white space that only indents the markup, and no other', () => {
    expect(cleanHtml('<p>a</p>\n<ul>\n  <li>b</li>\n</ul>\n')).toBe('<p>a</p><ul><li>b</li></ul>');
    expect(cleanHtml('<p><b>a</b> <i>b</i></p>')).toBe('<p><b>a</b> <i>b</i></p>');
  });

  it('is made of plain text, a paragraph a line, where a reply has none of its own', () => {
    expect(paragraphs('Hi <b>,\r\n\nDana & co')).toBe(
      '<p>Hi &lt;b&gt;,</p><p><br></p><p>Dana &amp; co</p>',
    );
  });

  it('is read back as the words that a person sees', () => {
    expect(textOf('<p>Hi <b>Pri</b>ya</p><ul><li>one &lt;b&gt;</li></ul>')).toBe('Hi Priyaone <b>');
  });
});
