import { parentOf } from '../helpdesks/find';
import type { Row } from './rows';

/** A mark that hangs in a row: `x` and `y` are how far it was moved, in pixels. */
export type Hung = { row: Row; chip: HTMLElement; x: number; y: number };

/** By the object model: a page's policy on styles has no word in it. */
export function dress(element: HTMLElement, style: Record<string, string>, must = ''): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, must);
}

export const rectOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

const COLOUR = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** The ground that an element stands on, as red, green and blue: everything that is painted behind it, on paper. */
export function groundOf(element: Element | null): [number, number, number] {
  if (!element) return [255, 255, 255];
  const colour = COLOUR.exec(getComputedStyle(element).backgroundColor);
  const [r = 0, g = 0, b = 0, alpha = 0] = (colour ?? [])
    .slice(1)
    .map((part = '1') => Number(part));
  if (alpha === 1) return [r, g, b];
  const below = groundOf(parentOf(element));
  const over = (own: number, at: 0 | 1 | 2) => Math.round(own * alpha + below[at] * (1 - alpha));
  return [over(r, 0), over(g, 1), over(b, 2)];
}

export const isDark = ([r, g, b]: [number, number, number]): boolean =>
  0.299 * r + 0.587 * g + 0.114 * b < 110;

/** The boxes of the lines of an element's words. */
function linesOf(element: Element): DOMRect[] {
  const range = new Range();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Between a mark and what stands beside it. */
const GAP = 6;

/** `cover`: the ground into which letters fade that it stands on. */
type Move = { x: number; y: number; cover?: string };

/**
 * At the end of the cell, on the first line of the subject; before what else stands at that end, where there is room. Words that
 * fill the cell have their end covered.
 */
function moveOf({ row: { cell, subject }, chip }: Hung): Move {
  const style = getComputedStyle(cell);
  const isRtl = style.direction === 'rtl';
  /** Along the line, in reading direction. */
  const along = ({ left, right }: DOMRect): [number, number] =>
    isRtl ? [-right, -left] : [left, right];
  const line = linesOf(subject)[0] ?? rectOf(subject);
  const now = rectOf(chip);
  const [start, end] = along(now);
  const [, said] = along(line);
  const [, edge] = along(rectOf(cell));
  const last = edge - Math.max(GAP, parseFloat(style.paddingInlineEnd) || 0);
  const words = linesOf(cell)
    .filter(({ top, bottom }) => top < line.bottom && bottom > line.top)
    .map(along);
  const room = end - start + GAP;
  const before = words.map(([from]) => from - GAP).filter((from) => from - room >= said);
  const to = Math.min(last, ...before);
  const covers = words.some(([from, until]) => from < to && until > to - room);
  return {
    x: isRtl ? end - to : to - end,
    y: line.top + line.height / 2 - (now.top + now.height / 2),
    ...(covers ? { cover: `rgb(${groundOf(cell).join()})` } : {}),
  };
}

/** Moves marks to where they belong; all is measured before anything is moved. */
export function place(hung: readonly Hung[]): void {
  const moves = hung.map(moveOf);
  hung.forEach((one, index) => {
    const { x, y, cover } = moves[index]!;
    one.x += x;
    one.y += y;
    dress(one.chip, {
      transform: `translate(${one.x}px, ${one.y}px)`,
      'box-shadow': cover ? `0 0 5px 5px ${cover}` : 'none',
    });
  });
}
