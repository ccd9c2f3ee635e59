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

/** The ground that an element stands on: the nearest one that is painted, or paper. */
export function groundOf(element: Element): { colour: string; isDark: boolean } {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = getComputedStyle(at).backgroundColor;
    const [, r, g, b, alpha = '1'] = COLOUR.exec(colour) ?? [];
    if (r === undefined || Number(alpha) < 0.5) continue;
    const light = 0.299 * Number(r) + 0.587 * Number(g) + 0.114 * Number(b);
    return { colour, isDark: light < 110 };
  }
  return { colour: '#fff', isDark: false };
}

/** The boxes of the lines of an element's words. */
function linesOf(element: Element): DOMRect[] {
  const range = new Range();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Between a mark and what stands beside it. */
const GAP = 6;

type Move = { x: number; y: number; covers: boolean };

/**
 * At the end of the cell, on the first line of the subject; before what else stands at that end, where there is room. A subject
 * that fills its cell has its own end covered.
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
  const beside = linesOf(cell)
    .filter(({ top, bottom }) => top < line.bottom && bottom > line.top)
    .map((box) => along(box)[0] - GAP)
    .filter((from) => from > said);
  const free = Math.min(last, ...beside);
  const fits = free - (end - start) - GAP >= said;
  const way = (fits ? free : last) - end;
  return {
    x: isRtl ? -way : way,
    y: line.top + line.height / 2 - (now.top + now.height / 2),
    covers: !fits,
  };
}

/** Moves marks to where they belong; all is measured before anything is moved. */
export function place(hung: readonly Hung[], ground = '#fff'): void {
  const moves = hung.map(moveOf);
  hung.forEach((one, index) => {
    const { x, y, covers } = moves[index]!;
    one.x += x;
    one.y += y;
    dress(one.chip, {
      transform: `translate(${one.x}px, ${one.y}px)`,
      // Letters that it cuts through fade into the row.
      'box-shadow': covers ? `0 0 5px 5px ${ground}` : 'none',
    });
  });
}
