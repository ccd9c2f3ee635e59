import type { Reply } from './editor';
import { paste } from './paste';
import { rich } from './rich';

/**
 * Paragraphs that follow each other as one, with breaks between: Draft.js drops a paragraph without words and keeps
 * breaks between words (tried with 0.11).
 */
export function withBreaks(html: string): string {
  return html.replaceAll('<p><br></p>', '<br>').replace(/<\/p>((?:<br>)*)<p>/g, '<br>$1');
}

/** Draft.js, in Gorgias and others. */
export const draftjs = rich({
  write: (draft, { text, html }: Reply) => paste(draft, { text, html: withBreaks(html) }),
});
