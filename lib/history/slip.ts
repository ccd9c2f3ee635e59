import { createScanner, SyntaxKind, visit } from 'jsonc-parser';

/** Deeper than any export; what names the place of a slip calls itself once a level. */
const MOST_DEPTH = 500;

/** Where a text that is no JSON goes wrong first, as an offset. Browsers tell it in different words, or not at all. */
export function slipIn(text: string): number | undefined {
  if (isDeep(text)) return undefined;
  let first: number | undefined;
  visit(
    text,
    {
      onError(_, offset) {
        first ??= offset;
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return first;
}

function isDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth += 1;
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}
