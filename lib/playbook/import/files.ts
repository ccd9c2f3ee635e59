import { checkPlaybook } from '../check';
import type { Problem } from '../check';
import { listed, parseJson, tooLarge } from '../reading';
import type { Playbook } from '../schema';
import { isTable, repliesFromCsv } from './csv';
import { macrosIn, repliesFromMacros, type LeftOut } from './macros';
import type { Reply } from './replies';

/** What a file or a pasted text turns out to be. */
export type Incoming =
  | { is: 'playbook'; playbook: Playbook }
  | { is: 'replies'; of: 'macros' | 'csv'; replies: Reply[]; leftOut: LeftOut[]; missing: number }
  | { is: 'refused'; problems: Problem[]; more: number };

/** Reads a playbook, a macros export or a table of replies, told apart by what they hold and not by their name. Throws nothing. */
export function takeIn(text: string, { inactive = false } = {}): Incoming {
  const large = tooLarge(text.length);
  if (large) return refusal([large]);
  if (!/^\uFEFF?\s*[{[]/.test(text) && isTable(text)) {
    const table = repliesFromCsv(text);
    return table.ok
      ? { is: 'replies', of: 'csv', replies: table.replies, leftOut: [], missing: 0 }
      : refusal(table.problems);
  }
  const parsed = parseJson(text);
  if ('problem' in parsed) return refusal([parsed.problem]);
  if (macrosIn(parsed.json)) {
    const macros = repliesFromMacros(parsed.json, { inactive });
    if (!macros.ok) return refusal(macros.problems);
    const { replies, leftOut, missing } = macros;
    return { is: 'replies', of: 'macros', replies, leftOut, missing };
  }
  const checked = checkPlaybook(parsed.json);
  return checked.ok ? { is: 'playbook', playbook: checked.playbook } : refusal(checked.problems);
}

const refusal = (problems: Problem[]): Incoming => ({ is: 'refused', ...listed(problems) });
