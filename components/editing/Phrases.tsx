import { phrasesOf } from '../../lib/playbook/signs';
import type { Detect } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { TypedArea } from './Typed';

const say = words.editing.scale;

/** The words of customers that a rule looks for: the team's own, one phrase a line, beside those of a shared sign. */
export function Phrases({
  detect,
  onDetect,
}: {
  detect: Detect;
  onDetect: (detect: Detect) => Promise<string | undefined>;
}) {
  const { sign, terms } = detect;
  const shared = sign === undefined ? '' : say.shared(sign, phrasesOf(sign).length);
  return (
    <TypedArea
      label={say.phrases}
      help={[say.phrasesHelp, shared].filter(Boolean).join(' ')}
      value={(terms ?? []).join('\n')}
      onKeep={(typed) => onDetect({ ...detect, terms: linesOf(typed) })}
    />
  );
}

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
