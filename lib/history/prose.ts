import { Parser } from 'htmlparser2';

/** What a cell says, without the marks of the format that it was written in. Quotes and signatures stay: the learner leaves them out. */

const MARKUP =
  /<(?:p|br|div|span|html|body|table|a|ul|ol|li|b|i|strong|em|h[1-6]|pre|blockquote|img|font)\b[^<>]{0,2000}>/i;
const BREAKS = new Set(
  'p div br li tr h1 h2 h3 h4 h5 h6 ul ol table blockquote pre section'.split(' '),
);
const UNSEEN = new Set('script style head title template noscript svg'.split(' '));
/** Jira's wiki markup, where it only frames. */
const WIKI = /\{(?:code|noformat|color|quote|panel)(?::[^{}\n]{0,200})?\}/g;

export function proseOf(cell: string): string {
  const text = MARKUP.test(cell) ? fromHtml(cell) : cell;
  return text
    .replace(WIKI, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fromHtml(html: string): string {
  const out: string[] = [];
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNSEEN.has(name)) unseen += 1;
        if (BREAKS.has(name)) out.push('\n');
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (BREAKS.has(name) && name !== 'br') out.push('\n');
      },
      ontext(text) {
        if (unseen === 0) out.push(text.replace(/\s+/g, ' '));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return out.join('');
}
