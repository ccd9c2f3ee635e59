import ts from 'typescript';
import { expect, test } from 'vitest';
import { read, sources } from './tree';

/** Every sentence a person sees comes from lib/words, so that a second language can follow without touching a component. */

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
  'help',
  'mark',
]);
/** Operators whose outcome is one of their sides, or both. */
const CHOOSES = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.PlusToken,
]);
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

function spokenHere(path: string): string[] {
  const file = ts.createSourceFile(
    path,
    read(path),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (hasWords(text)) found.push(`${path}:${line + 1} ${text.trim()}`);
  };
  /** Literals that an expression may come to. */
  const literals = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) tell(node, node.text);
    else if (ts.isTemplateExpression(node))
      [node.head, ...node.templateSpans.map((span) => span.literal)].forEach((part) =>
        tell(part, part.text),
      );
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    else if (ts.isBinaryExpression(node) && CHOOSES.has(node.operatorToken.kind))
      [node.left, node.right].forEach(literals);
    else if (ts.isParenthesizedExpression(node)) literals(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literals(node.expression);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const value = node.initializer;
      literals(value && ts.isJsxExpression(value) ? value.expression : value);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('no component writes a sentence of its own', () => {
  expect(
    sources()
      .filter((path) => path.endsWith('.tsx'))
      .flatMap(spokenHere),
  ).toEqual([]);
});
