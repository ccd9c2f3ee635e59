import { Parser } from 'htmlparser2';

/** HTML of a macro as the plain body of a reply: paragraphs, `**bold**`, `- ` lists, links with their address. Nothing else stays. */

const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre section article'.split(' '),
);
const LINES = new Set('div li tr'.split(' '));
const BOLD = new Set('b strong h1 h2 h3 h4 h5 h6 th'.split(' '));
const UNSEEN = new Set('script style head title template noscript iframe object svg'.split(' '));
const MOST_DEPTH = 200;

type Run = { text: string; bold: boolean };

export function bodyFromHtml(html: string): string {
  const lines: Run[][] = [[]];
  let bold = 0;
  let unseen = 0;
  let depth = 0;
  let link: { href: string; from: number; line: number } | undefined;
  const line = (): Run[] => lines.at(-1)!;
  const isEmpty = (runs: Run[] | undefined) => !runs?.some(({ text }) => text.trim() !== '');
  const say = (text: string): void => void line().push({ text, bold: bold > 0 });
  const newLine = (): void => {
    if (!isEmpty(line())) lines.push([]);
  };
  const newParagraph = (): void => {
    newLine();
    if (lines.length > 1 && !isEmpty(lines.at(-2))) lines.push([]);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (UNSEEN.has(name)) unseen += 1;
        if (unseen > 0 || depth > MOST_DEPTH) return;
        if (PARAGRAPHS.has(name)) newParagraph();
        else if (LINES.has(name)) newLine();
        if (name === 'br') lines.push([]);
        if (name === 'li') line().push({ text: '- ', bold: false });
        if (BOLD.has(name)) bold += 1;
        if (name === 'a' && /^(?:https?:|mailto:)/i.test(attributes.href ?? ''))
          link = { href: attributes.href!.trim(), from: line().length, line: lines.length };
      },
      onclosetag(name) {
        depth -= 1;
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        if (unseen > 0 || depth >= MOST_DEPTH) return;
        if (name === 'a' && link) {
          const shown =
            link.line === lines.length
              ? line()
                  .slice(link.from)
                  .map(({ text }) => text)
                  .join('')
              : '';
          const address = link.href.replace(/^mailto:/i, '');
          if (!shown.includes(address)) say(` (${address})`);
          link = undefined;
        }
        if (BOLD.has(name)) bold = Math.max(0, bold - 1);
        if (PARAGRAPHS.has(name)) newParagraph();
        else if (LINES.has(name)) newLine();
      },
      ontext(text) {
        if (unseen === 0) say(text.replace(/\s+/g, ' '));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return lines
    .map(written)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Neighbours of one weight as one; blanks stand outside the marks. */
function written(runs: Run[]): string {
  const merged: Run[] = [];
  for (const { text, bold } of runs) {
    const last = merged.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else merged.push({ text, bold });
  }
  return merged
    .map(({ text, bold }) => {
      const plain = text.replaceAll('**', '').replace(/ +/g, ' ');
      return bold && plain.trim() !== ''
        ? plain.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3')
        : plain;
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}
