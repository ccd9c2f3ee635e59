import { keysIn } from '../playbook/marks';
import type { FilledSlot } from './fill';

/**
 * A piece of a reply, in reading order. Text keeps its line breaks and the "- " of a list; bold is a property, not
 * a mark. A slot stands where its value goes, filled or open.
 */
export type Part =
  | { is: 'text'; text: string; bold: boolean }
  | { is: 'slot'; key: string; value: string; state: FilledSlot['state']; bold: boolean };

/** Cuts a body with `{slot}` and `**bold**` marks into parts. A line whose optional slot is empty is left out. */
export function layOut(body: string, slots: ReadonlyMap<string, FilledSlot>): Part[] {
  const lines = body
    .split('\n')
    .filter((line) => !keysIn(line).some((key) => slots.get(key)?.state === 'empty'));
  const parts: Part[] = [];
  let bold = false;
  for (const piece of lines.join('\n').split(/(\*\*|\{\w+\})/)) {
    if (piece === '') continue;
    const slot = slots.get(piece.slice(1, -1));
    if (piece === '**') bold = !bold;
    else if (slot && piece.startsWith('{'))
      parts.push({ is: 'slot', key: slot.key, value: slot.value, state: slot.state, bold });
    else parts.push({ is: 'text', text: piece, bold });
  }
  return parts;
}
