import type { RowMark } from '../messages';
import { isConnected, parentOf } from '../helpdesks/find';
import { dress, groundOf, isDark, place, rectOf, type Hung } from './place';
import type { Row } from './rows';

/**
 * The time left, drawn beside the rows of somebody else's page. A mark hangs in an element without size, so that no row gets
 * another box; its words stand in a closed shadow root, and no node of the page is changed.
 */

type Drawn = Hung & { host: HTMLElement };

/** Inks and grounds of each tone, on light pages and on dark ones; all above 7 : 1 (WCAG 1.4.6). */
const COLOURS = {
  light: {
    calm: ['#334155', '#eef2f6', '#cbd5e1'],
    soon: ['#713f12', '#fef3c7', '#f5d98a'],
    late: ['#7f1d1d', '#fee2e2', '#f6b1b1'],
  },
  dark: {
    calm: ['#dbe4ee', '#27313f', '#475569'],
    soon: ['#fde9a9', '#42300b', '#7c5a12'],
    late: ['#fecaca', '#4a1414', '#8f2b2b'],
  },
} as const;

/** Filled with the tone, because colour alone says nothing to some. */
const DOTS = { calm: 0, soon: 50, late: 100 } as const;

/** What a page says of its own elements of this kind must not give it a size. */
const HOST = {
  display: 'inline',
  position: 'relative',
  float: 'none',
  margin: '0',
  padding: '0',
  border: '0 none',
  background: 'none',
  font: '0/0 sans-serif',
  'vertical-align': 'baseline',
};
const CHIP = {
  position: 'absolute',
  'inset-block-start': '0',
  'inset-inline-start': '0',
  display: 'flex',
  'align-items': 'center',
  gap: '5px',
  'box-sizing': 'border-box',
  'block-size': '18px',
  'padding-inline': '6px',
  'border-radius': '9px',
  'border-width': '1px',
  'border-style': 'solid',
  font: '500 12px/1 system-ui, sans-serif',
  'font-variant-numeric': 'tabular-nums',
  'letter-spacing': 'normal',
  'text-indent': '0',
  'text-shadow': 'none',
  'text-transform': 'none',
  'white-space': 'nowrap',
  cursor: 'inherit',
};
const DOT = {
  'inline-size': '7px',
  'block-size': '7px',
  'box-sizing': 'border-box',
  border: '1px solid currentcolor',
  'border-radius': '50%',
};

/** A page can name an image `createElement`. */
const make = (): HTMLElement => Document.prototype.createElement.call(document, 'span');

function draw(row: Row): Drawn {
  const host = make();
  dress(host, HOST, 'important');
  const chip = make();
  chip.setAttribute('role', 'img');
  dress(chip, CHIP);
  const dot = make();
  dress(dot, DOT);
  const words = make();
  chip.append(dot, words);
  host.attachShadow({ mode: 'closed' }).append(chip);
  Element.prototype.prepend.call(row.cell, host);
  return { row, host, chip, x: 0, y: 0 };
}

function paint({ chip }: Drawn, { text, title, tone }: RowMark, onDark: boolean): void {
  const [ink, ground, edge] = COLOURS[onDark ? 'dark' : 'light'][tone];
  dress(chip, { color: ink, 'background-color': ground, 'border-color': edge });
  const [dot, words] = [...chip.children] as HTMLElement[];
  const fill = `linear-gradient(to top, currentcolor ${DOTS[tone]}%, transparent 0)`;
  dress(dot!, { background: fill });
  if (words!.textContent !== text) words!.textContent = text;
  if (chip.title !== title) chip.title = title;
  chip.setAttribute('aria-label', title);
}

const boxOf = ({ element }: Row): string => {
  const { width, height } = rectOf(element);
  return `${width} ${height}`;
};

/** The marks of one list. */
export function markBoard() {
  const drawn = new Map<Element, Drawn>();
  const take = (one: Drawn) => {
    one.host.remove();
    drawn.delete(one.row.element);
  };

  return {
    /** Takes away what stands in a changed row that shows another ticket by now; `idOf` says which one. */
    check(changed: Iterable<Node>, idOf: (row: Element) => string | undefined): void {
      for (const node of changed)
        for (let at = node as Element | null; at; at = parentOf(at)) {
          const one = drawn.get(at);
          if (one && idOf(at) !== one.row.id) take(one);
          if (one) break;
        }
    },
    clear(): void {
      for (const one of drawn.values()) take(one);
    },
    /** Shows these marks, and no others. `false` when the page gave way to them: then none is left. */
    show(rows: readonly Row[], marks: Readonly<Record<string, RowMark>>): boolean {
      const marked = rows.filter(({ id }) => Object.hasOwn(marks, id));
      const now = new Map(marked.map((row) => [row.element, row]));
      for (const one of drawn.values()) {
        const row = now.get(one.row.element);
        if (row && isConnected(one.host) && row.cell === one.row.cell) one.row = row;
        else take(one);
      }
      const fresh = marked.filter(({ element }) => !drawn.has(element));
      const before = fresh.map(boxOf);
      const onDark = isDark(groundOf(marked[0]?.cell ?? null));
      for (const row of fresh) drawn.set(row.element, draw(row));
      for (const one of drawn.values()) paint(one, marks[one.row.id]!, onDark);
      if (fresh.map(boxOf).some((box, index) => box !== before[index])) {
        this.clear();
        return false;
      }
      place([...drawn.values()]);
      return true;
    },
  };
}
