import { createScanner, printParseErrorCode, SyntaxKind, visit } from 'jsonc-parser';
import { checkPlaybook } from './check';
import { MOST } from './check/bounds';
import { problem, short, type Problem } from './check/problem';
import type { Playbook } from './schema';

/** From the text of a file to a checked playbook, or to what is wrong with the file; nothing in between. */

export type Opened =
  | { ok: true; playbook: Playbook }
  /** `more`: problems beyond those that are listed. */
  | { ok: false; problems: Problem[]; more: number };

/** Fifty times the largest playbook that ships; nothing larger is read at all. Bytes, or characters, whichever are known. */
export const LARGEST_FILE = 10_000_000;

const LISTED = 50;

export const tooLarge = (size: number): Problem | undefined =>
  size > LARGEST_FILE
    ? problem(
        '',
        `The file has ${Math.ceil(size / 1_000_000)} MB; a playbook has 10 MB at most. Is it the right file?`,
      )
    : undefined;

/** Reads a playbook as it stands in a file. Takes any text and throws nothing. */
export function readPlaybook(text: string): Opened {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem], more: 0 };
  const checked = checkPlaybook(parsed.json);
  if (checked.ok) return checked;
  return { ok: false, ...listed(checked.problems) };
}

/** As many problems as a person reads at once, and how many there are beyond. */
export const listed = (problems: Problem[]): { problems: Problem[]; more: number } => ({
  problems: problems.slice(0, LISTED),
  more: Math.max(0, problems.length - LISTED),
});

/** The value that a JSON text stands for, or the first thing in the way of reading it. */
export function parseJson(text: string): { json: unknown } | { problem: Problem } {
  const plain = text.replace(/^\uFEFF/, '');
  const refused = tooLarge(plain.length) ?? notText(plain) ?? tooDeep(plain) ?? slip(plain);
  if (refused) return { problem: refused };
  try {
    return { json: JSON.parse(plain) };
  } catch {
    return {
      problem: problem('', 'The file is not JSON: write it with an editor that checks it.'),
    };
  }
}

function notText(text: string): Problem | undefined {
  if (text.trim() === '') return problem('', 'The file is empty.');
  return /[\u0000\uFFFD]/.test(text.slice(0, 200))
    ? problem('', 'The file is not written in UTF-8: save it as UTF-8 and try again.')
    : undefined;
}

/** Counts brackets before anything that recurses reads the text. */
function tooDeep(text: string): Problem | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth += 1;
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth -= 1;
    if (depth > MOST.depth)
      return problem(
        '',
        `At ${placeOf(text, scanner.getTokenOffset())}, the file is nested more than ${MOST.depth} levels deep, which no file needs: look for a bracket too many.`,
      );
  }
  return undefined;
}

const SLIPS: Record<string, string> = {
  InvalidSymbol: 'a word stands without quotation marks',
  InvalidNumberFormat: 'a number is not written as one',
  PropertyNameExpected: 'a name in quotation marks is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'something stands behind the end',
  InvalidCommentToken: 'a comment stands, which JSON does not have',
  UnexpectedEndOfString: 'a quotation mark is missing',
  InvalidUnicode: 'a \\u is not followed by four digits',
  InvalidEscapeCharacter: 'a backslash stands before a letter that it does not go with',
  InvalidCharacter: 'a line break or tab stands inside a text: write \\n or \\t',
};

/** The first slip in writing JSON, or a name that stands twice in one place: `JSON.parse` would quietly drop the first. */
function slip(text: string): Problem | undefined {
  let found: Problem | undefined;
  const names: Set<string>[] = [];
  visit(
    text,
    {
      onError: (error, offset) => {
        found ??= problem(
          '',
          `The file is not JSON: at ${placeOf(text, offset)}, ${SLIPS[printParseErrorCode(error)] ?? 'something is out of place'}.`,
        );
      },
      onObjectBegin: () => {
        names.push(new Set());
      },
      onObjectEnd: () => {
        names.pop();
      },
      onObjectProperty: (name, offset, _length, _line, _character, pathTo) => {
        const here = names.at(-1);
        if (here?.has(name))
          found ??= problem(
            [...pathTo(), short(name)].join('.'),
            `"${short(name)}" stands twice here, the second time at ${placeOf(text, offset)}: keep one.`,
          );
        here?.add(name);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return found;
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
