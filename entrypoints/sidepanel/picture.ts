/**
 * A picture of the panel: how a ticket's surface looked when it was last drawn, as plain data. A panel that is opened again on this ticket
 * shows it before anything that draws or judges has come. It holds text and looks, nothing that acts or names: no address, no handler, no
 * name by which a part is found.
 */

export type Drawn = string | { tag: string; looks: Record<string, string>; holds: Drawn[] };

/** What an element may say of how it looks; the styles of the panel ask for no other (`test/panel/pictureLooks.test.ts`). */
export const LOOKS: ReadonlySet<string> = new Set(
  (
    'class style type value placeholder checked disabled open hidden rows colspan scope dir lang role ' +
    'aria-disabled aria-invalid aria-hidden aria-expanded aria-current aria-pressed aria-selected ' +
    'data-state data-tone data-is data-many data-suggested data-short data-open data-gravity data-differs ' +
    'viewBox d cx cy r rx ry x y x1 x2 y1 y2 width height points fill stroke stroke-width stroke-linecap stroke-linejoin'
  ).split(' '),
);

/** What tells of time: shown by no picture that is older than a minute, as no judgement is. */
const TIMED =
  '[data-part="clocks"], [data-part="time-left"], [data-act="queue"], [role="timer"], time';
/** Characters of one text: nobody sees more of it on a first screen. */
const LONGEST = 2_000;
const UNSEEN = 'dialog, script, template';
const SVG = 'http://www.w3.org/2000/svg';

/** How much of `scroller` is pictured, in its own heights: the panel may have grown when it is opened again. */
const SCREENS = 1.5;

/** A picture of an element; what stands far below the first screen of `scroller` is left out. */
export function pictureOf(element: Element, scroller: Element): Drawn {
  const { top } = scroller.getBoundingClientRect();
  const fold = top + SCREENS * scroller.clientHeight - scroller.scrollTop;
  const isBelow = (one: Element): boolean =>
    scroller.contains(one) && one.getBoundingClientRect().top > fold;
  const drawn = (node: Node): Drawn[] => {
    if (node instanceof Text) return [node.data.slice(0, LONGEST)];
    if (!(node instanceof Element) || node.matches(UNSEEN) || isBelow(node)) return [];
    const looks: Record<string, string> = {};
    for (const { name, value } of node.attributes) if (LOOKS.has(name)) looks[name] = value;
    if (node.matches(TIMED)) looks['data-timed'] = '';
    return [{ tag: node.localName, looks, holds: [...node.childNodes].flatMap(drawn) }];
  };
  return drawn(element)[0] ?? '';
}

/** The picture as a node that does nothing. */
export function nodeOf(drawn: Drawn, within?: string): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const { tag, looks, holds } = drawn;
  const space = tag === 'svg' ? SVG : within;
  const element = space
    ? (document.createElementNS(space, tag) as SVGElement)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(looks))
    // A page of ours takes no style from markup, only from a script.
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  element.append(...holds.map((one) => nodeOf(one, space)));
  return element;
}
