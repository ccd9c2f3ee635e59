/** Searching what is on a page: exactly the words that a person sees there, wherever they come from. */

export type Found = { facts: number; chapters: ReadonlyMap<string, number> };

const HIGHLIGHT = 'found';

export const unmark = (): void => void CSS.highlights.delete(HIGHLIGHT);

export const wordsOf = (query: string): string[] =>
  query.toLowerCase().split(/\s+/).filter(Boolean);

const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** The headings over a fact, up to its chapter's. */
function headingsOf(fact: Element): Element[] {
  const headings: Element[] = [];
  for (
    let at = fact.parentElement;
    at && !at.matches('[data-part="chapter"]');
    at = at.parentElement
  ) {
    const heading = at.querySelector(':scope > [data-heading]');
    if (heading) headings.push(heading);
  }
  return headings;
}

/**
 * Hides every fact that lacks one of the words, in itself and in the headings over it, and whatever holds no fact any more. Marks
 * the words in what is left. No words show everything again.
 */
export function find(root: HTMLElement, query: string): Found {
  const words = wordsOf(query);
  const hits = new Set<Element>();
  for (const fact of all(root, '[data-fact]')) {
    const headings = headingsOf(fact);
    const text = [fact, ...headings]
      .map((one) => one.textContent)
      .join(' ')
      .toLowerCase();
    fact.hidden = !words.every((word) => text.includes(word));
    if (!fact.hidden) [fact, ...headings].forEach((one) => hits.add(one));
  }
  for (const holder of all(root, '[data-holds]'))
    holder.hidden = !holder.querySelector('[data-fact]:not([hidden])');
  mark(words.length > 0 ? [...hits].flatMap((one) => rangesIn(one, words)) : []);
  const chapters = all(root, '[data-part="chapter"]').map(
    (chapter) =>
      [chapter.dataset.value ?? '', all(chapter, '[data-fact]:not([hidden])').length] as const,
  );
  return {
    facts: chapters.reduce((sum, [, count]) => sum + count, 0),
    chapters: new Map(chapters),
  };
}

/** Marks are painted over the text; the page itself stays as it is. */
function mark(ranges: Range[]): void {
  if (ranges.length === 0) unmark();
  else CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function rangesIn(element: Element, words: string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const written = node.nodeValue ?? '';
    const text = written.toLowerCase();
    // A few letters are longer in lower case: places in the one are none in the other.
    if (text.length !== written.length) continue;
    for (const word of words)
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
  }
  return ranges;
}
