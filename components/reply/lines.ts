import type { Part } from '../../lib/reply';

/** One line of a reply; `item` when it stands in a list. An empty line ends a paragraph. */
export type Line = { item: boolean; parts: Part[] };

/** Cuts the parts of a reply into its lines, list marks taken off. A slot never ends a line, nor does a sentence that was left out. */
export function linesOf(parts: readonly Part[]): Line[] {
  const lines: Line[] = [{ item: false, parts: [] }];
  for (const part of parts) {
    if (part.is !== 'text') {
      lines.at(-1)!.parts.push(part);
      continue;
    }
    part.text.split('\n').forEach((text, index) => {
      const starts = index > 0 || lines.at(-1)!.parts.length === 0;
      if (index > 0) lines.push({ item: false, parts: [] });
      const line = lines.at(-1)!;
      const item = starts && text.startsWith('- ');
      if (item) line.item = true;
      const words = item ? text.slice(2) : text;
      if (words !== '') line.parts.push({ ...part, text: words });
    });
  }
  return lines;
}
