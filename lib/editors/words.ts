import { PLACEHOLDER, textOf } from '../helpdesks/find';
import { behind, squeeze, standsAt, type Instead } from '../instead';
import { focus } from './caret';
import { selectionOf } from './page';

/** What of a draft is not the agent's: what an editor shows while it is empty, and what stands behind the agent's own words. */
export const cutOf = (tail?: string): string => (tail ? `${tail},${PLACEHOLDER}` : PLACEHOLDER);

type Piece = { node: Node; from: number; to: number };

/** The pieces of text that a draft is made of, each with where its signs begin and end among those of all. */
function piecesOf(draft: HTMLElement, tail?: string): { pieces: Piece[]; text: string } {
  const pieces: Piece[] = [];
  let text = '';
  textOf(draft, cutOf(tail), false, (node, shown) => {
    const words = squeeze(shown);
    pieces.push({ node, from: text.length, to: text.length + words.length });
    text += words;
  });
  return { pieces, text };
}

/** Gives the draft the focus and selects the words in it. False where they no longer stand as they did. */
export function select(draft: HTMLElement, instead: Instead, tail?: string): boolean {
  const { pieces, text } = piecesOf(draft, tail);
  const stretch = standsAt(text, instead);
  const first = stretch && pieces.find(({ to }) => to > stretch.from)!;
  const last = stretch && pieces.find(({ to }) => to >= stretch.to)!;
  if (!stretch || first?.node.nodeType !== Node.TEXT_NODE || last?.node.nodeType !== Node.TEXT_NODE)
    return false;
  focus(draft);
  const end = behind(last.node.nodeValue ?? '', stretch.to - last.from - 1) + 1;
  selectionOf(draft)?.setBaseAndExtent(
    first.node,
    behind(first.node.nodeValue ?? '', stretch.from - first.from),
    last.node,
    end,
  );
  return true;
}

/** Are these words still the ones that are selected? */
export function selects(draft: HTMLElement, { said }: Instead): boolean {
  const selection = selectionOf(draft);
  if (!selection || selection.rangeCount === 0) return false;
  return squeeze(selection.getRangeAt(0).toString()) === squeeze(said);
}
