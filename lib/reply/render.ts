import type { Part } from './body';

/** The reply as plain text: bold falls away, "- " lists and line breaks stay. */
export const asText = (parts: readonly Part[]): string => parts.map(wordsOf).join('').trimEnd();

/** The reply as HTML with p, br, b, ul and li, and nothing that a value could add to them. */
export function asHtml(parts: readonly Part[]): string {
  const html = linesOf(parts);
  const out: string[] = [];
  let list: string[] = [];
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) out.push(`<p>${paragraph.join('<br>')}</p>`);
    if (list.length > 0) out.push(`<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    paragraph = [];
    list = [];
  };
  for (const { html: line, item } of html) {
    if (line === '') close();
    else if (item) {
      if (paragraph.length > 0) close();
      list.push(line);
    } else {
      if (list.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return out.join('');
}

type Line = { html: string; item: boolean };

/** Lines of the template. A break inside a value stays inside its line, as `br`, so that it cannot end a list. */
function linesOf(parts: readonly Part[]): Line[] {
  const lines: Line[] = [{ html: '', item: false }];
  const add = (html: string, bold: boolean): void => {
    const line = lines.at(-1);
    if (line && html !== '') line.html += bold ? `<b>${html}</b>` : html;
  };
  for (const part of parts) {
    if (part.is === 'slot') {
      add(escaped(part.value).replace(/\n/g, '<br>'), part.bold);
      continue;
    }
    if (part.is === 'leftOut') continue;
    part.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push({ html: '', item: text.startsWith('- ') });
      add(escaped(index > 0 && text.startsWith('- ') ? text.slice(2) : text), part.bold);
    });
  }
  return lines;
}

const wordsOf = (part: Part): string =>
  part.is === 'slot' ? part.value : part.is === 'text' ? part.text : '';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text that no browser takes for markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
